//! Everything that changes while the widget stands, as one value, and how it begins.

use super::published::Published;
use super::screen::Screen;
use super::snapshot::Snapshot;
use super::visit::Visit;
use crate::content::{Language, Text, frame};
use crate::host::options::{HeadingLevel, Options};
use crate::model::answers::Answers;
use crate::model::code::CodeError;

/// The state of one widget.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The answers and where the visitor is.
    pub visit: Visit,
    /// The language of all texts.
    pub language: Language,
    /// The language that was chosen last; its texts may still be on their way.
    pub wanted: Language,
    /// What the element's attributes say.
    pub options: Options,
    /// What just happened, above the screen.
    pub notice: Option<Text>,
    /// What has become of saved answers, below the screen, where the visitor saves and deletes them.
    pub foot_notice: Option<Text>,
    /// What just happened at the place that shows it itself, for everyone who cannot see it; and how often something was said, for the
    /// same words again are news.
    pub said: (Option<Text>, u32),
    /// Until when answers are saved on this device, in milliseconds since 1970; none if they are not.
    pub saved_until: Option<f64>,
    /// Since when the frame around the widget has blocked every request, in milliseconds since 1970; none outside a frame.
    pub offline_since: Option<f64>,
    /// Whether the second chunk is there.
    pub second_chunk: Loading,
    /// How often other answers have taken the place of those on the screen, which may stay the same one.
    pub revision: u32,
    /// What the page has been told.
    pub(super) published: Published,
}

/// What a screen depends on: it is drawn anew when one of these changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenKey {
    /// The screen.
    pub screen: Screen,
    /// [`State::revision`].
    pub revision: u32,
    /// [`State::is_ready`].
    pub is_ready: bool,
    /// The language.
    pub language: Language,
    /// The level of its heading.
    pub heading_level: HeadingLevel,
}

/// How far the second chunk has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Nobody has asked for it, or it did not come.
    NotYet,
    /// It is on its way.
    OnItsWay,
    /// It is there, with its texts in the present language.
    Done,
}

/// What a widget finds when it begins.
#[derive(Default)]
pub struct Found {
    /// The result code of the link that was followed.
    pub link: Option<Result<Answers, CodeError>>,
    /// The result code in the page's own attribute.
    pub attribute: Option<Result<Answers, CodeError>>,
    /// What an earlier widget in the same element has left.
    pub snapshot: Option<Snapshot>,
    /// Until when answers are saved, in milliseconds since 1970, where the snapshot says that they are.
    pub saved_until: Option<f64>,
    /// Whether saved answers have just been deleted because their time was over.
    pub has_expired: bool,
}

impl State {
    /// A widget that begins: with the brief on a result that somebody shared, with answers to go on with, or at the intro. Who
    /// follows a link wants to see that result and nothing of what was here before. A code that cannot be read is refused with a notice
    /// and changes nothing.
    pub fn new(language: Language, options: Options, found: Found) -> Self {
        let Found { link, attribute, snapshot, saved_until, has_expired } = found;
        let refused = link.as_ref().and_then(|link| link.as_ref().err()).copied().map(refusal);
        let linked = link.and_then(Result::ok);
        let told = snapshot.as_ref().map_or(0, |snapshot| snapshot.told);
        let snapshot = snapshot.filter(|_| linked.is_none());
        let is_saved = snapshot.as_ref().is_some_and(|snapshot| snapshot.is_saved);
        let (visit, notice) = match (snapshot, linked.map(Ok).or(attribute)) {
            (Some(Snapshot { answers, screen, is_case, .. }), _) => {
                (Visit { is_case, ..Visit::new(answers, screen) }, refused)
            }
            (None, Some(Ok(answers))) => (Visit::of_case(answers), refused.or(Some(frame::OPENED))),
            (None, Some(Err(error))) => (Visit::default(), Some(refusal(error))),
            (None, None) => (Visit::default(), refused),
        };
        Self {
            visit,
            language,
            wanted: language,
            options,
            notice: notice.or(has_expired.then_some(frame::SAVED_EXPIRED)),
            foot_notice: None,
            said: (None, 0),
            saved_until: saved_until.filter(|_| is_saved),
            offline_since: None,
            second_chunk: Loading::NotYet,
            revision: 0,
            published: Published { told, ..Published::default() },
        }
    }

    /// What the next widget in the same element goes on with.
    pub fn snapshot(&self) -> Snapshot {
        let Visit { answers, screen, is_case, .. } = &self.visit;
        let (screen, is_case, is_saved) = (*screen, *is_case, self.saved_until.is_some());
        Snapshot { answers: answers.clone(), screen, is_saved, is_case, told: self.published.told }
    }

    /// Whether answers would be lost with the page: the visitor's own, and saved nowhere.
    pub fn is_at_risk(&self) -> bool {
        !self.visit.answers.is_empty() && !self.visit.is_case && self.saved_until.is_none()
    }

    /// Says something to everyone who cannot see it.
    pub(super) fn say(&mut self, text: Text) {
        self.said = (Some(text), self.said.1 + 1);
    }

    /// What the present screen depends on.
    pub fn screen_key(&self) -> ScreenKey {
        ScreenKey {
            screen: self.visit.screen,
            revision: self.revision,
            is_ready: self.is_ready(),
            language: self.language,
            heading_level: self.options.heading_level,
        }
    }

    /// Whether all that the present screen needs is there. Until then something else stands in its place.
    pub fn is_ready(&self) -> bool {
        self.second_chunk == Loading::Done || self.visit.screen.needs_first_chunk_only()
    }
}

/// What is wrong with a code, in words.
pub(super) fn refusal(error: CodeError) -> Text {
    match error {
        CodeError::CutOff => frame::CODE_CUT_OFF,
        CodeError::OtherVersion => frame::CODE_OTHER_VERSION,
        CodeError::TooLong | CodeError::UnknownCharacter { .. } | CodeError::Mistyped => frame::CODE_MISTYPED,
    }
}
