//! Everything that can change the state, in the past tense: what the visitor did, what the page did, and what came of an
//! [`super::effect::Effect`].

use super::screen::{Origin, Purpose};
use crate::browser::storage::Saved;
use crate::content::{Language, Text};
use crate::export::import::ImportError;
use crate::host::events::HostEvent;
use crate::host::options::Options;
use crate::model::answers::Answers;
use crate::model::code::CodeError;
use crate::model::earlier::Earlier;
use crate::model::flow::Part;
use crate::model::ids::Question;

/// What the visitor did on the way through the visit. Where it leads says [`super::visit::Visit::apply`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Opened a part at its first open question, or at its beginning if none is open.
    OpenedPart(Part),
    /// Chose or unchose an option, counted from 0.
    Chose(Question, usize),
    /// Pressed Continue.
    Continued,
    /// Pressed Back.
    WentBack,
    /// Followed a Change link, at this place.
    Changed(Question, Origin),
    /// Asked for the review.
    AskedForReview,
    /// Asked for the result.
    AskedForResult,
    /// Asked for the brief on the answers.
    AskedForBrief,
    /// Asked for the entry of a code or a file.
    AskedToOpen(Purpose),
    /// Started again: all answers are gone, the saved ones too.
    StartedAgain,
}

/// What has happened.
#[derive(Debug)]
pub enum Event {
    /// The widget stands on the page.
    Mounted,
    /// The page has nothing more urgent to do.
    BecameIdle,

    /// The visitor pressed the button of the intro: saved answers are looked for before anything else.
    Started,
    /// Moved in the visit.
    Moved(Move),
    /// Went so many entries forward in the browser's history, or back where it is less than none.
    Traversed(isize),
    /// Typed a result code so far.
    Typed(String),
    /// Asked to open the result whose code is typed in.
    SubmittedCode(Purpose),
    /// Chose a file with a result.
    OpenedFile(Result<Earlier, ImportError>, Purpose),
    /// Kept the result, passed it on, or went to book: what the page hears of it.
    Acted(HostEvent),

    /// Chose a language, here or on the page around.
    LanguageChosen(Language),
    /// The texts of a language are there: all that were asked for.
    LanguageLoaded(Language),
    /// The texts of a language did not come.
    LanguageFailed(Language),
    /// The second chunk is there, with its texts in this language.
    ResultLoaded(Language),
    /// The second chunk or its texts did not come.
    ResultFailed,

    /// Asked to save the answers on this device.
    AskedToSave,
    /// They are saved until this moment in milliseconds since 1970; not at all where the browser refuses.
    Saved(Option<f64>),
    /// Saved answers were brought up to date, likewise.
    SavedAgain(Option<f64>),
    /// What is saved was deleted elsewhere: in another tab, or by the browser.
    SavedWasDeleted,
    /// Other answers were saved in the place of these: in another tab, or by another check on the page.
    SavedElsewhere,
    /// Something has changed in the browser's storage, from another tab.
    StorageChanged,
    /// Asked to delete what is saved.
    AskedToDelete,
    /// Whether what was saved is gone, after the visitor asked for it.
    Deleted(bool),
    /// What was saved stays, although the visitor started again.
    DeleteFailed,
    /// What storage held when the visitor started: the visit begins, or goes on with it.
    FoundSaved(Saved),

    /// The page changed attributes.
    OptionsChanged(Options),
    /// The page brought a result code, in an attribute or in its address.
    CodeArrived(Result<Answers, CodeError>),
    /// Every request is blocked from this moment on, in milliseconds since 1970.
    WentOffline(f64),
    /// Something was copied or handed over, or was not: what is said about it.
    Announced(Text),
}
