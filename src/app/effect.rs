//! What must happen outside after a change of the state. Effects are plain values, so that tests can compare them.

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
    /// Brings saved answers up to date.
    SaveAgain,
    /// Looks for saved answers.
    LoadSaved,
    /// Deletes what is saved, because the visitor asked for it.
    Delete,
    /// Deletes what is saved, because the visitor started again.
    DeleteOnRestart,
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
    /// The first option of a question.
    FirstOption(Question),
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
            Self::Save => "save".into(),
            Self::Saved => "saved".into(),
            Self::Code => "code".into(),
            Self::File => "file".into(),
        }
    }
}

/// The id of the input of an option, counted from 0.
pub(crate) fn option_id(question: Question, option: usize) -> String {
    [question.id(), "-", &option.to_string()].concat()
}
