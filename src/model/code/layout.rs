//! How a version of the result code packs the answers into one number. A layout is written out and frozen: it names
//! every question and option that its version has, in its order, so that a catalogue that grows changes no code that is
//! out there.
//!
//! Never edit a layout after its version was released; docs/result-code.md says how to add the next one.

use crate::model::answers::Answers;
use crate::model::ids::{
    AiUse, Area, AreaRole, Influence, Interaction, Organisation, Practice, ProductRole, Question, Rating, Scope, Size,
    Stake, System, Timeline,
};
use crate::model::visibility;

/// Bits of the version in front of the number.
const VERSION_BITS: u32 = 4;

/// A version of the code.
#[derive(Debug)]
pub(super) struct Layout {
    /// 1–15.
    pub(super) version: u8,
    /// Characters before the checksum, five bits each.
    pub(super) characters: usize,
    /// The digits of the number, the lowest first.
    pub(super) digits: &'static [Digit],
}

/// The digit of a question: 0 is "not answered", then come the answers.
#[derive(Debug)]
pub(super) struct Digit {
    pub(super) question: Question,
    /// Options that may stand together, one bit each; empty where the question takes one answer.
    pub(super) together: &'static [usize],
    /// Options that stand alone, counted on from there.
    pub(super) alone: &'static [usize],
}

/// The layout that new codes are written in.
pub(super) static NEWEST: &Layout = &VERSION_2;

/// Every layout that is read.
pub(super) static ALL: [&Layout; 1] = [NEWEST];

/// A question that takes one answer.
macro_rules! one {
    ($question:ident: $($option:ident)+) => {
        Digit { question: Question::$question, together: &[], alone: &[$($question::$option as usize),+] }
    };
}

/// A question that takes several; the options behind the bar stand alone.
macro_rules! many {
    ($question:ident, $options:ident: $($option:ident)+ | $($alone:ident)+) => {
        Digit {
            question: Question::$question,
            together: &[$($options::$option as usize),+],
            alone: &[$($options::$alone as usize),+],
        }
    };
}

/// A scored question.
macro_rules! rated {
    ($question:ident) => {
        Digit {
            question: Question::$question,
            together: &[],
            alone: &[
                Rating::Zero as usize,
                Rating::One as usize,
                Rating::Two as usize,
                Rating::Three as usize,
                Rating::Unknown as usize,
            ],
        }
    };
}

/// Version 2, of 2026-11. There is no version 1: nothing of it was published.
static VERSION_2: Layout = Layout {
    version: 2,
    characters: 22,
    digits: &[
        one!(Scope: Eu OutputInEu NoEuLink),
        one!(Organisation: Company PublicBody PublicService),
        one!(Size: Micro Small Medium SmallMidCap Large),
        many!(AiUse, AiUse: Assistants Processes Products Planned | None),
        many!(Areas, Area: Biometrics CriticalInfrastructure Education Employment Credit Insurance PublicBenefits
            LawEnforcement Migration Justice ProductA ProductB | None Unsure),
        one!(Influence: Profiling Decides Narrow Unsure),
        many!(AreaRole, AreaRole: Use Repurpose Offer Import Resell | Unsure),
        many!(ProductRole, ProductRole: Use Offer Import Resell | Unsure),
        many!(Practices, Practice: Manipulation Vulnerability SocialScoring CrimePrediction FaceScraping EmotionAtWork
            BiometricCategorisation RealtimeBiometricId IntimateImagery | None Unsure),
        many!(Interaction, Interaction: Chatbot Generates Deepfakes PublicText EmotionOrBiometric Gpai | None Unsure),
        many!(Stakes, Stake: Decisions CustomerData ClientEvidence | None),
        many!(Systems, System: Iso9001 Iso27001 Other | None),
        one!(Timeline: Asap HalfYear Year Exploring),
        rated!(Policy),
        rated!(Literacy),
        rated!(RiskAssessment),
        rated!(ImpactAssessment),
        rated!(DataQuality),
        rated!(DataRights),
        rated!(Information),
        rated!(Oversight),
        rated!(Lifecycle),
        rated!(Suppliers),
        rated!(Controls),
        rated!(Audit),
    ],
};

const _: () = assert!(VERSION_2.fits(), "the number of version 2 does not fit into its characters");

impl Layout {
    /// Bits of the number.
    const fn bits(&self) -> u32 {
        // A code has a few dozen characters.
        #[expect(clippy::cast_possible_truncation, reason = "checked when the project builds: see `fits`")]
        let all = 5 * self.characters as u32;
        all - VERSION_BITS
    }

    /// Whether every number that the digits make fits beside the version.
    pub(super) const fn fits(&self) -> bool {
        let mut numbers: u128 = 1;
        let mut place = 0;
        while place < self.digits.len() {
            let Some(product) = numbers.checked_mul(self.digits[place].radix()) else { return false };
            numbers = product;
            place += 1;
        }
        self.characters <= 25 && numbers <= 1 << self.bits()
    }

    /// The five-bit values of the answers, version first.
    pub(super) fn pack(&self, answers: &Answers) -> Vec<u8> {
        let digits = self.digits.iter().rev();
        let number = digits.fold(0, |number, digit| number * digit.radix() + digit.of(answers));
        let packed = u128::from(self.version) << self.bits() | number;
        (0..self.characters).rev().map(|place| (packed >> (5 * place) & 31) as u8).collect()
    }

    /// The answers in these five-bit values. None for values that this layout would never have packed: a digit left
    /// over, an option it does not have, an answer to a question that is not shown.
    pub(super) fn unpack(&self, values: &[u8]) -> Option<Answers> {
        let packed = values.iter().fold(0_u128, |packed, value| packed << 5 | u128::from(*value));
        let mut number = packed & ((1 << self.bits()) - 1);
        let mut answers = Answers::default();
        for digit in self.digits {
            let options = digit.options(number % digit.radix());
            number /= digit.radix();
            if !options.is_empty() {
                answers.select(digit.question, &options).ok()?;
            }
        }
        (number == 0 && visibility::shown(&answers) == answers).then_some(answers)
    }
}

/// The version, which the first of the five-bit values holds.
pub(super) fn version(values: &[u8]) -> u8 {
    values.first().map_or(0, |first| first >> (5 - VERSION_BITS))
}

impl Digit {
    /// How many answers it tells apart, "not answered" among them.
    const fn radix(&self) -> u128 {
        (1 << self.together.len()) + self.alone.len() as u128
    }

    /// The digit of these answers. An option that the layout does not have is left out.
    fn of(&self, answers: &Answers) -> u128 {
        let is_chosen = |option: &usize| answers.is_chosen(self.question, *option);
        if let Some(place) = self.alone.iter().position(is_chosen) {
            return (1 << self.together.len()) + place as u128;
        }
        let bits = self.together.iter().enumerate().filter(|(_, option)| is_chosen(option));
        bits.fold(0, |digit, (bit, _)| digit | 1 << bit)
    }

    /// The options that a digit below the radix stands for; none for 0.
    fn options(&self, digit: u128) -> Vec<usize> {
        if let Some(place) = digit.checked_sub(1 << self.together.len()) {
            return usize::try_from(place).ok().and_then(|place| self.alone.get(place)).copied().into_iter().collect();
        }
        let chosen = self.together.iter().enumerate().filter(|(bit, _)| digit >> bit & 1 == 1);
        chosen.map(|(_, option)| *option).collect()
    }
}
