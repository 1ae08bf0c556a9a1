//! Small screens, large zoom and wide spacing: nothing is cut off and nothing has to be scrolled sideways.

use serde_json::Value;

use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};

/// 320 CSS pixels as a small phone has them, and as 1280 pixels are at 400 % zoom.
const NARROW: [Viewport; 2] = [Viewport(320, 800, 1), Viewport(320, 225, 4)];

/// What is wider than the page, outside what is hidden from the eye on purpose.
const TOO_WIDE: &str = "const width = document.documentElement.clientWidth;
    const hidden = (node) => node.getBoundingClientRect().width <= 1;
    const wide = [...all('*'), ...document.querySelectorAll('body *')]
        .filter((node) => shown(node) && !hidden(node) && !node.closest('svg > *') && node.getBoundingClientRect().right > width + 1)
        .map((node) => `${node.tagName}.${node.getAttribute('class')} ${node.textContent.slice(0, 40)}`);
    return document.scrollingElement.scrollWidth > width
        ? [`the page is ${document.scrollingElement.scrollWidth} wide, not ${width}`, ...wide.slice(0, 8)] : [];";

/// The innermost boxes in the widget with more in them than fits: it sticks out of the box or is cut off.
const BURST: &str =
    "const cuts = (node) => /hidden|clip/.test(getComputedStyle(node).overflow) || node.matches('button, a.button');
    const small = (node) => node.clientWidth <= 1 || node.clientHeight === 0;
    const burst = all('*').filter((node) => node instanceof HTMLElement && shown(node) && !small(node)).filter((node) =>
        node.scrollWidth > node.clientWidth + 1 || (cuts(node) && node.scrollHeight > node.clientHeight + 1));
    return burst
        .filter((node) => !burst.some((other) => other !== node && node.contains(other)))
        .map((node) => `${node.tagName}.${node.className} ${node.scrollWidth} in ${node.clientWidth} wide, `
            + `${node.scrollHeight} in ${node.clientHeight} high: ${node.textContent.trim().slice(0, 60)}`);";

/// The spacing of WCAG 1.4.12, in the page and in the widget.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    for (const scope of [document, root]) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];";

/// What the script finds on the screens with the longest words and lists.
fn look(visit: &Visit, script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |screen: &str| {
        visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
        let Value::Array(faults) = visit.ask(script) else { panic!("a list") };
        found.extend(faults.iter().map(|fault| format!("{screen}: {}", fault.as_str().unwrap())));
    };
    look("intro");
    visit.press("intro.open");
    visit.press("open.submit");
    look("no code to open");
    visit.press("quiz.back");
    visit.part_one();
    look("stop");
    visit.profile();
    look("areas");
    visit.answer("areas", &[3, 10]);
    look("follow-up");
    visit.press("quiz.back");
    visit.choose("areas", 3);
    visit.choose("areas", 10);
    visit.part_two();
    look("review");
    visit.press("review.show");
    look("result");
    visit.press("result.consultant");
    look("brief");
    visit.press("brief.full");
    visit.compare();
    look("comparison");
    found
}

#[track_caller]
fn expect_no_sideways_scrolling(viewport: Viewport) {
    let visit = Visit::new(Language::German, viewport);
    let found = look(&visit, TOO_WIDE);
    assert!(found.is_empty(), "{viewport:?}:\n{}", found.join("\n"));
}

#[test]
fn nothing_scrolls_sideways_at_320_pixels() {
    expect_no_sideways_scrolling(NARROW[0]);
}

#[test]
fn nothing_scrolls_sideways_at_400_percent_zoom() {
    expect_no_sideways_scrolling(NARROW[1]);
}

#[test]
fn nothing_scrolls_sideways_on_a_phone() {
    expect_no_sideways_scrolling(PHONE);
}

#[test]
fn nothing_is_clipped_at_320_pixels() {
    let visit = Visit::new(Language::German, NARROW[0]);
    let found = look(&visit, BURST);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn wide_text_spacing_clips_nothing() {
    for viewport in [DESKTOP, PHONE] {
        let visit = Visit::new(Language::German, viewport);
        visit.ask(SPACING);
        let found = look(&visit, BURST);
        assert!(found.is_empty(), "{viewport:?}:\n{}", found.join("\n"));
    }
}

#[test]
fn what_can_be_pressed_is_at_least_24_pixels_high() {
    let visit = Visit::new(Language::German, PHONE);
    let script = "return all('button, a, summary, input').filter(shown)
        .map((node) => [node.closest('.option') ?? node, node])
        .filter(([area]) => area.getBoundingClientRect().height < 24 || area.getBoundingClientRect().width < 24)
        .map(([area, node]) => `${node.tagName}.${node.className} ${area.getBoundingClientRect().height}: `
            + node.textContent.trim().slice(0, 40));";
    let found = look(&visit, script);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
