//! Which screens a visit has and how it moves between them (spec §1). Which questions they show says [`super::visibility`].
//!
//! [`Visit`] is a value and [`Visit::apply`] a pure function of it and an [`Event`]; the view draws it and the browser
//! edge reports what happened. It never reads a clock or a store.

use super::answers::Answers;
use super::comparison::Earlier;
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

/// The first question of the screen that still needs an answer.
pub fn missing(step: Step, answers: &Answers) -> Option<Question> {
    let open = |question: &Question| !answers.is_answered(*question);
    if step.is_required() { step.questions(answers).find(open) } else { None }
}

/// The first screen of a part that still needs an answer.
pub fn first_open(part: Part, answers: &Answers) -> Option<Step> {
    steps(part, answers).into_iter().find(|step| missing(*step, answers).is_some())
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

/// Where the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What you get; one button.
    Intro,
    /// A question screen.
    Question {
        /// Which one.
        step: Step,
        /// The screen whose Change link led here, if one did.
        changed_from: Option<Origin>,
    },
    /// The score is ready: see it, or go on to part two.
    Stop,
    /// Every answer with a Change link.
    Review,
    /// The result.
    Result,
    /// The case for the call.
    Brief,
    /// Entry of a result code or an exported file.
    Opening(Purpose),
    /// An earlier result next to today's.
    Comparison,
}

/// What an opened result is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It takes the place of the answers and is shown as a brief.
    Brief,
    /// It stands next to the answers.
    Comparison,
}

/// A screen with Change links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The review screen.
    Review,
    /// The answers on the result.
    Result,
}

/// What the visitor did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Opened a part at its first open question, or at its beginning if none is open.
    Opened(Part),
    /// Chose or unchose an option.
    Chose(Question, usize),
    /// Pressed Continue.
    Continued,
    /// Pressed Back.
    WentBack,
    /// Followed a Change link.
    Changed(Question),
    /// Asked for the review.
    AskedForReview,
    /// Asked for the result.
    AskedForResult,
    /// Asked for the brief on the answers.
    AskedForBrief,
    /// Asked for the entry of a code or a file.
    AskedToOpen(Purpose),
    /// Started again: all answers are gone.
    StartedAgain,
}

/// The whole state of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// All answers given, also to questions no longer shown.
    pub answers: Answers,
    /// Where the visitor is.
    pub screen: Screen,
    /// The question at which Continue found no answer.
    pub unanswered: Option<Question>,
    /// The answers as they were when the visitor followed a Change link: what the change opens is asked before going back.
    pub before_change: Answers,
    /// The earlier result that the answers are compared with.
    pub earlier: Option<Earlier>,
    /// What is typed in as a result code so far.
    pub typed: String,
}

impl Default for Visit {
    fn default() -> Self {
        Self::new(Answers::default(), Screen::Intro)
    }
}

impl Visit {
    /// A visit with these answers at this screen.
    pub fn new(answers: Answers, screen: Screen) -> Self {
        let (unanswered, earlier, typed) = (None, None, String::new());
        Self { answers, screen, unanswered, before_change: Answers::default(), earlier, typed }
    }

    /// A visit that goes on with these answers: at the first open question of part one, else at the stop if part two is
    /// untouched, else at its first open question or the result.
    pub fn resumed(answers: Answers) -> Self {
        let untouched = is_untouched(Part::Act, &answers);
        let at = |step| Screen::Question { step, changed_from: None };
        let open = first_open(Part::Score, &answers);
        let screen = match open.or(first_open(Part::Act, &answers)) {
            _ if answers.is_empty() => Screen::Intro,
            _ if is_without_ai(&answers) => Screen::Result,
            Some(_) if open.is_none() && untouched => Screen::Stop,
            Some(step) => at(step),
            None => Screen::Result,
        };
        Self::new(answers, screen)
    }

    /// Moves the visit on. An event that makes no sense on the present screen changes nothing.
    pub fn apply(&mut self, event: Event) {
        if !matches!(event, Event::Continued) {
            self.unanswered = None;
        }
        match event {
            Event::Opened(part) => {
                let steps = steps(part, &self.answers);
                let step = first_open(part, &self.answers).unwrap_or(steps[0]);
                self.screen = Screen::Question { step, changed_from: None };
            }
            Event::Chose(question, option) => self.answers.choose(question, option),
            Event::Continued => self.continue_on(),
            Event::WentBack => self.go_back(),
            Event::Changed(question) => {
                let changed_from = match self.screen {
                    Screen::Result => Some(Origin::Result),
                    _ => Some(Origin::Review),
                };
                self.before_change = self.answers.clone();
                self.screen = Screen::Question { step: Step::of(question), changed_from };
            }
            Event::AskedForReview => self.screen = Screen::Review,
            Event::AskedForResult => self.screen = Screen::Result,
            Event::AskedForBrief => self.screen = Screen::Brief,
            Event::AskedToOpen(purpose) => self.screen = Screen::Opening(purpose),
            Event::StartedAgain => *self = Self::default(),
        }
    }

    /// Takes in a result that was opened.
    pub fn open(&mut self, earlier: Earlier, purpose: Purpose) {
        match purpose {
            Purpose::Brief => *self = Self::new(earlier.answers, Screen::Brief),
            Purpose::Comparison => {
                self.earlier = Some(earlier);
                self.typed.clear();
                self.screen = Screen::Comparison;
            }
        }
    }

    /// Goes to the next screen, or says which question lacks an answer.
    fn continue_on(&mut self) {
        let Screen::Question { step, changed_from } = self.screen else { return };
        self.unanswered = missing(step, &self.answers);
        if self.unanswered.is_some() {
            return;
        }
        self.screen = match (changed_from, self.neighbour(step, 1)) {
            (Some(origin), _) => match self.opened_by_change() {
                Some(step) => Screen::Question { step, changed_from },
                None => origin.screen(),
            },
            (None, Some(next)) => Screen::Question { step: next, changed_from: None },
            (None, None) if step.part() == Part::Score && !is_complete(Part::Act, &self.answers) => Screen::Stop,
            (None, None) => Screen::Review,
        };
    }

    /// The first screen of part two with a question that was not there before the visitor changed an answer, and that has
    /// no answer yet. Who has not begun part two is not led into it this way.
    fn opened_by_change(&self) -> Option<Step> {
        if is_untouched(Part::Act, &self.before_change) {
            return None;
        }
        let is_new = |question| !is_shown(question, &self.before_change) && !self.answers.is_answered(question);
        steps(Part::Act, &self.answers).into_iter().find(|step| step.questions(&self.answers).any(is_new))
    }

    /// Goes to the screen before, keeping all answers.
    fn go_back(&mut self) {
        let last = |part| {
            let step = steps(part, &self.answers).last().copied().unwrap_or(Step::Outlook);
            Screen::Question { step, changed_from: None }
        };
        self.screen = match self.screen {
            Screen::Question { changed_from: Some(origin), .. } => origin.screen(),
            Screen::Question { step, changed_from: None } => match self.neighbour(step, -1) {
                Some(previous) => Screen::Question { step: previous, changed_from: None },
                None if step.part() == Part::Score => Screen::Intro,
                None => Screen::Stop,
            },
            Screen::Stop => last(Part::Score),
            Screen::Review if is_untouched(Part::Act, &self.answers) => Screen::Stop,
            Screen::Review => last(Part::Act),
            Screen::Result if is_without_ai(&self.answers) => {
                Screen::Question { step: Step::One(Question::AiUse), changed_from: None }
            }
            Screen::Result => Screen::Review,
            Screen::Brief | Screen::Comparison | Screen::Opening(Purpose::Comparison) => Screen::Result,
            Screen::Intro | Screen::Opening(Purpose::Brief) => Screen::Intro,
        };
    }

    /// The screen `offset` places on within the same part.
    fn neighbour(&self, step: Step, offset: isize) -> Option<Step> {
        let steps = steps(step.part(), &self.answers);
        let place = steps.iter().position(|candidate| *candidate == step)?;
        steps.get(place.checked_add_signed(offset)?).copied()
    }
}

impl Origin {
    /// The screen itself.
    fn screen(self) -> Screen {
        match self {
            Self::Review => Screen::Review,
            Self::Result => Screen::Result,
        }
    }
}
