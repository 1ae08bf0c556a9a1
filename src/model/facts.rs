//! What the rules of the EU AI Act look at, in two values: the company, and one AI system of it. The check asks about a
//! company as if all its AI were one system; a register of several would call [`super::triage::triage`] once for each.

use core::marker::PhantomData;

use super::answers::{AnswerOption, Answers};
use super::ids::{
    AiUse, Area, AreaRole, Influence, Interaction, Organisation, Practice, ProductRole, Rating, Scope, Scored,
};

/// A set of options of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<O>(u16, PhantomData<O>);

impl<O: AnswerOption> Chosen<O> {
    /// The options that answer the question here; none if it is unanswered.
    fn of(answers: &Answers) -> Self {
        let bits = answers.chosen(O::QUESTION).fold(0, |bits, option| bits | 1 << option);
        Self(bits, PhantomData)
    }

    /// Whether this option is chosen.
    pub fn has(self, option: O) -> bool {
        self.0 & (1 << option.index()) != 0
    }

    /// Whether one of these options is chosen.
    pub fn has_any(self, options: &[O]) -> bool {
        options.iter().any(|option| self.has(*option))
    }

    /// Whether the question is unanswered.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The chosen options, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = O> {
        O::OPTIONS.iter().copied().filter(move |option| self.has(*option))
    }
}

/// What is true of the company, whichever system is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// Link to the European Union; none while unanswered.
    pub scope: Option<Scope>,
    /// Kind of organisation; none while unanswered.
    pub organisation: Option<Organisation>,
    /// Where AI is used.
    pub ai_use: Chosen<AiUse>,
    /// The answers to the scored questions, in catalogue order.
    ratings: Vec<Option<Rating>>,
}

impl Company {
    /// The company that these answers to shown questions describe.
    pub fn of(answers: &Answers) -> Self {
        Self {
            scope: answers.first(),
            organisation: answers.first(),
            ai_use: Chosen::of(answers),
            ratings: Scored::ALL.iter().map(|scored| answers.rating(*scored)).collect(),
        }
    }

    /// The answer to a scored question.
    pub fn rating(&self, scored: Scored) -> Option<Rating> {
        self.ratings[scored as usize]
    }
}

/// What is true of one AI system, or of all AI of a company taken as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AiSystem {
    /// Areas of Annex III and products of Annex I.
    pub areas: Chosen<Area>,
    /// Influence on decisions about people; none while unanswered, or where no area of Annex III is chosen.
    pub influence: Option<Influence>,
    /// What the company does with the AI in areas of Annex III.
    pub area_role: Chosen<AreaRole>,
    /// What the company does with the AI in products of Annex I Section A.
    pub product_role: Chosen<ProductRole>,
    /// Practices of Art. 5.
    pub practices: Chosen<Practice>,
    /// Cases of Art. 50, and general-purpose models.
    pub interaction: Chosen<Interaction>,
}

impl AiSystem {
    /// All AI that these answers to shown questions describe, as one system.
    pub fn of(answers: &Answers) -> Self {
        Self {
            areas: Chosen::of(answers),
            influence: answers.first(),
            area_role: Chosen::of(answers),
            product_role: Chosen::of(answers),
            practices: Chosen::of(answers),
            interaction: Chosen::of(answers),
        }
    }

    /// Whether it works in an area of Annex III.
    pub fn is_in_annex_iii(&self) -> bool {
        self.areas.iter().any(Area::is_annex_iii)
    }

    /// Whether it works in an area of Annex III other than critical infrastructure.
    pub fn is_beyond_infrastructure(&self) -> bool {
        self.areas.iter().any(|area| area.is_annex_iii() && area != Area::CriticalInfrastructure)
    }
}
