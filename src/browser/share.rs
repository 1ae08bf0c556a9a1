//! The share sheet of the device, where the browser has one. What is shared goes where the visitor sends it, and nowhere else.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

#[wasm_bindgen]
extern "C" {
    type Sharing;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharing, data: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Sharing, data: &Object) -> Result<bool, JsValue>;
}

/// What the sheet is given.
#[derive(Clone)]
pub(crate) struct ShareData(Object);

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shared {
    /// It was handed over.
    Done,
    /// The visitor has closed the sheet.
    Cancelled,
    /// The browser refuses.
    Refused,
}

/// Whether there is a sheet for texts and links.
pub(crate) fn is_there() -> bool {
    can(&text("", "https://example.org/"))
}

/// Opens the sheet with a text and a link.
pub(crate) async fn link(words: &str, link: &str) -> Shared {
    open(&text(words, link)).await
}

/// A text as a file for the sheet, where that takes such files.
pub(crate) fn file(name: &str, media_type: &str, text: &str) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let file = File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options).ok()?;
    let data = data(&[("files", Array::of1(&file).into())]);
    can(&data).then_some(data)
}

/// Opens the sheet with what [`file()`] has made.
pub(crate) async fn open(ShareData(data): &ShareData) -> Shared {
    let Some(sharing) = sharing() else { return Shared::Refused };
    match sharing.share(data) {
        Ok(promise) => match JsFuture::from(promise).await {
            Ok(_) => Shared::Done,
            Err(error) if Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError") => {
                Shared::Cancelled
            }
            Err(_) => Shared::Refused,
        },
        Err(_) => Shared::Refused,
    }
}

fn text(words: &str, link: &str) -> ShareData {
    data(&[("text", words.into()), ("url", link.into())])
}

fn data(fields: &[(&str, JsValue)]) -> ShareData {
    let data = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&data, &JsValue::from_str(name), value);
    }
    ShareData(data)
}

fn can(ShareData(data): &ShareData) -> bool {
    sharing().is_some_and(|sharing| sharing.can_share(data).unwrap_or(false))
}

fn sharing() -> Option<Sharing> {
    Some(web_sys::window()?.navigator().unchecked_into())
}
