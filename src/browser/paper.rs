//! The result on paper. It is printed from a document of its own, in a window the visitor asked for: so the page around
//! the widget stays as it is, and what is saved as PDF holds the result and nothing else, under a title of its own.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode, Window};

use super::redraw::nodes;

/// What a page may set on the element (docs/embedding.md), and the font that the widget inherits.
const LOOKS: [&str; 3] = ["--readiness-accent", "--readiness-font", "font-family"];

/// Shows `content` in a document of its own, with the looks of the widget whose root this is and its own style sheets (what others have
/// added, like a dark mode, is for screens), and opens the print dialog. Says
/// whether the browser lets it: where the page may open no window there is nothing to print, and the page itself is none of it.
pub(crate) fn print(root: &ShadowRoot, sheets: &Array, title: &str, language: &str, content: &Element) -> bool {
    let opened = web_sys::window().and_then(|window| window.open_with_url_and_target("", "_blank").ok().flatten());
    let paper = opened.filter(|paper| lay_out(paper, root, sheets, title, language, content).is_some());
    paper.is_some_and(|paper| paper.print().is_ok())
}

/// Fills the empty document.
fn lay_out(
    paper: &Window,
    root: &ShadowRoot,
    sheets: &Array,
    title: &str,
    language: &str,
    content: &Element,
) -> Option<()> {
    let document = paper.document()?;
    document.set_title(title);
    document.document_element()?.set_attribute("lang", language).ok()?;
    let body = document.body()?;
    // Not registered there, so it stays the empty element that it is.
    let host: HtmlElement = document.create_element("readiness-check").ok()?.unchecked_into();
    let looks = web_sys::window()?.get_computed_style(&root.host()).ok()??;
    for name in LOOKS {
        let value = looks.get_property_value(name).ok()?;
        host.style().set_property(name, &value).ok()?;
    }
    let sheets = copies(sheets, paper)?;
    let inside = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    inside.set_adopted_style_sheets(&sheets);
    // Paper cannot be opened.
    for details in nodes(content, "details") {
        details.unchecked_into::<Element>().set_attribute("open", "").ok()?;
    }
    inside.append_child(content).ok()?;
    // The size and margins of the page count in the document's own styles only.
    document.set_adopted_style_sheets(&sheets);
    body.style().set_property("margin", "0").ok()?;
    body.append_child(&host).ok()?;
    Some(())
}

/// A style sheet belongs to the document it was made in: makes the same ones for another, where what holds on paper also holds on the
/// screen: the window may be looked at before the dialog and after it.
fn copies(sheets: &Array, paper: &Window) -> Option<Array> {
    let constructor: Function = Reflect::get(paper, &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let copy = |sheet: JsValue| {
        let rules = sheet.unchecked_into::<CssStyleSheet>().css_rules().ok()?;
        let text = |index| {
            let text = rules.get(index)?.css_text();
            Some(match text.strip_prefix("@media print") {
                Some(rest) => ["@media all", rest].concat(),
                None => text,
            })
        };
        let texts: String = (0..rules.length()).filter_map(text).collect();
        let copy: CssStyleSheet = Reflect::construct(&constructor, &Array::new()).ok()?.unchecked_into();
        copy.replace_sync(&texts).ok()?;
        Some(JsValue::from(copy))
    };
    sheets.iter().map(copy).collect()
}
