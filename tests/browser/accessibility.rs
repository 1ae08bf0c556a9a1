//! No violation that axe-core knows, on any screen, in both languages, light and dark, with the host page around it.

use serde_json::{Value, json};

use crate::driver::{Engine, setting};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};

/// WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

impl Visit {
    /// Puts axe into the page. As a script of `WebDriver` it is no script of the page, whose policies stay as strict as they are.
    pub(crate) fn bring_axe(&self) {
        let axe = std::fs::read_to_string(setting("READINESS_CHECK_AXE")).unwrap();
        self.ask(&format!("{axe}; window.axe = axe;"));
    }
}

/// The violations on the screen, one a line.
fn violations(visit: &Visit, screen: &str) -> Vec<String> {
    let script = "const report = await axe.run(document, {
            runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'],
        });
        return report.violations.map((rule) => ({ id: rule.id, help: rule.help,
            nodes: rule.nodes.map((node) => `${node.target.flat().join(' ')}: ${node.any.map((check) => check.message)}`) }));";
    let Value::Array(rules) = visit.ask_with(script, &json!([TAGS])) else { panic!("axe gives a list") };
    let line = |rule: &Value| {
        let nodes = rule["nodes"].as_array().unwrap();
        let first: Vec<_> = nodes.iter().take(3).map(|node| node.as_str().unwrap()).collect();
        format!("{screen}: {} – {} ({} times)\n    {}", rule["id"], rule["help"], nodes.len(), first.join("\n    "))
    };
    rules.iter().map(line).collect()
}

/// All kinds of screen, one after the other.
#[track_caller]
fn all_screens(engine: Engine, language: Language, scheme: &str, viewport: Viewport) {
    let visit = Visit::in_colours(engine, language, viewport, scheme);
    visit.load("");
    visit.come_to_the_widget();
    visit.bring_axe();

    let mut found = violations(&visit, "intro");
    visit.press("intro.open");
    visit.press("open.submit");
    found.extend(violations(&visit, "no code to open"));
    visit.press("quiz.back");
    visit.press("intro.start");
    found.extend(violations(&visit, "question with several answers"));
    visit.press("quiz.continue");
    found.extend(violations(&visit, "error"));
    visit.answer("ai_use", &[1]);
    visit.choose("policy", 1);
    visit.ask("all('details').forEach((details) => { details.open = true; })");
    found.extend(violations(&visit, "question with one answer, help open"));
    visit.press("frame.save");
    found.extend(violations(&visit, "question with saved answers"));
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    visit.finish_part_one();
    found.extend(violations(&visit, "stop"));
    visit.press("stop.act");
    found.extend(violations(&visit, "profile"));
    visit.press("quiz.back");
    visit.profile();
    found.extend(violations(&visit, "areas"));
    visit.answer("areas", &[3, 10]);
    found.extend(violations(&visit, "follow-up"));
    visit.press("quiz.back");
    // Chosen options toggle: take both areas back before they are chosen again.
    visit.choose("areas", 3);
    visit.choose("areas", 10);
    visit.part_two();
    found.extend(violations(&visit, "review"));
    visit.press("review.show");
    visit.ask("all('details').forEach((details) => { details.open = true; })");
    found.extend(violations(&visit, "result"));
    visit.press("result.consultant");
    found.extend(violations(&visit, "brief"));
    visit.press("brief.full");
    visit.compare();
    found.extend(violations(&visit, "comparison"));
    assert!(found.is_empty(), "{language}, {scheme}, {viewport:?}:\n{}", found.join("\n"));
}

in_engines! { axe_finds_nothing_in_english_light }

fn axe_finds_nothing_in_english_light(engine: Engine) {
    all_screens(engine, Language::English, "light", DESKTOP);
}

in_engines! { axe_finds_nothing_in_english_dark: chromium because sample }

fn axe_finds_nothing_in_english_dark(engine: Engine) {
    all_screens(engine, Language::English, "dark", PHONE);
}

in_engines! { axe_finds_nothing_in_german_light: chromium because sample }

fn axe_finds_nothing_in_german_light(engine: Engine) {
    all_screens(engine, Language::German, "light", PHONE);
}

in_engines! { axe_finds_nothing_in_german_dark: chromium because sample }

fn axe_finds_nothing_in_german_dark(engine: Engine) {
    all_screens(engine, Language::German, "dark", DESKTOP);
}

in_engines! { axe_finds_nothing_on_the_fallback }

fn axe_finds_nothing_on_the_fallback(engine: Engine) {
    let visit = Visit::that_cannot_load(engine, Language::English);
    visit.bring_axe();
    let found = violations(&visit, "fallback");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
