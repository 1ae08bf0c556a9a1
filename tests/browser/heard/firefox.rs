//! What Firefox tells a screen reader, asked of its own accessibility service, which needs neither a screen nor a bus.

use serde_json::{Value, json};

use super::tree::Node;
use crate::visit::Visit;

/// Firefox's words for roles, where they are not those of the transcripts.
const ROLES: &[(&str, &str)] = &[
    ("pushbutton", "button"),
    ("toggle button", "button"),
    ("radiobutton", "radio"),
    ("checkbutton", "checkbox"),
    ("grouping", "group"),
    ("details", "group"),
    ("summary", "DisclosureTriangle"),
    ("entry", "textbox"),
    ("statusbar", "status"),
    ("definitionlist", "DescriptionList"),
    ("graphic", "image"),
];

fn node(told: &Value) -> Node {
    let text = |of: &str| told[of].as_str().unwrap_or_default();
    let has = |state: &str| told["states"].as_array().into_iter().flatten().any(|is| *is == state);
    let role = match (text("role"), text("aria")) {
        ("grouping", "radiogroup") => "radiogroup",
        (role, _) => ROLES.iter().find(|(theirs, _)| *theirs == role).map_or(role, |(_, ours)| ours),
    };
    let states = ["checked", "expanded", "pressed", "invalid"].into_iter().filter(|state| has(state));
    Node::new(
        role,
        text("name"),
        states.map(|state| format!("{state} true")).collect(),
        text("level"),
        text("description"),
        told["children"].as_array().into_iter().flatten().map(node).collect(),
    )
}

/// A region of the page, as far as the page's process has told of it.
pub(super) fn region(visit: &Visit, name: &str) -> Option<Node> {
    let context = |name: &str| visit.session.post("moz/context", &json!({ "context": name }));
    context("chrome");
    let told = visit.session.post("execute/sync", &json!({ "script": include_str!("firefox.js"), "args": [] }));
    context("content");
    node(&told).into_region(name)
}
