//! How far the layout jumps from loading until the widget stands. The figure is printed: `cargo test -- --nocapture`.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};

/// The sum of all shifts without input, and what moved. An observer is silent where there was none: hence its time limit.
const SHIFTS: &str = "const entries = await new Promise((done) => {
        new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 300);
    });
    const unasked = entries.filter((entry) => !entry.hadRecentInput);
    const moved = unasked.flatMap((entry) => entry.sources.map(({ node }) => node && `${node.nodeName}.${node.className ?? ''}`));
    return { sum: unasked.reduce((sum, entry) => sum + entry.value, 0), moved };";

const CASES: [(Language, Viewport); 2] = [(Language::English, DESKTOP), (Language::German, PHONE)];

/// Prints the shifts so far and says how much they are together.
#[track_caller]
fn expect_calm(visit: &Visit, viewport: Viewport, way: &str) {
    let shifts = visit.ask(SHIFTS);
    let sum = shifts["sum"].as_f64().unwrap();
    let account =
        format!("layout shift {sum:.4} for who {way}, {} at {viewport:?}; moved: {}", visit.language, shifts["moved"]);
    eprintln!("{account}");
    assert!(sum == 0.0, "{account}");
}

in_engines! { the_layout_does_not_jump_for_who_scrolls_to_the_widget }

fn the_layout_does_not_jump_for_who_scrolls_to_the_widget(engine: Engine) {
    for (language, viewport) in CASES {
        let visit = Visit::before_loading(engine, language, viewport);
        visit.load("");
        // Reading on, the visitor comes near; the widget stands before it is in sight.
        visit.ask(
            "scrollTo({ top: element.getBoundingClientRect().top + scrollY - innerHeight - 400, behavior: 'instant' })",
        );
        visit.until("the widget stands", "heading()");
        visit.come_to_the_widget();
        expect_calm(&visit, viewport, "scrolls slowly");
    }
}

in_engines! { the_layout_does_not_jump_for_who_jumps_to_the_widget }

fn the_layout_does_not_jump_for_who_jumps_to_the_widget(engine: Engine) {
    for (language, viewport) in CASES {
        let visit = Visit::before_loading(engine, language, viewport);
        visit.load("");
        visit.come_to_the_widget();
        expect_calm(&visit, viewport, "jumps");
    }
}

in_engines! { the_layout_does_not_jump_for_who_follows_a_link_to_the_widget }

fn the_layout_does_not_jump_for_who_follows_a_link_to_the_widget(engine: Engine) {
    for (language, viewport) in CASES {
        let visit = Visit::before_loading(engine, language, viewport);
        visit.load("#check");
        visit.until("the widget stands", "heading()");
        expect_calm(&visit, viewport, "follows a link");
    }
}

in_engines! { the_place_that_is_reserved_is_the_place_that_the_intro_takes }

fn the_place_that_is_reserved_is_the_place_that_the_intro_takes(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::before_loading_that_parts_words(engine, Language::English, DESKTOP);
        // Nothing is loaded before it is asked for below.
        visit.prepare("window.IntersectionObserver = class { observe() {} unobserve() {} }");
        visit.load_host("plain.html");
        visit.ask(&format!("element.lang = '{language}'"));
        let height = |width: u32| {
            let script = "document.querySelector('main').style.cssText = `width: ${arguments[0]}px; margin: 0`;
                await drawn(); return element.offsetHeight";
            visit.ask_with(script, &serde_json::json!([width])).as_u64().unwrap()
        };
        let widths = [288, 304, 320, 343, 360, 390, 420, 450, 480, 488, 504, 520, 536, 552, 600, 640, 720, 800, 1000];
        let before = widths.map(height);
        visit.ask("element.dispatchEvent(new FocusEvent('focusin'))");
        visit.until("the widget stands", "heading()");
        let after = widths.map(height);
        assert_eq!(before, after, "{language}, at the widths {widths:?}");
    }
}

in_engines! { the_layout_does_not_jump_in_frame_mode }

fn the_layout_does_not_jump_in_frame_mode(engine: Engine) {
    let visit = Visit::of_host(engine, "frame.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.leave_frame();
    expect_calm(&visit, DESKTOP, "comes to the frame");
}
