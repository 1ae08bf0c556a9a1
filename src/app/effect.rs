//! What must happen outside after a change of the state. Effects are plain values, so that tests can compare them.

use super::screen::Origin;
use crate::content::Language;
use crate::host::events::HostEvent;
use crate::model::ids::Question;

/// Something to do outside, see `src/app/store.rs`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Moves the focus, once what changed is drawn.
    Focus(Target),
    /// Tells the page; of a result with what its owner asked to be told of it, which rests on the rules.
    Emit(HostEvent),
    /// Saves the answers, because the visitor asked for it.
    Save,
    /// Brings answers up to date that were saved until this moment, in milliseconds since 1970.
    SaveAgain(f64),
    /// Looks whether answers that were saved until this moment are still there.
    LookAtSaved(f64),
    /// Looks for saved answers.
    LoadSaved,
    /// Deletes what is saved, because the visitor asked for it.
    Delete,
    /// Deletes answers that were saved until this moment, because the visitor started again.
    DeleteOnRestart(f64),
    /// Loads the texts of a language; `with_result` says whether those of the second chunk too.
    LoadLanguage {
        /// The language.
        language: Language,
        /// Whether the visitor has the second chunk already.
        with_result: bool,
    },
    /// Loads the second chunk, with its texts in this language.
    LoadResult(Language),
    /// Enters the present screen into the browser's history, after the one before.
    PushEntry,
    /// Takes the browser along in its history: so many entries forward, or back where it is less than none.
    GoAlong(isize),
    /// Gives way to the page's own fallback, for what the visitor waits for does not come.
    Fail,
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the screen.
    Heading,
    /// The first option of a question that lacks an answer.
    FirstOption(Question),
    /// The row whose Change link the visitor has followed.
    Row(Question, Origin),
    /// The button that saves.
    Save,
    /// The line that says until when answers are saved.
    Saved,
    /// The input of a result code.
    Code,
    /// The input of a file.
    File,
}

impl Target {
    /// The id of the element.
    pub fn id(self) -> String {
        match self {
            Self::Heading => "heading".into(),
            Self::FirstOption(question) => option_id(question, 0),
            Self::Row(question, Origin::Review | Origin::Answers) => ["change-", question.id()].concat(),
            Self::Row(question, Origin::Colleagues) => ["fill-in-", question.id()].concat(),
            Self::Row(_, Origin::Call) => CALL.into(),
            Self::Row(_, Origin::Roadmap) => ROADMAP.into(),
            Self::Save => "save".into(),
            Self::Saved => "saved".into(),
            Self::Code => "code".into(),
            Self::File => "file".into(),
        }
    }

    /// The ids of what takes the focus, the first that is there: a question that has an answer now is in no list of open ones, and what
    /// was saved by the offer among the questions is said there.
    pub(crate) fn ids(self) -> Vec<String> {
        let id = self.id();
        match self {
            Self::Row(_, Origin::Colleagues) => vec![id, CHANGED.into(), Self::Heading.id()],
            Self::Saved => vec![SAVED_HERE.into(), id],
            _ => vec![id, Self::Heading.id()],
        }
    }

    /// The id of what the visitor must see with it: the whole step from its progress on, or the message above the options.
    pub fn seen_with(self) -> Option<String> {
        match self {
            Self::Heading => Some(STEP.into()),
            Self::FirstOption(question) => Some(error_id(question)),
            _ => None,
        }
    }
}

/// The id of the box of every screen, with what is said above it.
pub(crate) const STEP: &str = "step";
/// The id of what a changed answer has changed.
pub(crate) const CHANGED: &str = "changed";
/// The id of what is said where the offer to save stood.
pub(crate) const SAVED_HERE: &str = "saved-here";
/// The id of the heading of the call.
pub(crate) const CALL: &str = "call";

/// The id of the heading of the way to a certificate.
pub(crate) const ROADMAP: &str = "roadmap";

/// The id of the message that a question lacks an answer.
pub(crate) fn error_id(question: Question) -> String {
    [question.id(), "-error"].concat()
}

/// The id of the input of an option, counted from 0.
pub(crate) fn option_id(question: Question, option: usize) -> String {
    [question.id(), "-", &option.to_string()].concat()
}
