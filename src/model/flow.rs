//! Which questions are shown, on which screens, and how the visit moves between them (spec §1 and §3).
//!
//! [`Visit`] is a value and [`Visit::apply`] a pure function of it and an [`Event`]; the view draws it and the browser
//! edge reports what happened. It never reads a clock or a store.

use super::answers::Answers;
use super::comparison::Earlier;
use super::ids::{AiUse, Area, Question, Scored};

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
    /// `stakes`, `systems`, `timeline`; may be skipped.
    Outlook,
}

impl Step {
    /// The questions on the screen.
    pub fn questions(self) -> &'static [Question] {
        match self {
            Self::One(question) => core::slice::from_ref(&Question::ALL[question as usize]),
            Self::Profile => &[Question::Scope, Question::Organisation, Question::Size],
            Self::Outlook => &[Question::Stakes, Question::Systems, Question::Timeline],
        }
    }

    /// The screen that holds this question.
    pub fn of(question: Question) -> Self {
        match question {
            Question::Scope | Question::Organisation | Question::Size => Self::Profile,
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

/// Whether the question is shown, given the other answers (§3, last column).
pub fn is_shown(question: Question, answers: &Answers) -> bool {
    let uses_ai = !answers.includes(AiUse::None);
    match question {
        Question::Roles | Question::Areas | Question::Practices | Question::Interaction => uses_ai,
        Question::Influence => uses_ai && has_annex_iii_area(answers),
        _ => true,
    }
}

/// Whether an area of Annex III is chosen (not Annex I, `none` or `unsure`).
pub fn has_annex_iii_area(answers: &Answers) -> bool {
    Area::ALL.iter().any(|area| area.is_annex_iii() && answers.includes(*area))
}

impl Area {
    /// Whether the area stands in Annex III.
    pub fn is_annex_iii(self) -> bool {
        !matches!(self, Self::ProductA | Self::ProductB | Self::None | Self::Unsure)
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

/// The screens of a part in order, as the answers stand.
pub fn steps(part: Part, answers: &Answers) -> Vec<Step> {
    match part {
        Part::Score => core::iter::once(Question::AiUse)
            .chain(Scored::ALL.iter().map(|scored| scored.question()))
            .map(Step::One)
            .collect(),
        Part::Act => {
            let questions =
                [Question::Roles, Question::Areas, Question::Influence, Question::Practices, Question::Interaction];
            let shown = questions.into_iter().filter(|question| is_shown(*question, answers)).map(Step::One);
            core::iter::once(Step::Profile).chain(shown).chain(core::iter::once(Step::Outlook)).collect()
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
    if step.is_required() { step.questions().iter().copied().find(open) } else { None }
}

/// The first screen of a part that still needs an answer.
pub fn first_open(part: Part, answers: &Answers) -> Option<Step> {
    steps(part, answers).into_iter().find(|step| missing(*step, answers).is_some())
}

/// Whether no question of the part has an answer.
pub fn is_untouched(part: Part, answers: &Answers) -> bool {
    steps(part, answers).iter().flat_map(|step| step.questions()).all(|question| !answers.is_answered(*question))
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
    /// The earlier result that the answers are compared with.
    pub earlier: Option<Earlier>,
    /// Whether the result goes along with a booking: the visitor's tick, on until it is taken back.
    pub hands_over: bool,
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
        Self { answers, screen, unanswered: None, earlier: None, hands_over: true, typed: String::new() }
    }

    /// A visit that goes on with these answers: at the first open question of part one, else at the stop if part two is
    /// untouched, else at its first open question or the result.
    pub fn resumed(answers: Answers) -> Self {
        let untouched = is_untouched(Part::Act, &answers);
        let at = |step| Screen::Question { step, changed_from: None };
        let open = first_open(Part::Score, &answers);
        let screen = match open.or(first_open(Part::Act, &answers)) {
            _ if answers.is_empty() => Screen::Intro,
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
            // A changed area can open the question of its influence: ask it before going back.
            (Some(_), Some(next @ Step::One(Question::Influence))) if missing(next, &self.answers).is_some() => {
                Screen::Question { step: next, changed_from }
            }
            (Some(origin), _) => origin.screen(),
            (None, Some(next)) => Screen::Question { step: next, changed_from: None },
            (None, None) if step.part() == Part::Score && !is_complete(Part::Act, &self.answers) => Screen::Stop,
            (None, None) => Screen::Review,
        };
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
