//! The boundary to the page around the widget: the element's attributes come in here, the view is mounted here. The
//! element itself is src/embed/readiness-check.js; inline.js beside it calls what is here.

pub mod booking;
pub(crate) mod events;
mod options;

use js_sys::{Array, Function, Promise};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, ShadowRoot};

pub(crate) use options::Options;

use crate::browser::{address, clock};
use crate::content::{Language, Piece, Text, frame};
use crate::model::answers::Answers;
use crate::model::code::{self, CodeError};
use crate::model::flow::{Screen, Visit};
use crate::view::{self, Quiz};

/// The page around the widget, as far as the view needs it.
#[derive(Clone)]
pub(crate) struct Host {
    /// The element, which hears the events.
    pub(crate) element: HtmlElement,
    /// The shadow root that holds the widget.
    pub(crate) root: ShadowRoot,
    /// From a language tag, the number of the last piece that is wanted, and whether the visitor waits for it, to a promise of
    /// the texts of all pieces so far, which also brings their code.
    load_pieces: Function,
    /// Takes the name of an event and its detail.
    tell: Function,
}

impl Host {
    /// Loads all pieces up to this one, with the texts of a language, unless they are there. Says whether they are now. Where the
    /// visitor `waits` and it fails, the page's fallback takes over.
    pub(crate) fn load(&self, language: Language, last: Piece, waits: bool) -> impl Future<Output = bool> + use<> {
        let missing = Piece::ALL.into_iter().any(|piece| piece <= last && !language.has(piece));
        let load = || {
            let (tag, last, waits) = (language.code().into(), (last as u8).into(), waits.into());
            self.load_pieces.call3(&JsValue::NULL, &tag, &last, &waits)
        };
        let promise = missing.then(load);
        async move {
            match promise {
                None => true,
                Some(Err(_)) => false,
                Some(Ok(promise)) => {
                    let texts = JsFuture::from(Promise::resolve(&promise)).await;
                    let Some(files) = texts.ok().and_then(|files| files.dyn_into::<Array>().ok()) else { return false };
                    let takes_in = |(piece, lines): (Piece, JsValue)| {
                        lines.as_string().is_some_and(|lines| language.load(piece, &lines))
                    };
                    Piece::ALL.into_iter().zip(files.iter()).all(takes_in) && language.has(last)
                }
            }
        }
    }
}

/// Stands before the code in what is kept, where the answers are saved.
const SAVED: &str = "saved ";

/// A mounted widget. Dropping it (`free()` in JavaScript) removes it from the page.
#[wasm_bindgen]
pub struct Mounted {
    quiz: Quiz,
    /// Owns the signals of `quiz`.
    _owner: Owner,
    /// Owns the effects of the view.
    _effects: UnmountHandle<<() as Render>::State>,
    root: ShadowRoot,
}

/// Mounts the widget into the shadow root of its element. `texts` are the first texts of the language with this tag, and
/// `load_pieces` promises the others and those of another tag; `tell` takes the names of events and their details. Goes on with what an
/// earlier widget in this element has [`Mounted::kept`].
#[wasm_bindgen]
pub fn mount(
    element: &HtmlElement,
    root: ShadowRoot,
    tag: &str,
    texts: &str,
    load_pieces: Function,
    tell: Function,
    kept: Option<String>,
) -> Mounted {
    #[cfg(debug_assertions)]
    log_panics();

    let parent: HtmlElement = root.clone().unchecked_into();
    let options = Options::read(element);
    let shared = address::take_code().as_deref().map(code::decode);
    // Who follows a link wants to see that result and nothing of what was here before.
    let kept = kept.filter(|_| !matches!(shared, Some(Ok(_))));
    let was_saved = kept.as_deref().and_then(|kept| kept.strip_prefix(SAVED));
    let (visit, notice) = opening_visit(shared, was_saved.or(kept.as_deref()), &options);
    let expired = view::forget_expired();
    let language = Language::of_tag(tag).unwrap_or(Language::ALL[0]);
    language.load(Piece::Questions, texts);
    let owner = Owner::new();
    let host = Host { element: element.clone(), root: root.clone(), load_pieces, tell };
    let quiz = owner.with(|| Quiz::new(visit, notice.or(expired), language, options, host));
    if was_saved.is_some() {
        view::resume_saving(quiz);
    }
    // Leptos runs what is reactive; the elements are built by the view itself (src/browser/element.rs).
    let place = root.clone();
    let effects = mount_to(parent, move || view::widget(quiz).stand_in(&place));
    Mounted { quiz, _owner: owner, _effects: effects, root }
}

#[wasm_bindgen]
impl Mounted {
    /// Makes ready for the result, while the first questions are answered.
    pub fn prepare(&self) {
        self.quiz.prepare_result();
    }

    /// Takes over a changed `lang` of the element. Answers, place and focus stay.
    pub fn set_language(&self, tag: &str) {
        self.quiz.speak(Language::of_tag(tag).unwrap_or(Language::ALL[0]));
    }

    /// Takes over a changed attribute other than `lang`, or as `hash` the page's address. A changed `code` and one in the address open
    /// the brief on their result; nothing else touches answers.
    pub fn changed(&self, name: &str) {
        let options = Options::read(&self.quiz.host().element);
        let code = match name {
            "hash" => address::take_code(),
            "code" => options.code.clone(),
            _ => None,
        };
        self.quiz.redraw(|state| {
            state.options = options;
            state.arrivals += 1;
        });
        match code.as_deref().map(code::decode) {
            Some(Ok(answers)) => self.quiz.open(answers),
            Some(Err(error)) => self.quiz.say(Some(refusal(error))),
            None => {}
        }
    }

    /// Nothing can be requested any more from now on, which the widget then says.
    pub fn went_offline(&self) {
        self.quiz.change(|state| state.offline = Some(clock::now()));
    }

    /// What to go on with after the widget was taken out of the page or failed: the result code of the answers so far, and
    /// whether they are saved on the device.
    pub fn kept(&self) -> String {
        let saved = if self.quiz.saved_until().is_some() { SAVED } else { "" };
        [saved, &self.quiz.visit(|visit| code::encode(&visit.answers))].concat()
    }

    /// Moves the focus to the heading of the screen: for a focus that was on something the widget has replaced.
    pub fn focus(&self) {
        self.quiz.focus_heading();
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.set_text_content(None);
    }
}

/// Where the visit begins: with the brief on a result somebody shared, with answers to go on with, or at the intro. A code that is
/// none is refused with a notice and changes nothing.
fn opening_visit(
    shared: Option<Result<Answers, CodeError>>,
    kept: Option<&str>,
    options: &Options,
) -> (Visit, Option<Text>) {
    let refused = shared.as_ref().and_then(|shared| shared.as_ref().err()).copied().map(refusal);
    if let Some(Ok(answers)) = kept.map(code::decode) {
        return (Visit::resumed(answers), refused);
    }
    match shared.filter(Result::is_ok).or_else(|| options.code.as_deref().map(code::decode)) {
        Some(Ok(answers)) => (Visit::new(answers, Screen::Brief), refused.or(Some(frame::OPENED))),
        Some(Err(error)) => (Visit::default(), Some(refusal(error))),
        None => (Visit::default(), refused),
    }
}

/// What is wrong with a code, in words.
fn refusal(error: CodeError) -> Text {
    match error {
        CodeError::CutOff => frame::CODE_CUT_OFF,
        CodeError::OtherVersion => frame::CODE_OTHER_VERSION,
        CodeError::TooLong | CodeError::UnknownCharacter { .. } | CodeError::Mistyped => frame::CODE_MISTYPED,
    }
}

/// Development builds say in the console what panicked; release builds carry no panic messages.
#[cfg(debug_assertions)]
fn log_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| std::panic::set_hook(Box::new(|panic| leptos::logging::error!("[readiness-check] {panic}"))));
}
