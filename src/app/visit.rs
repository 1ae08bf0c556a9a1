//! The visit: the answers and where the visitor is. [`Visit::apply`] is a pure function of it and a [`Move`]; it never
//! reads a clock or a store, and it knows nothing of the page. Back leads along the [`Trail`] to the screen one came from.

use super::event::Move;
use super::screen::{Origin, Purpose, Screen};
use super::trail::{Stride, Trail};
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
    /// Whether they are somebody's case that was opened, and not the visitor's own.
    pub is_case: bool,
    /// Where the visitor is.
    pub screen: Screen,
    /// Where they were before.
    pub trail: Trail,
    /// The questions of the screen at which Continue found no answer, and which have none yet.
    pub unanswered: Vec<Question>,
    /// The answers as they were when the visitor followed a Change link: what the change opens is asked before going back.
    pub before_change: Answers,
    /// The question of the Change link that the visitor followed last.
    pub changing: Option<Question>,
    /// The row to which the visitor has just returned from a Change link.
    pub returned: Option<(Question, Origin)>,
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
        Self {
            answers,
            is_case: false,
            screen,
            trail: Trail::default(),
            unanswered: Vec::new(),
            before_change: Answers::default(),
            changing: None,
            returned: None,
            earlier: None,
            typed: String::new(),
            refusal: None,
        }
    }

    /// The brief on somebody's case.
    pub fn of_case(answers: Answers) -> Self {
        Self { is_case: true, ..Self::new(answers, Screen::Brief) }
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
        let unanswered = std::mem::take(&mut self.unanswered);
        (self.refusal, self.returned) = (None, None);
        match made {
            Move::OpenedPart(part) => self.open_part(part),
            Move::Chose(question, option) => {
                self.answers.choose(question, option);
                self.unanswered = unanswered.into_iter().filter(|open| !self.answers.is_answered(*open)).collect();
            }
            Move::Continued => self.continue_on(),
            Move::WentBack => self.go_back(),
            Move::Changed(question, origin) => {
                self.before_change = self.answers.clone();
                self.changing = Some(question);
                self.go_on(Screen::Question { step: Step::of(question), changed_from: Some(origin) });
            }
            Move::AskedForReview => self.go_on(Screen::Review),
            Move::AskedForResult if self.screen == Screen::Comparison => self.return_to(Screen::Result),
            Move::AskedForResult => self.go_on(Screen::Result),
            Move::AskedForBrief => self.go_on(Screen::Brief),
            Move::AskedToOpen(purpose) => self.go_on(Screen::Opening(purpose)),
            Move::StartedAgain => *self = Self::default(),
        }
    }

    /// Takes in a result that the visitor tried to open: in place of the answers, or beside them. A refusal changes nothing else.
    pub fn open(&mut self, read: Result<Earlier, ImportError>, purpose: Purpose) {
        match (read, purpose) {
            (Ok(earlier), Purpose::Brief) => {
                let trail = std::mem::take(&mut self.trail);
                *self = Self { trail, screen: self.screen, ..Self::of_case(earlier.answers) };
                self.go_on(Screen::Brief);
            }
            (Ok(earlier), Purpose::Comparison) => {
                self.earlier = Some(earlier);
                self.typed.clear();
                self.refusal = None;
                self.go_on(Screen::Comparison);
            }
            (Err(refusal), _) => self.refusal = Some(refusal),
        }
    }

    /// Opens a part at its first open question, or at its beginning if none is open.
    pub fn open_part(&mut self, part: Part) {
        let steps = steps(part, &self.answers);
        self.go_on(Screen::question(first_open(part, &self.answers).unwrap_or(steps[0])));
    }

    /// Goes on with these answers, which were saved, where [`Visit::resumed`] does.
    pub(super) fn resume(&mut self, answers: Answers) {
        let Self { answers, screen, .. } = Self::resumed(answers);
        (self.answers, self.is_case) = (answers, false);
        self.go_on(screen);
    }

    /// Goes to a screen that lies further on; Back leads from there to the present one.
    fn go_on(&mut self, screen: Screen) {
        if screen != self.screen {
            self.trail.leave(std::mem::replace(&mut self.screen, screen));
        }
    }

    /// Goes to the next screen, or says which question lacks an answer.
    fn continue_on(&mut self) {
        let Screen::Question { step, changed_from } = self.screen else { return };
        self.unanswered = missing(step, &self.answers).collect();
        if !self.unanswered.is_empty() {
            return;
        }
        let next = match (changed_from, self.neighbour(step, 1)) {
            (Some(origin), _) => match self.opened_by_change() {
                Some(step) => Screen::Question { step, changed_from },
                None => return self.return_to_row(origin),
            },
            (None, Some(next)) => Screen::question(next),
            (None, None) if step.part() == Part::Score && !is_complete(Part::Act, &self.answers) => Screen::Stop,
            (None, None) => Screen::Review,
        };
        self.go_on(next);
    }

    /// Goes back to the screen that led to this one, by a Change link among others: what came in between is done.
    fn return_to(&mut self, origin: Screen) {
        for _ in 0..self.trail.distance(origin).unwrap_or_default() {
            self.stride(Trail::back);
        }
        self.screen = origin;
    }

    /// Goes back to the row whose Change link was followed.
    fn return_to_row(&mut self, origin: Origin) {
        self.returned = self.changing.map(|question| (question, origin));
        self.return_to(origin.screen());
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

    /// Who does not take a change over has made none, and comes back to its row.
    fn take_back(&mut self, origin: Origin) {
        self.answers = self.before_change.clone();
        self.returned = self.changing.map(|question| (question, origin));
    }

    /// Goes to the screen one came from, keeping all answers but those of a change that is not taken over. Who goes on with
    /// saved answers came to the middle of the questions and goes to the one before.
    fn go_back(&mut self) {
        if let Screen::Question { changed_from: Some(origin), .. } = self.screen {
            self.take_back(origin);
            return self.return_to(origin.screen());
        }
        let before = self.before();
        match self.trail.nearest() {
            Some(Screen::Intro) if before != Screen::Intro => self.screen = before,
            Some(_) => _ = self.walk(Trail::back),
            None => self.screen = before,
        }
    }

    /// Follows the browser, which has gone so many entries of its history forward, or back where it is less than none. Gives how many
    /// more the browser has to go until it is where the visit is.
    pub fn follow(&mut self, entries: isize) -> isize {
        self.unanswered.clear();
        (self.refusal, self.returned) = (None, None);
        let changed = self.screen.changed_from();
        let is_back = entries < 0;
        let stride = if is_back { Trail::back } else { Trail::forward };
        let (mut went, asked) = (0, entries.unsigned_abs().cast_signed());
        while went < asked {
            match self.walk(stride) {
                0 => break,
                strides => went += strides,
            }
        }
        let is_over = is_back && went < asked;
        if is_over {
            // An entry from before the widget was taken out of the page.
            self.screen = self.before();
        }
        match (changed, self.screen.changed_from()) {
            // As with the button.
            (Some(origin), None) if is_back => self.take_back(origin),
            (None, Some(_)) => self.before_change = self.answers.clone(),
            _ => {}
        }
        if is_over { 0 } else { (went - asked) * entries.signum() }
    }

    /// Walks along the trail to the nearest screen that is still shown, and says how many strides that were.
    fn walk(&mut self, stride: Stride) -> isize {
        let mut strides = 0;
        while self.stride(stride) {
            strides += 1;
            if self.is_shown(self.screen) {
                break;
            }
        }
        strides
    }

    /// Makes one stride along the trail, unless it ends here.
    fn stride(&mut self, stride: Stride) -> bool {
        let screen = stride(&mut self.trail, self.screen);
        self.screen = screen.unwrap_or(self.screen);
        screen.is_some()
    }

    /// Whether the answers still show it.
    fn is_shown(&self, screen: Screen) -> bool {
        match screen {
            Screen::Question { step, .. } => step.questions(&self.answers).next().is_some(),
            _ => true,
        }
    }

    /// The screen that lies before this one for whoever came another way.
    fn before(&self) -> Screen {
        let last = |part| {
            let step = steps(part, &self.answers).last().copied().unwrap_or(Step::Outlook);
            Screen::question(step)
        };
        match self.screen {
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
        }
    }

    /// The screen `offset` places on within the same part.
    fn neighbour(&self, step: Step, offset: isize) -> Option<Step> {
        let steps = steps(step.part(), &self.answers);
        let place = steps.iter().position(|candidate| *candidate == step)?;
        steps.get(place.checked_add_signed(offset)?).copied()
    }
}
