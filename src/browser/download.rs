//! Handing the visitor a file. Nothing leaves the browser.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers the text as a file.
///
/// # Errors
/// Hands on what the browser says, which it says only where it has no memory or no document.
pub(crate) fn file(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers of phones look at the address a moment later.
    let forget = move || drop(Url::revoke_object_url(&address));
    set_timeout(forget, Duration::from_mins(1));
    Ok(())
}
