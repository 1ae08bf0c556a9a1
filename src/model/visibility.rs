//! Which questions are shown, given the other answers (spec §3, last column). An answer to a question that is not shown
//! is kept while the visitor moves about and counts for nothing.

use super::answers::Answers;
use super::ids::{AiUse, Area, Question, Scope};

/// Whether the question is shown.
pub fn is_shown(question: Question, answers: &Answers) -> bool {
    let asks_of_ai = !answers.includes(AiUse::None) && !answers.includes(Scope::NoEuLink);
    match question {
        Question::Areas | Question::Practices | Question::Interaction => asks_of_ai,
        Question::Influence | Question::AreaRole => asks_of_ai && has_annex_iii_area(answers),
        Question::ProductRole => asks_of_ai && answers.includes(Area::ProductA),
        _ => true,
    }
}

/// The answers to shown questions only: what every computation and export uses.
pub fn shown(answers: &Answers) -> Answers {
    let mut shown = answers.clone();
    for question in Question::ALL {
        if !is_shown(*question, answers) {
            shown.clear(*question);
        }
    }
    shown
}

/// Whether an area of Annex III is chosen (not Annex I, `none` or `unsure`).
fn has_annex_iii_area(answers: &Answers) -> bool {
    Area::ALL.iter().any(|area| area.is_annex_iii() && answers.includes(*area))
}

impl Area {
    /// Whether the area stands in Annex III.
    pub fn is_annex_iii(self) -> bool {
        !matches!(self, Self::ProductA | Self::ProductB | Self::None | Self::Unsure)
    }
}
