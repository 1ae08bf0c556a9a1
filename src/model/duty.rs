//! The duties of the EU AI Act as a rule table (spec §4): who owes which duty when, from which day, and which answers
//! tell how well prepared the company is. The table can be checked against docs/spec.md line by line, and a test does
//! so; days and articles come from content/law.toml.

use super::date::Date;
use super::facts::{AiSystem, Company};
use super::ids::{
    Area, AreaRole, Class, Duty, Interaction, Organisation, Practice, ProductRole, Rating, Role, Scope, Scored, Status,
};
use super::law;

/// A duty that applies, with its date and status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyReport {
    /// Which duty.
    pub duty: Duty,
    /// The day it applies from (Art. 113, by content/law.toml). It may be past.
    pub from: Date,
    /// How well prepared the company is by its own account.
    pub status: Status,
}

impl DutyReport {
    /// Its days for a calendar: the one it applies from, and for the marking of generated content also the later one
    /// for systems that were on the market before (Art. 111(4)).
    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let later = (self.duty == D::MarkContent).then_some(law::MARKING_LEGACY);
        core::iter::once(self.from).chain(later)
    }
}

/// What the table looks at: one AI system, its company, and what follows from them.
pub(super) struct Case<'a> {
    pub(super) system: &'a AiSystem,
    pub(super) company: &'a Company,
    /// The classes that follow from practices and areas.
    pub(super) classes: &'a [Class],
    /// The roles shown.
    pub(super) roles: &'a [Role],
    /// The roles for the AI in areas of Annex III.
    pub(super) area_roles: &'a [Role],
    /// The roles for the AI in products of Annex I Section A.
    pub(super) product_roles: &'a [Role],
}

/// A row of the table. Where a duty has two rows, the first that holds gives its day.
struct Rule {
    duty: Duty,
    owed: Owed,
    /// All of these have to hold as well.
    and: &'static [Condition],
    /// The answers that tell of the preparation, and the most they can tell.
    linked: &'static [Scored],
    at_most: Status,
}

/// Under which regime a duty is owed, which gives the day it applies from.
#[derive(Clone, Copy)]
enum Owed {
    /// Under none: from this day.
    From(Date),
    /// Art. 5: from the later ban where nothing but intimate imagery is ticked, else from the earlier ones.
    Practices,
    /// By who has this role for high-risk AI in areas of Annex III.
    A(Role),
    /// By who has this role for high-risk AI in products of Annex I Section A.
    P(Role),
    /// By who has this role in one of the two; from the day of Annex III if in that one.
    AP(Role),
}

/// What has to be the case for a duty.
#[derive(Clone, Copy, PartialEq)]
enum Condition {
    /// This class is among the classes.
    Is(Class),
    /// One of these roles is among the roles shown.
    Shows(&'static [Role]),
    /// One of these cases of Art. 50 or Art. 53 is ticked.
    Does(&'static [Interaction]),
    /// One of these areas is ticked.
    In(&'static [Area]),
    /// An Annex III area other than critical infrastructure is ticked.
    BeyondInfrastructure,
    /// The organisation is a body governed by public law.
    PublicBody,
    /// The groups of Art. 27: public bodies and private providers of public services, except for critical
    /// infrastructure; and everyone who assesses credit or life and health insurance.
    Article27Group,
    /// The company has this role for the AI in areas of Annex III, whether high-risk or not.
    AreaRoleIs(Role),
    /// The company offers the AI in areas of Annex III, beyond giving it a new purpose.
    OffersInArea,
    /// The company offers the AI in products.
    OffersInProduct,
    /// The company is outside the EU.
    OutsideEu,
    /// The company is not outside the EU.
    NotOutsideEu,
}

use Class::{ExceptionPossible, HighRisk, HighRiskProduct, ProhibitedAlert};
use Condition::{
    AreaRoleIs, Article27Group, BeyondInfrastructure, Does, In, Is, NotOutsideEu, OffersInArea, OffersInProduct,
    OutsideEu, PublicBody, Shows,
};
use Duty as D;
use Interaction as I;
use Owed::{A, AP, From, P};
use Role::{Deployer, Distributor, Importer, Provider};
use Scored as S;
use Status::{InPlace, Largely};

const fn rule(duty: Duty, owed: Owed, and: &'static [Condition], linked: &'static [Scored], at_most: Status) -> Rule {
    Rule { duty, owed, and, linked, at_most }
}

// One row per duty, in columns, is what a lawyer can check; rustfmt would break it up. The last column is † in the
// specification: no answer on the organisation shows more than "largely" where the duty is one on a system.
#[rustfmt::skip]
static RULES: [Rule; 36] = [
    //   duty                         owed                           and                                                            linked answers                     at most
    rule(D::StopPractice,             Owed::Practices,               &[Is(ProhibitedAlert)],                                        &[],                               InPlace),
    rule(D::Literacy,                 From(law::AI_LITERACY),        &[Shows(&[Deployer, Provider])],                               &[S::Literacy],                    InPlace),
    rule(D::Gpai,                     From(law::GENERAL_PURPOSE),    &[Does(&[I::Gpai])],                                           &[],                               InPlace),
    rule(D::DiscloseAi,               From(law::TRANSPARENCY),       &[Does(&[I::Chatbot])],                                        &[S::Information],                 InPlace),
    rule(D::MarkContent,              From(law::TRANSPARENCY),       &[Does(&[I::Chatbot, I::Generates])],                          &[],                               InPlace),
    rule(D::InformExposed,            From(law::TRANSPARENCY),       &[Does(&[I::EmotionOrBiometric])],                             &[S::Information],                 InPlace),
    rule(D::LabelDeepfakes,           From(law::TRANSPARENCY),       &[Does(&[I::Deepfakes])],                                      &[S::Information],                 InPlace),
    rule(D::LabelPublicText,          From(law::TRANSPARENCY),       &[Does(&[I::PublicText])],                                     &[S::Information],                 InPlace),
    rule(D::DocumentException,        From(law::HIGH_RISK_AREAS),    &[Is(ExceptionPossible), AreaRoleIs(Provider)],                &[],                               InPlace),
    rule(D::UseAndOversight,          AP(Deployer),                  &[],                                                           &[S::Oversight],                   Largely),
    rule(D::InputData,                AP(Deployer),                  &[],                                                           &[S::DataQuality],                 Largely),
    rule(D::MonitorUse,               AP(Deployer),                  &[],                                                           &[S::Lifecycle],                   Largely),
    rule(D::KeepLogs,                 AP(Deployer),                  &[],                                                           &[S::Lifecycle],                   Largely),
    rule(D::InformWorkers,            A(Deployer),                   &[In(&[Area::Employment, Area::Biometrics])],                  &[S::Information],                 InPlace),
    rule(D::RegisterUse,              A(Deployer),                   &[PublicBody, BeyondInfrastructure],                           &[],                               InPlace),
    rule(D::DataProtectionAssessment, A(Deployer),                   &[BeyondInfrastructure],                                       &[S::ImpactAssessment],            Largely),
    rule(D::DataProtectionAssessment, P(Deployer),                   &[],                                                           &[S::ImpactAssessment],            Largely),
    rule(D::InformPersons,            A(Deployer),                   &[BeyondInfrastructure],                                       &[S::Information],                 InPlace),
    rule(D::Fria,                     A(Deployer),                   &[Article27Group],                                             &[S::ImpactAssessment],            Largely),
    rule(D::ExplainDecisions,         A(Deployer),                   &[BeyondInfrastructure],                                       &[],                               InPlace),
    rule(D::RiskManagement,           AP(Provider),                  &[],                                                           &[S::RiskAssessment],              Largely),
    rule(D::DataGovernance,           AP(Provider),                  &[],                                                           &[S::DataQuality, S::DataRights],  Largely),
    rule(D::TechnicalDocumentation,   AP(Provider),                  &[],                                                           &[],                               InPlace),
    rule(D::Instructions,             AP(Provider),                  &[],                                                           &[],                               InPlace),
    rule(D::DesignOversight,          AP(Provider),                  &[],                                                           &[S::Oversight],                   Largely),
    rule(D::Robustness,               AP(Provider),                  &[],                                                           &[],                               InPlace),
    rule(D::QualityManagement,        AP(Provider),                  &[],                                                           &[S::Controls, S::Audit],          Largely),
    rule(D::SupplyChain,              AP(Provider),                  &[],                                                           &[S::Suppliers],                   Largely),
    rule(D::Conformity,               AP(Provider),                  &[],                                                           &[],                               InPlace),
    rule(D::RegisterSystem,           A(Provider),                   &[BeyondInfrastructure],                                       &[],                               InPlace),
    rule(D::RegisterInfrastructure,   A(Provider),                   &[In(&[Area::CriticalInfrastructure])],                        &[],                               InPlace),
    rule(D::PostMarket,               AP(Provider),                  &[],                                                           &[S::Lifecycle],                   Largely),
    rule(D::Representative,           From(law::HIGH_RISK_AREAS),    &[OutsideEu, Is(HighRisk), OffersInArea],                      &[],                               InPlace),
    rule(D::Representative,           From(law::HIGH_RISK_PRODUCTS), &[OutsideEu, Is(HighRiskProduct), OffersInProduct],            &[],                               InPlace),
    rule(D::Importer,                 AP(Importer),                  &[NotOutsideEu],                                               &[],                               InPlace),
    rule(D::Distributor,              AP(Distributor),               &[],                                                           &[],                               InPlace),
];

impl Duty {
    /// The scored questions whose answers tell how well prepared a company is for the duty.
    pub fn linked(self) -> &'static [Scored] {
        RULES.iter().find(|rule| rule.duty == self).map_or(&[], |rule| rule.linked)
    }

    /// Whether it is a duty on high-risk AI, for which Art. 111(2) has a rule on older systems.
    pub fn is_for_high_risk(self) -> bool {
        let of_a_regime = |rule: &Rule| matches!(rule.owed, A(_) | P(_) | AP(_)) || rule.and.contains(&OutsideEu);
        RULES.iter().any(|rule| rule.duty == self && of_a_regime(rule))
    }

    /// Whether it has to be met before a system or model is offered, not only once it is used: the duties of its
    /// provider, and of those who bring it in or pass it on.
    pub fn is_before_offering(self) -> bool {
        let of_who_offers = |rule: &Rule| match rule.owed {
            A(role) | P(role) | AP(role) => role != Deployer,
            From(_) | Owed::Practices => rule.and.contains(&OutsideEu),
        };
        matches!(self, Self::Gpai | Self::DiscloseAi | Self::MarkContent | Self::DocumentException)
            || RULES.iter().any(|rule| rule.duty == self && of_who_offers(rule))
    }

    /// Whether it is one of the transparency duties of Art. 50.
    pub fn is_transparency(self) -> bool {
        matches!(
            self,
            Self::DiscloseAi | Self::MarkContent | Self::InformExposed | Self::LabelDeepfakes | Self::LabelPublicText
        )
    }
}

/// The duties that apply to the case, in the order of the table; each once, with the day of its first row that holds.
pub(super) fn duties(case: &Case) -> Vec<DutyReport> {
    let mut duties: Vec<DutyReport> = Vec::new();
    for rule in &RULES {
        if duties.last().is_some_and(|last| last.duty == rule.duty) || !case.meets(rule.and) {
            continue;
        }
        let status = status(rule, case.company);
        duties.extend(case.owes(rule.owed).map(|from| DutyReport { duty: rule.duty, from, status }));
    }
    duties
}

impl Case<'_> {
    /// The day a duty applies from, if it is owed under this regime.
    fn owes(&self, owed: Owed) -> Option<Date> {
        let area = |role| self.classes.contains(&HighRisk) && self.area_roles.contains(&role);
        let product = |role| self.classes.contains(&HighRiskProduct) && self.product_roles.contains(&role);
        match owed {
            From(day) => Some(day),
            Owed::Practices => {
                let only_imagery = self.system.practices.iter().all(|practice| practice == Practice::IntimateImagery);
                Some(if only_imagery { law::PROHIBITED_IMAGERY } else { law::PROHIBITED_PRACTICES })
            }
            A(role) | AP(role) if area(role) => Some(law::HIGH_RISK_AREAS),
            P(role) | AP(role) if product(role) => Some(law::HIGH_RISK_PRODUCTS),
            A(_) | P(_) | AP(_) => None,
        }
    }

    fn meets(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(*condition))
    }

    fn holds(&self, condition: Condition) -> bool {
        let (system, company) = (self.system, self.company);
        match condition {
            Is(class) => self.classes.contains(&class),
            Shows(roles) => roles.iter().any(|role| self.roles.contains(role)),
            Does(cases) => system.interaction.has_any(cases),
            In(areas) => system.areas.has_any(areas),
            BeyondInfrastructure => system.is_beyond_infrastructure(),
            PublicBody => company.organisation == Some(Organisation::PublicBody),
            Article27Group => {
                let public =
                    matches!(company.organisation, Some(Organisation::PublicBody | Organisation::PublicService));
                (public && system.is_beyond_infrastructure()) || system.areas.has_any(&[Area::Credit, Area::Insurance])
            }
            AreaRoleIs(role) => self.area_roles.contains(&role),
            OffersInArea => system.area_role.has(AreaRole::Offer),
            OffersInProduct => system.product_role.has(ProductRole::Offer),
            OutsideEu => company.scope == Some(Scope::OutputInEu),
            NotOutsideEu => company.scope != Some(Scope::OutputInEu),
        }
    }
}

/// How well prepared the company is: “to check” without linked answers, “unclear” while one of them is unknown or
/// missing; else the lowest level decides, up to the most that such answers can show.
fn status(rule: &Rule, company: &Company) -> Status {
    if rule.duty == D::StopPractice {
        return Status::Stop;
    }
    let mut lowest = None;
    for question in rule.linked {
        match company.rating(*question) {
            None | Some(Rating::Unknown) => return Status::Unclear,
            Some(rating) => lowest = lowest.min(Some(rating)).or(Some(rating)),
        }
    }
    let told = match lowest {
        None => return Status::ToCheck,
        Some(Rating::Zero | Rating::Unknown) => Status::Open,
        Some(Rating::One) => Status::Started,
        Some(Rating::Two) => Status::Largely,
        Some(Rating::Three) => Status::InPlace,
    };
    told.min(rule.at_most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_every_duty_in_the_order_of_its_ids() {
        let mut in_table: Vec<Duty> = RULES.iter().map(|rule| rule.duty).collect();
        in_table.dedup();
        assert_eq!(in_table, Duty::ALL);
    }

    #[test]
    fn the_rows_of_a_duty_are_linked_to_the_same_answers() {
        for rule in &RULES {
            assert_eq!(rule.linked, rule.duty.linked(), "{:?}", rule.duty);
        }
    }
}
