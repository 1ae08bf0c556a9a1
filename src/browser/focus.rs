//! Moving the focus inside the widget. It never takes the focus from the page around it: it is called only after the
//! visitor did something in the widget.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::frame;

/// Focuses the element with this id in the root, after pending changes are drawn.
pub(crate) fn after_drawing(root: &ShadowRoot, id: String) {
    let root = root.clone();
    frame::before_frame(Box::new(move || {
        if let Some(element) = root.get_element_by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // An element that cannot take the focus is no error worth telling anyone.
            let _ = element.focus();
        }
    }));
}
