//! The public ids of spec §2–§5: every question, option, block, class, duty and status as an enum.
//!
//! They appear in exports, result codes, events and tests, so they only grow: never rename one, and never give an old
//! one another meaning. Their order is the one on the screen and in reports, with options that exclude the others last;
//! no result code depends on it (src/model/code/layout.rs). This file stands alone because `build.rs` reads it too, to check
//! the content files against it.

/// Declares an enum whose variants carry their public id, with `ALL` in catalogue order.
macro_rules! ids {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// All values in catalogue order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The public ids, in the order of `ALL`.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The public id.
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }
        }
    };
}

ids! {
    /// Every question, in catalogue order: the context questions of §3 around the scored ones of §2.
    Question {
        /// Link to the European Union.
        Scope = "scope",
        /// Kind of organisation.
        Organisation = "organisation",
        /// Number of people employed.
        Size = "size",
        /// Where AI is used.
        AiUse = "ai_use",
        /// High-risk areas of Annex III and products of Annex I.
        Areas = "areas",
        /// Influence on decisions about people (Art. 6(3)).
        Influence = "influence",
        /// What the company does with the AI in areas of Annex III.
        AreaRole = "area_role",
        /// What the company does with the AI in products of Annex I Section A.
        ProductRole = "product_role",
        /// Prohibited practices (Art. 5).
        Practices = "practices",
        /// Transparency cases (Art. 50).
        Interaction = "interaction",
        /// What is at stake.
        Stakes = "stakes",
        /// Management systems that exist already.
        Systems = "systems",
        /// When something shall happen.
        Timeline = "timeline",
        /// Who decides how AI is used.
        Policy = "policy",
        /// Competence of the people who use or build AI.
        Literacy = "literacy",
        /// Which AI is in use, what for, with what risks.
        RiskAssessment = "risk_assessment",
        /// Effects on people, groups and society.
        ImpactAssessment = "impact_assessment",
        /// Quality and fitness of data.
        DataQuality = "data_quality",
        /// Provenance of data and the right to use it.
        DataRights = "data_rights",
        /// Telling people that and how AI is involved.
        Information = "information",
        /// Understanding, overriding, stopping.
        Oversight = "oversight",
        /// From selection to retirement.
        Lifecycle = "lifecycle",
        /// Vendors, partners, customers.
        Suppliers = "suppliers",
        /// Controls chosen and justified.
        Controls = "controls",
        /// Checking and improving.
        Audit = "audit",
    }
}

ids! {
    /// The twelve questions that make the score (§2), in catalogue order.
    Scored {
        /// Who decides how AI is used.
        Policy = "policy",
        /// Competence of the people who use or build AI.
        Literacy = "literacy",
        /// Which AI is in use, what for, with what risks.
        RiskAssessment = "risk_assessment",
        /// Effects on people, groups and society.
        ImpactAssessment = "impact_assessment",
        /// Quality and fitness of data.
        DataQuality = "data_quality",
        /// Provenance of data and the right to use it.
        DataRights = "data_rights",
        /// Telling people that and how AI is involved.
        Information = "information",
        /// Understanding, overriding, stopping.
        Oversight = "oversight",
        /// From selection to retirement.
        Lifecycle = "lifecycle",
        /// Vendors, partners, customers.
        Suppliers = "suppliers",
        /// Controls chosen and justified.
        Controls = "controls",
        /// Checking and improving.
        Audit = "audit",
    }
}

ids! {
    /// The answers to a scored question: four levels and "I don't know".
    Rating {
        /// Nothing there yet.
        Zero = "0",
        /// A beginning.
        One = "1",
        /// In place for the most part.
        Two = "2",
        /// In place, checked and kept current.
        Three = "3",
        /// "I don't know": counts as level 0, reported apart.
        Unknown = "unknown",
    }
}

ids! {
    /// The six building blocks of the score.
    Block {
        /// AI policy and responsibilities.
        Governance = "governance",
        /// Risk and impact assessment.
        Risk = "risk",
        /// Data management.
        Data = "data",
        /// Transparency and human oversight.
        Transparency = "transparency",
        /// Control across the life cycle.
        Lifecycle = "lifecycle",
        /// Annex A controls and evidence.
        Controls = "controls",
    }
}

ids! {
    /// The band of a score, from low to high.
    Band {
        /// 0–24.
        Starting = "starting",
        /// 25–49.
        Building = "building",
        /// 50–74.
        Advancing = "advancing",
        /// 75–100.
        AuditReady = "audit_ready",
    }
}

ids! {
    /// Options of `scope`.
    Scope {
        /// Established or located in the EU.
        Eu = "eu",
        /// Outside, but the AI or its output is used in the EU.
        OutputInEu = "output_in_eu",
        /// Neither.
        NoEuLink = "no_eu_link",
    }
}

ids! {
    /// Options of `organisation`.
    Organisation {
        /// A private company.
        Company = "company",
        /// A body governed by public law.
        PublicBody = "public_body",
        /// A private entity that provides public services.
        PublicService = "public_service",
    }
}

ids! {
    /// Options of `size`, by people employed.
    Size {
        /// Fewer than 10.
        Micro = "micro",
        /// Fewer than 50.
        Small = "small",
        /// Fewer than 250.
        Medium = "medium",
        /// Fewer than 750.
        SmallMidCap = "small_mid_cap",
        /// 750 or more.
        Large = "large",
    }
}

ids! {
    /// Options of `ai_use`.
    AiUse {
        /// General assistants used by staff.
        Assistants = "assistants",
        /// Inside our processes.
        Processes = "processes",
        /// Inside what we sell.
        Products = "products",
        /// Planned.
        Planned = "planned",
        /// None; excludes the others.
        None = "none",
    }
}

ids! {
    /// Options of `areas`: Annex III first, then Annex I.
    Area {
        /// Annex III no. 1.
        Biometrics = "biometrics",
        /// Annex III no. 2.
        CriticalInfrastructure = "critical_infrastructure",
        /// Annex III no. 3.
        Education = "education",
        /// Annex III no. 4.
        Employment = "employment",
        /// Annex III no. 5(b).
        Credit = "credit",
        /// Annex III no. 5(c).
        Insurance = "insurance",
        /// Annex III no. 5(a) and (d).
        PublicBenefits = "public_benefits",
        /// Annex III no. 6.
        LawEnforcement = "law_enforcement",
        /// Annex III no. 7.
        Migration = "migration",
        /// Annex III no. 8.
        Justice = "justice",
        /// Annex I Section A, third-party conformity assessment.
        ProductA = "product_a",
        /// Annex I Section B, sectoral route.
        ProductB = "product_b",
        /// None; excludes the others.
        None = "none",
        /// Not sure; excludes the others.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `influence` (Art. 6(3)).
    Influence {
        /// Evaluates, ranks or predicts individual people.
        Profiling = "profiling",
        /// Makes or materially influences decisions.
        Decides = "decides",
        /// Only a narrow task that does not influence the decision.
        Narrow = "narrow",
        /// Not sure.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `area_role`.
    AreaRole {
        /// Uses AI that its maker offers for this.
        Use = "use",
        /// Uses AI that its maker does not offer for this (Art. 25(1)(c)).
        Repurpose = "repurpose",
        /// Develops it, has it developed, changes it substantially or offers it under its own name.
        Offer = "offer",
        /// Brings it into the EU from a maker outside.
        Import = "import",
        /// Passes it on unchanged.
        Resell = "resell",
        /// Not sure; excludes the others.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `product_role`.
    ProductRole {
        /// Uses the product.
        Use = "use",
        /// Develops the AI, or sells the product with it under its own name.
        Offer = "offer",
        /// Brings the product into the EU from a maker outside.
        Import = "import",
        /// Passes it on unchanged.
        Resell = "resell",
        /// Not sure; excludes the others.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `practices` (Art. 5).
    Practice {
        /// Art. 5(1)(a).
        Manipulation = "manipulation",
        /// Art. 5(1)(b).
        Vulnerability = "vulnerability",
        /// Art. 5(1)(c).
        SocialScoring = "social_scoring",
        /// Art. 5(1)(d).
        CrimePrediction = "crime_prediction",
        /// Art. 5(1)(e).
        FaceScraping = "face_scraping",
        /// Art. 5(1)(f).
        EmotionAtWork = "emotion_at_work",
        /// Art. 5(1)(g).
        BiometricCategorisation = "biometric_categorisation",
        /// Art. 5(1)(h).
        RealtimeBiometricId = "realtime_biometric_id",
        /// Art. 5(1)(ba) and (bb).
        IntimateImagery = "intimate_imagery",
        /// None; excludes the others.
        None = "none",
        /// Not sure; excludes the others.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `interaction` (Art. 50).
    Interaction {
        /// People talk or write to it, under the company's own name.
        Chatbot = "chatbot",
        /// A system under the company's own name generates image, audio, video or text.
        Generates = "generates",
        /// We publish realistic generated or altered images, audio or video.
        Deepfakes = "deepfakes",
        /// We publish AI text on matters of public interest without editorial review.
        PublicText = "public_text",
        /// Permitted emotion recognition or biometric categorisation.
        EmotionOrBiometric = "emotion_or_biometric",
        /// Offers a general-purpose AI model of its own (Art. 53).
        Gpai = "gpai",
        /// None; excludes the others.
        None = "none",
        /// Not sure; excludes the others.
        Unsure = "unsure",
    }
}

ids! {
    /// Options of `stakes`.
    Stake {
        /// AI influences decisions.
        Decisions = "decisions",
        /// AI processes customer data.
        CustomerData = "customer_data",
        /// Clients ask for proof.
        ClientEvidence = "client_evidence",
        /// None; excludes the others.
        None = "none",
    }
}

ids! {
    /// Options of `systems`.
    System {
        /// Quality management.
        Iso9001 = "iso9001",
        /// Information security management.
        Iso27001 = "iso27001",
        /// Another management system.
        Other = "other",
        /// None; excludes the others.
        None = "none",
    }
}

ids! {
    /// Options of `timeline`.
    Timeline {
        /// Within three months.
        Asap = "asap",
        /// Within half a year.
        HalfYear = "half_year",
        /// Within a year.
        Year = "year",
        /// No date yet.
        Exploring = "exploring",
    }
}

ids! {
    /// Roles under the AI Act, in the order the result shows them (§4).
    Role {
        /// Uses AI under its own responsibility (Art. 3(4)).
        Deployer = "deployer",
        /// Develops AI, or has it developed, and offers or uses it under its own name (Art. 3(3)).
        Provider = "provider",
        /// Brings the system of a provider outside the EU to the EU market (Art. 3(6)).
        Importer = "importer",
        /// Passes a system on in the supply chain (Art. 3(7)).
        Distributor = "distributor",
        /// Offers a general-purpose AI model (Art. 3(63)).
        Gpai = "gpai",
    }
}

ids! {
    /// Classes of the AI Act triage (§4), in order of precedence.
    Class {
        /// No link to the EU.
        OutOfScope = "out_of_scope",
        /// No AI in use or planned.
        NoAi = "no_ai",
        /// A prohibited practice may be involved.
        ProhibitedAlert = "prohibited_alert",
        /// Annex III, Art. 6(2).
        HighRisk = "high_risk",
        /// Annex I Section A, Art. 6(1).
        HighRiskProduct = "high_risk_product",
        /// Needs a closer look.
        Unclear = "unclear",
        /// Annex III, but Art. 6(3) may apply.
        ExceptionPossible = "exception_possible",
        /// Annex I Section B.
        SectorRoute = "sector_route",
        /// Art. 50.
        Transparency = "transparency",
        /// Basic duties only.
        Basic = "basic",
    }
}

ids! {
    /// The duties of §4, in the order they are shown.
    Duty {
        /// Art. 5.
        StopPractice = "stop_practice",
        /// Art. 4.
        Literacy = "literacy",
        /// Art. 53.
        Gpai = "gpai",
        /// Art. 50(1).
        DiscloseAi = "disclose_ai",
        /// Art. 50(2).
        MarkContent = "mark_content",
        /// Art. 50(3).
        InformExposed = "inform_exposed",
        /// Art. 50(4), images, audio, video.
        LabelDeepfakes = "label_deepfakes",
        /// Art. 50(4), text.
        LabelPublicText = "label_public_text",
        /// Art. 6(4), 49(2).
        DocumentException = "document_exception",
        /// Art. 26(1)–(2).
        UseAndOversight = "use_and_oversight",
        /// Art. 26(4).
        InputData = "input_data",
        /// Art. 26(5).
        MonitorUse = "monitor_use",
        /// Art. 26(6).
        KeepLogs = "keep_logs",
        /// Art. 26(7).
        InformWorkers = "inform_workers",
        /// Art. 26(8), 49(3).
        RegisterUse = "register_use",
        /// Art. 26(9), with Art. 35 GDPR.
        DataProtectionAssessment = "data_protection_assessment",
        /// Art. 26(11).
        InformPersons = "inform_persons",
        /// Art. 27.
        Fria = "fria",
        /// Art. 86.
        ExplainDecisions = "explain_decisions",
        /// Art. 9.
        RiskManagement = "risk_management",
        /// Art. 10.
        DataGovernance = "data_governance",
        /// Art. 11, 12, 18, 19.
        TechnicalDocumentation = "technical_documentation",
        /// Art. 13.
        Instructions = "instructions",
        /// Art. 14.
        DesignOversight = "design_oversight",
        /// Art. 15.
        Robustness = "robustness",
        /// Art. 17.
        QualityManagement = "quality_management",
        /// Art. 25(4).
        SupplyChain = "supply_chain",
        /// Art. 43, 47, 48.
        Conformity = "conformity",
        /// Art. 49(1).
        RegisterSystem = "register_system",
        /// Art. 49(5).
        RegisterInfrastructure = "register_infrastructure",
        /// Art. 20, 72, 73.
        PostMarket = "post_market",
        /// Art. 22.
        Representative = "representative",
        /// Art. 23.
        Importer = "importer",
        /// Art. 24.
        Distributor = "distributor",
    }
}

ids! {
    /// How well prepared a company is for a duty by its own account (§4). Never that a duty is met.
    Status {
        /// The practice has to end.
        Stop = "stop",
        /// Nothing in the answers tells; check it.
        ToCheck = "to_check",
        /// An answer behind it is unknown or missing.
        Unclear = "unclear",
        /// Lowest linked level 0.
        Open = "open",
        /// Lowest linked level 1.
        Started = "started",
        /// Lowest linked level 2.
        Largely = "largely",
        /// Lowest linked level 3.
        InPlace = "in_place",
    }
}

ids! {
    /// Whether a call makes sense (§5).
    Fit {
        /// 8 points or more.
        Strong = "strong",
        /// 4–7 points.
        Possible = "possible",
        /// Fewer.
        Early = "early",
    }
}

ids! {
    /// What gave points towards the fit (§5), in the order of the rule.
    Reason {
        /// Clients ask for proof: 3.
        ClientEvidence = "client_evidence",
        /// AI influences decisions: 2.
        Decisions = "decisions",
        /// AI processes customer data: 2.
        CustomerData = "customer_data",
        /// Within three months: 3.
        Asap = "asap",
        /// Within half a year: 2.
        HalfYear = "half_year",
        /// Within a year: 1.
        Year = "year",
        /// A practice may be prohibited: 3.
        ProhibitedAlert = "prohibited_alert",
        /// Likely high-risk: 3.
        HighRisk = "high_risk",
        /// Likely high-risk as a product: 3.
        HighRiskProduct = "high_risk_product",
        /// Class unclear: 2.
        Unclear = "unclear",
        /// An exception may apply: 2.
        ExceptionPossible = "exception_possible",
        /// Transparency duties: 1.
        Transparency = "transparency",
        /// Score below 50: 1.
        ScoreBelow50 = "score_below_50",
    }
}
