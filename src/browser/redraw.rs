//! Drawing something anew without the visitor losing anything: what was open stays open, the focus stays at its place, and
//! the page does not scroll.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, NodeList, ShadowRoot};

use super::focus::focus_in_place;

/// All that can have the focus. What is drawn anew with other words has them in the same order.
const FOCUSABLE: &str = "a[href],button,input,summary,[tabindex]";

/// Draws anew what is inside a part of a widget, whose root this is.
pub(crate) fn in_place(root: &ShadowRoot, part: &Element, draw: impl FnOnce()) {
    let focused = root.active_element();
    let place =
        focused.and_then(|focused| nodes(part, FOCUSABLE).position(|node| node == *AsRef::<Node>::as_ref(&focused)));
    let opened: Vec<usize> =
        nodes(part, "details").enumerate().filter(|(_, node)| is_open(node)).map(|(index, _)| index).collect();
    draw();
    for (index, details) in nodes(part, "details").enumerate() {
        if opened.contains(&index) {
            // A name of HTML with an empty value cannot be refused.
            let _ = details.unchecked_ref::<Element>().set_attribute("open", "");
        }
    }
    let again = place.and_then(|place| nodes(part, FOCUSABLE).nth(place));
    if let Some(element) = again.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&element);
    }
}

/// What a selector finds below an element, as it is now.
pub(super) fn nodes(part: &Element, selector: &str) -> impl Iterator<Item = Node> + use<> {
    let found: Option<NodeList> = part.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.get(index))
}

fn is_open(details: &Node) -> bool {
    details.unchecked_ref::<Element>().has_attribute("open")
}
