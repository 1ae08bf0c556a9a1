//! What the page around the widget hears: the place in the visit, never an answer, a code or what follows from one unless the page's
//! owner asks for it. The element makes bubbling, composed events `readiness-check:…` of it (src/embed/readiness-check.js).

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::Host;

/// Tells the page; what is undefined is not in the detail. A page that cannot be told is none of the visitor's business, so nothing fails.
pub(crate) fn publish(host: &Host, name: &str, detail: &[(&str, JsValue)]) {
    let object = Object::new();
    for (name, value) in detail.iter().filter(|(_, value)| !value.is_undefined()) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    let _ = host.tell.call2(&JsValue::NULL, &name.into(), &object);
}
