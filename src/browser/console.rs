//! What is told to the page's author, in the browser's console.

use wasm_bindgen::JsValue;

/// Warns of something that the author can mend. Plain text: formatting would cost bytes before the first question.
pub(crate) fn warn(attribute: &str, words: &str) {
    web_sys::console::warn_1(&JsValue::from_str(&["[readiness-check] ", attribute, ": ", words].concat()));
}
