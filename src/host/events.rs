//! What the page around the widget hears: the place in the visit, never an answer, a code or what follows from one unless the
//! page's owner asks for it. The element makes bubbling, composed events `readiness-check:…` of it (src/embed/element.js).

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::Host;
use crate::model::ids::{Band, Fit, Question};

/// An event for the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum HostEvent {
    /// The widget stands.
    Ready,
    /// A visit begins.
    Start,
    /// The visitor came to a place in it.
    Step(Step),
    /// A result is shown.
    Complete(Outcome),
    /// The visitor follows a booking link, whichever.
    Book,
}

/// How the visitor came to a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The place.
    pub place: Place,
    /// Whether it lies further on than the one before.
    pub is_forward: bool,
    /// Whole seconds since the event before, `ready` or `step`.
    pub seconds: f64,
    /// Whether the visitor is there for the first time.
    pub is_first: bool,
}

/// A place in a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A question of part one.
    Question {
        /// Which.
        question: Question,
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        total: usize,
    },
    /// The beginning of part two.
    ActBegin,
    /// The end of part two.
    ActEnd,
}

/// What the page's owner asked to be told of a result (attribute `share-outcome`). The outer option is whether that was asked
/// for, the inner one whether there is any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The band of the score.
    pub band: Option<Option<Band>>,
    /// What the visitor is told about a call.
    pub fit: Option<Option<Fit>>,
}

impl HostEvent {
    /// Dispatches it on the element. A page that cannot be told is none of the visitor's business, so nothing fails.
    pub(crate) fn emit(self, host: &Host) {
        let _ = host.emit(self.name(), &self.detail().0);
    }

    fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Start => "start",
            Self::Step(_) => "step",
            Self::Complete(_) => "complete",
            Self::Book => "book",
        }
    }

    fn detail(self) -> Detail {
        let detail = Detail::default();
        match self {
            Self::Ready | Self::Start | Self::Book => {}
            Self::Step(step) => step.describe(&detail),
            Self::Complete(outcome) => outcome.describe(&detail),
        }
        detail
    }
}

impl Outcome {
    fn describe(self, detail: &Detail) {
        let id = |id: Option<&str>| id.map_or(JsValue::NULL, JsValue::from_str);
        detail.set("version", env!("CARGO_PKG_VERSION"));
        if let Some(band) = self.band {
            detail.set("band", id(band.map(Band::id)));
        }
        if let Some(fit) = self.fit {
            detail.set("fit", id(fit.map(Fit::id)));
        }
    }
}

impl Step {
    fn describe(self, detail: &Detail) {
        match self.place {
            Place::Question { question, number, total } => {
                detail.set("section", "score");
                detail.set("question", question.id());
                detail.set("index", number);
                detail.set("total", total);
            }
            Place::ActBegin | Place::ActEnd => {
                detail.set("section", "act");
                detail.set("at", if self.place == Place::ActBegin { "begin" } else { "end" });
            }
        }
        detail.set("direction", if self.is_forward { "forward" } else { "back" });
        detail.set("seconds", self.seconds);
        detail.set("first", self.is_first);
    }
}

/// The `detail` of an event, field by field.
#[derive(Default)]
struct Detail(Object);

impl Detail {
    fn set(&self, name: &str, value: impl Into<JsValue>) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
    }
}
