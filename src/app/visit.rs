//! The visit: the answers and where the visitor is. [`Visit::apply`] is a pure function of it and a [`Move`]; it never
//! reads a clock or a store, and it knows nothing of the page.

use super::event::Move;
use super::screen::{Origin, Purpose, Screen};
use crate::export::import::ImportError;
use crate::model::answers::Answers;
use crate::model::earlier::Earlier;
use crate::model::flow::{Part, Step, first_open, is_complete, is_untouched, is_without_ai, missing, steps};
use crate::model::ids::Question;
use crate::model::visibility::is_shown;

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
    /// Why the code or the file that the visitor tried to open last could not be opened.
    pub refusal: Option<ImportError>,
}

impl Default for Visit {
    fn default() -> Self {
        Self::new(Answers::default(), Screen::Intro)
    }
}

impl Visit {
    /// A visit with these answers at this screen.
    pub fn new(answers: Answers, screen: Screen) -> Self {
        let (unanswered, earlier, typed, refusal) = (None, None, String::new(), None);
        Self { answers, screen, unanswered, before_change: Answers::default(), earlier, typed, refusal }
    }

    /// A visit that goes on with these answers: at the first open question of part one, else at the stop if part two is
    /// untouched, else at its first open question or the result.
    pub fn resumed(answers: Answers) -> Self {
        let untouched = is_untouched(Part::Act, &answers);
        let open = first_open(Part::Score, &answers);
        let screen = match open.or(first_open(Part::Act, &answers)) {
            _ if answers.is_empty() => Screen::Intro,
            _ if is_without_ai(&answers) => Screen::Result,
            Some(_) if open.is_none() && untouched => Screen::Stop,
            Some(step) => Screen::question(step),
            None => Screen::Result,
        };
        Self::new(answers, screen)
    }

    /// Moves the visit on. A move that makes no sense on the present screen changes nothing.
    pub fn apply(&mut self, made: Move) {
        (self.unanswered, self.refusal) = (None, None);
        match made {
            Move::OpenedPart(part) => self.open_part(part),
            Move::Chose(question, option) => self.answers.choose(question, option),
            Move::Continued => self.continue_on(),
            Move::WentBack => self.go_back(),
            Move::Changed(question) => {
                let changed_from = match self.screen {
                    Screen::Result => Some(Origin::Result),
                    _ => Some(Origin::Review),
                };
                self.before_change = self.answers.clone();
                self.screen = Screen::Question { step: Step::of(question), changed_from };
            }
            Move::AskedForReview => self.screen = Screen::Review,
            Move::AskedForResult => self.screen = Screen::Result,
            Move::AskedForBrief => self.screen = Screen::Brief,
            Move::AskedToOpen(purpose) => self.screen = Screen::Opening(purpose),
            Move::StartedAgain => *self = Self::default(),
        }
    }

    /// Takes in a result that the visitor tried to open: in place of the answers, or beside them. A refusal changes nothing else.
    pub fn open(&mut self, read: Result<Earlier, ImportError>, purpose: Purpose) {
        match (read, purpose) {
            (Ok(earlier), Purpose::Brief) => *self = Self::new(earlier.answers, Screen::Brief),
            (Ok(earlier), Purpose::Comparison) => {
                self.earlier = Some(earlier);
                self.typed.clear();
                self.refusal = None;
                self.screen = Screen::Comparison;
            }
            (Err(refusal), _) => self.refusal = Some(refusal),
        }
    }

    /// Opens a part at its first open question, or at its beginning if none is open.
    pub fn open_part(&mut self, part: Part) {
        let steps = steps(part, &self.answers);
        self.screen = Screen::question(first_open(part, &self.answers).unwrap_or(steps[0]));
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
            (None, Some(next)) => Screen::question(next),
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
            Screen::question(step)
        };
        self.screen = match self.screen {
            Screen::Question { changed_from: Some(origin), .. } => origin.screen(),
            Screen::Question { step, changed_from: None } => match self.neighbour(step, -1) {
                Some(previous) => Screen::question(previous),
                None if step.part() == Part::Score => Screen::Intro,
                None => Screen::Stop,
            },
            Screen::Stop => last(Part::Score),
            Screen::Review if is_untouched(Part::Act, &self.answers) => Screen::Stop,
            Screen::Review => last(Part::Act),
            Screen::Result if is_without_ai(&self.answers) => Screen::question(Step::One(Question::AiUse)),
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
