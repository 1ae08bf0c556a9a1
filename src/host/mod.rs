//! What the page around the widget and the widget say to each other: the element's attributes come in as [`options`], the
//! ways to [`booking`] and the [`events`] go out. Nothing in here draws or decides anything about a visit.

pub mod booking;
pub mod events;
pub mod options;

use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, ShadowRoot};

use crate::content::{Chunk, Language};

#[wasm_bindgen]
extern "C" {
    /// The JavaScript side of one element, see src/embed/inline.js.
    #[derive(Clone)]
    pub type Host;

    /// The element, whose attributes are the options.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn element(this: &Host) -> HtmlElement;

    /// The shadow root that holds the widget.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn root(this: &Host) -> ShadowRoot;

    /// The tag of the language to begin with.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn tag(this: &Host) -> String;

    /// What an earlier widget in the same element has left, see [`crate::app::snapshot`].
    #[wasm_bindgen(method, getter)]
    pub(crate) fn snapshot(this: &Host) -> Option<String>;

    /// What follows `#readiness=` in a link that has led here, once.
    #[wasm_bindgen(method)]
    fn take_link(this: &Host) -> Option<String>;

    /// Offers the visitor a text as a file.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn download(this: &Host, name: &str, media_type: &str, text: &str) -> Result<(), JsValue>;

    /// Keeps what the next widget in the same element goes on with, and the tag of the language of this one; says whether answers
    /// would be lost with the page.
    #[wasm_bindgen(method)]
    pub(crate) fn keep(this: &Host, snapshot: &str, tag: &str, is_at_risk: bool);

    /// Enters the present screen into the browser's history, see src/embed/history.js.
    #[wasm_bindgen(method)]
    pub(crate) fn push_entry(this: &Host);

    /// Takes the browser along in its history.
    #[wasm_bindgen(method)]
    pub(crate) fn go_along(this: &Host, entries: isize);

    /// Promises a file of texts: of the language with this tag, of the chunk with this number.
    #[wasm_bindgen(method)]
    fn texts(this: &Host, tag: &str, chunk: u8) -> Promise;

    /// Dispatches an event. A listener that throws is none of the visitor's business.
    #[wasm_bindgen(method, catch)]
    fn emit(this: &Host, name: &str, detail: &Object) -> Result<(), JsValue>;

    /// Scrolls whatever must scroll for an element of the widget to be seen; `block` as in `scrollIntoView`.
    #[wasm_bindgen(method)]
    pub(crate) fn reveal(this: &Host, element: &web_sys::Element, block: &str);

    /// Loads everything again, as soon as nothing of the widget runs any more.
    #[wasm_bindgen(method)]
    pub(crate) fn again(this: &Host);

    /// The style sheets of the widget itself, of which a root may have more by others.
    #[wasm_bindgen(method)]
    pub(crate) fn sheets(this: &Host) -> Array;

    /// The image of the owner's logo, which is hidden where there is none. What becomes of it is the business of src/embed/logo.js.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn logo(this: &Host) -> web_sys::Element;

    /// What is seen of it, as a drawing that needs no file.
    #[wasm_bindgen(method)]
    pub(crate) fn drawn_logo(this: &Host) -> Option<web_sys::Element>;

    /// Gives way to the page's own fallback, as soon as nothing of the widget runs any more.
    #[wasm_bindgen(method)]
    pub(crate) fn fail(this: &Host);
}

impl Host {
    /// The result code that a link has brought, once; as people's mail programs encode it, and with what they append.
    pub(crate) fn link(&self) -> Option<String> {
        let link = self.take_link()?;
        Some(js_sys::decode_uri_component(&link).map_or(link, String::from))
    }

    /// Loads the texts of a chunk in a language, unless they are there. Says whether they are now.
    pub(crate) fn load_texts(&self, language: Language, chunk: Chunk) -> impl Future<Output = bool> + use<> {
        let promise = (!language.has(chunk)).then(|| self.texts(language.code(), chunk as u8));
        async move {
            let Some(promise) = promise else { return true };
            let lines = JsFuture::from(promise).await.ok().and_then(|lines| lines.as_string());
            lines.is_some_and(|lines| language.load(chunk, &lines))
        }
    }
}
