//! What the page around the widget hears: bubbling, composed events `readiness-check:…` with the place and the class of
//! the outcome in them, never an answer and never a code. With the attribute `data-layer` the same goes to
//! `window.dataLayer`, for analytics the page has consent for.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Prefix of all events.
const NAMESPACE: &str = "readiness-check:";

/// Tells the page. A page that cannot be told is none of the visitor's business, so nothing fails.
pub(crate) fn publish(element: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let name = [NAMESPACE, name].concat();
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&name, &init) {
        let _ = element.dispatch_event(&event);
    }
    if element.has_attribute("data-layer") {
        push(&name, detail);
    }
}

/// Adds an entry to `window.dataLayer`, made if it is not there.
fn push(name: &str, detail: &[(&str, JsValue)]) {
    let Some(window) = web_sys::window() else { return };
    let key = JsValue::from_str("dataLayer");
    let layer = Reflect::get(&window, &key).ok().and_then(|layer| layer.dyn_into::<Array>().ok());
    let layer = layer.unwrap_or_else(|| {
        let layer = Array::new();
        let _ = Reflect::set(&window, &key, &layer);
        layer
    });
    let entry = object(detail);
    let _ = Reflect::set(&entry, &"event".into(), &name.into());
    layer.push(&entry);
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
