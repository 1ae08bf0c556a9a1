//! Small screens, large zoom and wide spacing: everything has room, by the checks of layout.rs. The pages are as high as all
//! that stands on them, so that the buttons which stick to the lower edge lie on nothing.

use crate::driver::Engine;
use crate::language::Language;
use crate::layout;
use crate::screenshots::TALL;
use crate::visit::{Viewport, Visit};

/// A small phone, and 1280 pixels at 400 % zoom.
const SMALL: Viewport = Viewport(320, TALL, 1);
const ZOOMED: Viewport = Viewport(320, 225, 4);

/// The spacing of WCAG 1.4.12, in the page and in the widget.
const SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    for (const scope of [document, root]) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];";

/// What is wrong on the screens with the longest words and lists, with everything open that can be opened.
fn faults(visit: &Visit) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |screen: &str| {
        visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
        found.extend(layout::faults(visit).iter().map(|fault| format!("{screen}: {fault}")));
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
fn expect_room(engine: Engine, viewport: Viewport) {
    let visit = Visit::that_parts_words(engine, Language::German, viewport);
    let found = faults(&visit);
    assert!(found.is_empty(), "{viewport:?}:\n{}", found.join("\n"));
}

in_engines! { everything_has_room_at_320_pixels }

fn everything_has_room_at_320_pixels(engine: Engine) {
    expect_room(engine, SMALL);
}

in_engines! { everything_has_room_at_400_percent_zoom }

fn everything_has_room_at_400_percent_zoom(engine: Engine) {
    expect_room(engine, ZOOMED);
}

in_engines! { everything_has_room_on_a_phone }

fn everything_has_room_on_a_phone(engine: Engine) {
    expect_room(engine, Viewport(375, TALL, 1));
}

in_engines! { everything_has_room_with_wide_text_spacing }

fn everything_has_room_with_wide_text_spacing(engine: Engine) {
    for viewport in [Viewport(1280, TALL, 1), Viewport(375, TALL, 1)] {
        let visit = Visit::that_parts_words(engine, Language::German, viewport);
        visit.ask(SPACING);
        let found = faults(&visit);
        assert!(found.is_empty(), "{viewport:?}:\n{}", found.join("\n"));
    }
}
