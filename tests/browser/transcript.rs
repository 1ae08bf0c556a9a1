//! A whole visit as the accessibility tree tells it, screen by screen: what somebody hears who sees nothing of it. It is kept as a file
//! and compared, so that a change of what is heard is read before it lands.
//!
//! After a wanted change: `READINESS_CHECK_TRANSCRIPT=write cargo xtask test --built transcript`, then read what has changed.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// The day of the visit, whatever the clock says.
const CLOCK: &str = "const Real = Date, then = Real.parse('2026-11-28T09:00:00Z');
    window.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(then); }
        static now() { return then; }
    };";

/// Roles that are told by their name alone: what stands inside says the same again.
const NAMED: &[&str] = &["heading", "button", "link", "radio", "checkbox", "DisclosureTriangle", "textbox"];

/// What is only a box around other things.
const BOXES: &[&str] = &["generic", "none", "paragraph", "LabelText", "InlineTextBox", "LineBreak", "Legend", "form"];

/// The states that are heard, by what the tree calls them.
const STATES: &[&str] = &["checked", "expanded", "pressed", "invalid", "level", "disabled"];

fn value(node: &Value, of: &str) -> String {
    match &node[of]["value"] {
        Value::String(words) => words.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

/// A node and what is below it, a line each.
fn tell(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, lines: &mut Vec<String>) {
    let role = value(node, "role");
    let name = value(node, "name");
    let is_told = node["ignored"] != true && !BOXES.contains(&role.as_str());
    if is_told {
        let states = node["properties"].as_array().into_iter().flatten().filter_map(|property| {
            let state = property["name"].as_str()?;
            let value = &property["value"]["value"];
            let is_plain = matches!(value.as_str(), Some("false" | "")) || *value == false;
            (STATES.contains(&state) && !is_plain).then(|| format!("{state} {}", value.to_string().trim_matches('"')))
        });
        let states: Vec<_> = states.collect();
        let description = value(node, "description");
        let parts = [
            if role == "StaticText" { name.clone() } else { role.clone() },
            if role == "StaticText" || name.is_empty() { String::new() } else { format!(" “{name}”") },
            if states.is_empty() { String::new() } else { format!(" ({})", states.join(", ")) },
            if description.is_empty() { String::new() } else { format!(" — {description}") },
        ];
        lines.push("  ".repeat(depth) + &parts.concat());
    }
    let opens = role == "DisclosureTriangle";
    if is_told && NAMED.contains(&role.as_str()) && !opens || role == "StaticText" {
        return;
    }
    let depth = depth + usize::from(is_told);
    for child in node["childIds"].as_array().into_iter().flatten() {
        let child = nodes.get(child.as_str().unwrap());
        // What opens is told by its name, and where that is a heading also as one.
        if let Some(child) = child.filter(|child| !opens || value(child, "role") == "heading") {
            tell(child, nodes, depth, lines);
        }
    }
}

/// The screen as it is told.
fn screen(visit: &Visit, name: &str) -> String {
    let all = visit.session.accessibility_nodes();
    let nodes: HashMap<&str, &Value> = all.iter().map(|node| (node["nodeId"].as_str().unwrap(), node)).collect();
    let title = visit.language.words("frame.title");
    let check = all.iter().find(|node| value(node, "role") == "region" && value(node, "name") == title).unwrap();
    let mut lines =
        vec![format!("## {name}"), format!("focus: {}", visit.string("focused().id || focused().localName"))];
    tell(check, &nodes, 0, &mut lines);
    lines.join("\n")
}

/// A whole visit, told.
fn visit(engine: Engine, language: Language) -> String {
    let visit = Visit::before_loading(engine, language, DESKTOP);
    let mut told = Vec::new();
    every_screen(&visit, |name| told.push(screen(&visit, name)));
    told.join("\n\n") + "\n"
}

/// Goes through a whole visit and stops at each screen that is told.
pub(crate) fn every_screen(visit: &Visit, mut tell: impl FnMut(&str)) {
    visit.prepare(CLOCK);
    visit.load("");
    visit.come_to_the_widget();
    tell("intro");
    visit.press("intro.start");
    visit.press("quiz.continue");
    tell("a question without an answer");
    visit.answer("ai_use", &[1]);
    visit.choose("policy", 1);
    tell("a question of part one");
    visit.finish_part_one();
    tell("stop");
    visit.press("stop.act");
    visit.press("quiz.continue");
    tell("a screen with three questions, none answered");
    visit.press("quiz.back");
    visit.profile();
    visit.choose("areas", 3);
    tell("areas");
    visit.press("quiz.continue");
    tell("follow-up");
    visit.press("quiz.back");
    visit.choose("areas", 3);
    visit.part_two();
    tell("review");
    visit.press("review.show");
    tell("result");
    visit.press("card.pass_on");
    visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
    tell("result with everything open");
}

/// Where the transcript of a language is kept.
pub(crate) fn file(language: Language) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/browser/transcripts/{language}.txt"))
}

in_engines! { a_whole_visit_is_heard_as_it_was_read_and_found_right: chromium because devtools }

fn a_whole_visit_is_heard_as_it_was_read_and_found_right(engine: Engine) {
    for language in Language::ALL {
        let told = visit(engine, language);
        let file = file(language);
        if std::env::var("READINESS_CHECK_TRANSCRIPT").is_ok_and(|wish| wish == "write") {
            fs::write(&file, &told).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap();
        for (number, (kept, told)) in kept.lines().zip(told.lines()).enumerate() {
            assert_eq!(told, kept, "{}: line {}", file.display(), number + 1);
        }
        assert_eq!(told.lines().count(), kept.lines().count(), "{}", file.display());
    }
}
