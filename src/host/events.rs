//! What the page around the widget hears: the place in the visit and what the visitor does with the result, never an answer, a code or
//! what follows from one unless the page's owner asks for it. A control that stands there for some answers only is told by the name of
//! one that always does. The element makes bubbling, composed events `readiness-check:…` of it (src/embed/element.js); what the page
//! hears beside these says src/embed/funnel.js.

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
    Start {
        /// Whether it is the first one.
        is_first: bool,
    },
    /// The visitor came to a place in it.
    Step(Step),
    /// A result is shown.
    Complete {
        /// Whether it is for the first time.
        is_first: bool,
        /// What is told of it.
        outcome: Outcome,
    },
    /// The visitor keeps the result or passes it on.
    Keep(Kept),
    /// The visitor goes to book, whichever way.
    Book(Channel),
}

/// How the visitor came to a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The place.
    pub place: Place,
    /// Whether it lies further on than the one before.
    pub is_forward: bool,
    /// Whole seconds since the event before, `ready` or `step`; none once part two has begun, for answers make it longer.
    pub seconds: Option<f64>,
    /// Whole seconds since the visit began, likewise.
    pub elapsed: Option<f64>,
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

/// How the visitor keeps the result or passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// On paper, or as PDF.
    Print,
    /// As a link, copied or by the share sheet.
    Link,
    /// By mail: the link, or questions for colleagues, which only some have.
    Mail,
    /// As a text that was copied: a summary, the code, or those questions.
    Copy,
    /// As a file: the export, or dates, which only some have.
    File,
    /// On this device.
    Save,
}

/// How the visitor goes to book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By a link of the web.
    Link,
    /// By mail.
    Mail,
    /// With a text that was copied, for a tool that takes none from its link.
    Copy,
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
            Self::Start { .. } => "start",
            Self::Step(_) => "step",
            Self::Complete { .. } => "complete",
            Self::Keep(_) => "keep",
            Self::Book(_) => "book",
        }
    }

    fn detail(self) -> Detail {
        let detail = Detail::default();
        match self {
            Self::Ready => {}
            Self::Start { is_first } => detail.set("first", is_first),
            Self::Step(step) => step.describe(&detail),
            Self::Complete { is_first, outcome } => {
                detail.set("first", is_first);
                outcome.describe(&detail);
            }
            Self::Keep(kept) => detail.set("how", kept.id()),
            Self::Book(channel) => detail.set("channel", channel.id()),
        }
        detail
    }
}

impl Kept {
    /// What it is called for the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Link => "link",
            Self::Mail => "mail",
            Self::Copy => "copy",
            Self::File => "file",
            Self::Save => "save",
        }
    }
}

impl Channel {
    /// What it is called for the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Mail => "mail",
            Self::Copy => "copy",
        }
    }
}

impl Outcome {
    fn describe(self, detail: &Detail) {
        let id = |id: Option<&str>| id.map_or(JsValue::NULL, JsValue::from_str);
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
                detail.set("step", ["score.", question.id()].concat());
                detail.set("index", number);
                detail.set("total", total);
            }
            Place::ActBegin => detail.set("step", "act.begin"),
            Place::ActEnd => detail.set("step", "act.end"),
        }
        detail.set("direction", if self.is_forward { "forward" } else { "back" });
        if let Some(seconds) = self.seconds {
            detail.set("seconds", seconds);
        }
        if let Some(elapsed) = self.elapsed {
            detail.set("elapsed", elapsed);
        }
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
