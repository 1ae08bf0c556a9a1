//! A widget's state that events come to, and what has followed from them.

use readiness_check::app::effect::Effect;
use readiness_check::app::event::{Event, Move};
use readiness_check::app::state::{Found, State};
use readiness_check::app::update::update;
use readiness_check::content::Language;
use readiness_check::host::options::Options;
use readiness_check::model::answers::Answers;
use readiness_check::model::flow::Part;
use readiness_check::model::ids::{Question, Scored};

/// A state, a clock that the tests move on, and the effects of the last event.
pub(crate) struct Case {
    pub(crate) state: State,
    /// In milliseconds since 1970.
    pub(crate) now: f64,
    pub(crate) effects: Vec<Effect>,
}

impl Case {
    /// An English widget on a page with these options, at the beginning.
    pub(crate) fn found(found: Found) -> Self {
        let state = State::new(Language::En, Options::default(), found);
        let mut case = Self { state, now: 1_000.0, effects: Vec::new() };
        case.on(Event::Mounted);
        case
    }

    pub(crate) fn new() -> Self {
        Self::found(Found::default())
    }

    /// A widget that has the second chunk.
    pub(crate) fn with_result() -> Self {
        let mut case = Self::new();
        case.on(Event::BecameIdle);
        case.on(Event::ResultLoaded(Language::En));
        case
    }

    pub(crate) fn on(&mut self, event: Event) -> &[Effect] {
        self.effects = update(&mut self.state, event, self.now);
        &self.effects
    }

    pub(crate) fn moved(&mut self, made: Move) -> &[Effect] {
        self.on(Event::Moved(made))
    }

    /// All of part one with the same level, up to the stop.
    pub(crate) fn part_one(&mut self) {
        self.moved(Move::OpenedPart(Part::Score));
        self.moved(Move::Chose(Question::AiUse, 1));
        self.moved(Move::Continued);
        for scored in Scored::ALL {
            self.moved(Move::Chose(scored.question(), 2));
            self.moved(Move::Continued);
        }
    }
}

/// Answers to part one and nothing else.
pub(crate) fn answers() -> Answers {
    let mut case = Case::new();
    case.part_one();
    case.state.visit.answers
}

/// Whether any of the effects brings saved answers up to date.
pub(crate) fn saves(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::SaveAgain(_)))
}
