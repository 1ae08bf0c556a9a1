//! Moving the focus inside the widget, and with it the page, so that what comes next is where the eye is. It never takes the
//! focus from the page around it: it is called only after the visitor did something in the widget.
//!
//! Browsers scroll an element that gets the focus to the middle of the window, which leaves half a phone to what stands above it. So
//! the focus moves without scrolling, and the scrolling is said here.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot};

use super::frame;

/// How the page scrolls to what has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scroll {
    /// It stands at the top edge, below what the page keeps there (`--readiness-scroll-margin`).
    Top,
    /// It stands in the middle, with what belongs to it around it.
    Middle,
    /// It is in view; nothing moves where it already is.
    IntoView,
}

impl Scroll {
    /// As `scrollIntoView` calls it.
    fn block(self) -> &'static str {
        match self {
            Self::Top => "start",
            Self::Middle => "center",
            Self::IntoView => "nearest",
        }
    }
}

/// Scrolls whatever must scroll for an element to be seen, around a frame too; with the block of `scrollIntoView`.
pub(crate) type Reveal = Box<dyn Fn(&Element, &str)>;

/// Focuses the element with the first of these ids that there is, after pending changes are drawn, and scrolls to the element `seen`,
/// by default the same one.
pub(crate) fn after_drawing(root: ShadowRoot, ids: Vec<String>, scroll: Scroll, seen: Option<String>, reveal: Reveal) {
    frame::before_frame(Box::new(move || {
        let found = ids.iter().find_map(|id| by_id(&root, id));
        if let Some(element) = found {
            focus_in_place(&element);
            let seen = seen.and_then(|id| by_id(&root, &id));
            reveal(seen.as_ref().unwrap_or(&element), scroll.block());
        }
    }));
}

/// Focuses an element and leaves the page where it is.
pub(super) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus is no error worth telling anyone.
    let _ = element.focus_with_options(&options);
}

/// Brings what has the focus into view, with the whole of what is around it by this selector: Safari does not, where arrow keys move on
/// among the options of a question, and no browser does where the box has grown.
pub(crate) fn follow(root: ShadowRoot, around: &'static str, reveal: Reveal) {
    frame::before_frame(Box::new(move || {
        if let Some(element) = root.active_element() {
            let whole = element.closest(around).ok().flatten();
            reveal(whole.as_ref().unwrap_or(&element), Scroll::IntoView.block());
        }
    }));
}

fn by_id(root: &ShadowRoot, id: &str) -> Option<HtmlElement> {
    root.get_element_by_id(id)?.dyn_into().ok()
}
