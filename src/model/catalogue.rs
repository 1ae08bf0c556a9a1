//! The questions as data (spec §2 and §3): kind, options, weight and references of each.
//!
//! The table of scored questions reads like the one in the specification, so that an auditor can check it line by
//! line. Wording never stands here.

use super::ids::{
    AiUse, Area, AreaRole, Block, Influence, Interaction, Organisation, Practice, ProductRole, Question, Rating, Scope,
    Scored, Size, Stake, System, Timeline,
};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one option.
    One,
    /// One or more options. Each of the last `exclusive` excludes every other option.
    Many {
        /// How many options at the end of the list exclude all others.
        exclusive: usize,
    },
}

impl Question {
    /// How the question is answered.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Areas | Self::Practices | Self::Interaction => Kind::Many { exclusive: 2 },
            Self::AiUse | Self::AreaRole | Self::ProductRole | Self::Stakes | Self::Systems => {
                Kind::Many { exclusive: 1 }
            }
            _ => Kind::One,
        }
    }

    /// The ids of its options, in catalogue order; exclusive ones last.
    pub const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Scope => Scope::IDS,
            Self::Organisation => Organisation::IDS,
            Self::Size => Size::IDS,
            Self::AiUse => AiUse::IDS,
            Self::Areas => Area::IDS,
            Self::Influence => Influence::IDS,
            Self::AreaRole => AreaRole::IDS,
            Self::ProductRole => ProductRole::IDS,
            Self::Practices => Practice::IDS,
            Self::Interaction => Interaction::IDS,
            Self::Stakes => Stake::IDS,
            Self::Systems => System::IDS,
            Self::Timeline => Timeline::IDS,
            _ => Rating::IDS,
        }
    }

    /// The scored question of this id, if it is one.
    pub fn scored(self) -> Option<Scored> {
        Scored::ALL.iter().copied().find(|scored| scored.question() == self)
    }
}

impl Scored {
    /// This question among all questions.
    pub const fn question(self) -> Question {
        match self {
            Self::Policy => Question::Policy,
            Self::Literacy => Question::Literacy,
            Self::RiskAssessment => Question::RiskAssessment,
            Self::ImpactAssessment => Question::ImpactAssessment,
            Self::DataQuality => Question::DataQuality,
            Self::DataRights => Question::DataRights,
            Self::Information => Question::Information,
            Self::Oversight => Question::Oversight,
            Self::Lifecycle => Question::Lifecycle,
            Self::Suppliers => Question::Suppliers,
            Self::Controls => Question::Controls,
            Self::Audit => Question::Audit,
        }
    }

    /// Its row in the table of scored questions.
    pub fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }
}

impl Block {
    /// Weight in the score, in points; the six weights add up to 100.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Governance | Self::Risk => 20,
            Self::Data | Self::Transparency | Self::Lifecycle | Self::Controls => 15,
        }
    }

    /// The two questions of the block, in catalogue order.
    pub fn questions(self) -> impl Iterator<Item = Scored> {
        Scored::ALL.iter().copied().filter(move |scored| scored.facts().block == self)
    }
}

/// What the catalogue knows of a scored question.
#[derive(Debug)]
pub struct Facts {
    /// The question that the row is about.
    pub question: Scored,
    /// The block it counts for.
    pub block: Block,
    /// Clauses and Annex A controls of ISO/IEC 42001:2023, ranges written out.
    pub iso: &'static [&'static str],
    /// Articles of the EU AI Act the question touches.
    pub act: &'static [&'static str],
}

use Block as B;
use Scored as S;

const fn facts(question: Scored, block: Block, iso: &'static [&'static str], act: &'static [&'static str]) -> Facts {
    Facts { question, block, iso, act }
}

// One row per question reads better than rustfmt's one line per argument.
#[rustfmt::skip]
static FACTS: [Facts; 12] = [
    //    question             block             ISO/IEC 42001                                                             EU AI Act
    facts(S::Policy,           B::Governance,    &["5.1", "5.2", "5.3", "A.2.2", "A.2.3", "A.2.4", "A.3.2", "A.3.3"],      &["17"]),
    facts(S::Literacy,         B::Governance,    &["7.2", "7.3", "A.4.6"],                                                 &["4"]),
    facts(S::RiskAssessment,   B::Risk,          &["4.3", "6.1.2", "6.1.3", "8.2", "8.3", "A.4.2"],                        &["6", "9"]),
    facts(S::ImpactAssessment, B::Risk,          &["6.1.4", "8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"],                    &["27"]),
    facts(S::DataQuality,      B::Data,          &["A.7.2", "A.7.4", "A.7.6", "A.4.3"],                                    &["10", "26(4)"]),
    facts(S::DataRights,       B::Data,          &["A.7.3", "A.7.5"],                                                      &["10"]),
    facts(S::Information,      B::Transparency,  &["A.8.2", "A.8.5", "7.4"],                                               &["13", "26(7)", "26(11)", "50"]),
    facts(S::Oversight,        B::Transparency,  &["A.9.2", "A.9.3", "A.6.2.6"],                                           &["14", "26(1)–(2)"]),
    facts(S::Lifecycle,        B::Lifecycle,     &["8.1", "A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3", "A.6.2.4", "A.6.2.5",
                                                   "A.6.2.6", "A.6.2.7", "A.6.2.8", "A.8.4", "10.2"],                      &["12", "15", "26(5)–(6)", "72", "73"]),
    facts(S::Suppliers,        B::Lifecycle,     &["A.10.2", "A.10.3", "A.10.4", "A.9.4"],                                 &["25", "26(1)"]),
    facts(S::Controls,         B::Controls,      &["6.1.3", "7.5", "A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9",
                                                   "A.10"],                                                                &["17"]),
    facts(S::Audit,            B::Controls,      &["9.1", "9.2", "9.3", "10.1", "10.2"],                                   &["17"]),
];
