//! The steps of the questionnaire in their two parts, and which of them still needs an answer (spec §1). Which questions a
//! step shows says [`super::visibility`]; how a visitor moves between the steps is the business of `app::visit`.

use super::answers::Answers;
use super::ids::{AiUse, Question, Scored};
use super::visibility::is_shown;

/// A part of the questionnaire with its own count "Question n of N".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The readiness score.
    Score,
    /// The EU AI Act.
    Act,
}

/// A screen with one question, or a profile screen with several short ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One question.
    One(Question),
    /// `scope`, `organisation`, `size`.
    Profile,
    /// `influence`, `area_role`, `product_role`, each as far as it is shown.
    FollowUp,
    /// `stakes`, `systems`, `timeline`; may be skipped.
    Outlook,
}

impl Step {
    /// The questions that the screen shows with these answers.
    pub fn questions(self, answers: &Answers) -> impl Iterator<Item = Question> + use<'_> {
        let all: &'static [Question] = match self {
            Self::One(question) => core::slice::from_ref(&Question::ALL[question as usize]),
            Self::Profile => &[Question::Scope, Question::Organisation, Question::Size],
            Self::FollowUp => &[Question::Influence, Question::AreaRole, Question::ProductRole],
            Self::Outlook => &[Question::Stakes, Question::Systems, Question::Timeline],
        };
        all.iter().copied().filter(move |question| is_shown(*question, answers))
    }

    /// The screen that holds this question.
    pub fn of(question: Question) -> Self {
        match question {
            Question::Scope | Question::Organisation | Question::Size => Self::Profile,
            Question::Influence | Question::AreaRole | Question::ProductRole => Self::FollowUp,
            Question::Stakes | Question::Systems | Question::Timeline => Self::Outlook,
            other => Self::One(other),
        }
    }

    /// The part it belongs to.
    pub fn part(self) -> Part {
        match self {
            Self::One(question) if question == Question::AiUse || question.scored().is_some() => Part::Score,
            _ => Part::Act,
        }
    }

    /// Whether Continue needs an answer.
    pub fn is_required(self) -> bool {
        self != Self::Outlook
    }
}

/// The screens of a part in order, as the answers stand.
pub fn steps(part: Part, answers: &Answers) -> Vec<Step> {
    match part {
        Part::Score => core::iter::once(Question::AiUse)
            .chain(Scored::ALL.iter().map(|scored| scored.question()))
            .map(Step::One)
            .collect(),
        Part::Act => {
            let steps = [
                Step::Profile,
                Step::One(Question::Areas),
                Step::FollowUp,
                Step::One(Question::Practices),
                Step::One(Question::Interaction),
                Step::Outlook,
            ];
            steps.into_iter().filter(|step| step.questions(answers).next().is_some()).collect()
        }
    }
}

/// The screen's number within its part, from 1, and how many screens the part has.
pub fn place(step: Step, answers: &Answers) -> (usize, usize) {
    let steps = steps(step.part(), answers);
    let number = steps.iter().position(|candidate| *candidate == step).map_or(1, |index| index + 1);
    (number, steps.len())
}

/// The questions of the screen that still need an answer.
pub fn missing(step: Step, answers: &Answers) -> impl Iterator<Item = Question> + use<'_> {
    step.questions(answers).filter(move |question| step.is_required() && !answers.is_answered(*question))
}

/// The first screen of a part that still needs an answer.
pub fn first_open(part: Part, answers: &Answers) -> Option<Step> {
    steps(part, answers).into_iter().find(|step| missing(*step, answers).next().is_some())
}

/// Whether no question of the part has an answer.
pub fn is_untouched(part: Part, answers: &Answers) -> bool {
    steps(part, answers).iter().flat_map(|step| step.questions(answers)).all(|question| !answers.is_answered(question))
}

/// Whether the visit can end at once with "no AI, no duties now": no AI is ticked, and nothing was asked of its handling.
pub fn is_without_ai(answers: &Answers) -> bool {
    answers.includes(AiUse::None) && Scored::ALL.iter().all(|scored| !answers.is_answered(scored.question()))
}

/// Whether every question of the part that needs an answer has one.
pub fn is_complete(part: Part, answers: &Answers) -> bool {
    first_open(part, answers).is_none()
}
