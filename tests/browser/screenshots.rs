//! Pictures of the widget for the eye, in `target/screenshots/`: every kind of screen, both languages, desktop and phone. They are evidence,
//! not a comparison, so a command of their own takes them: `cargo xtask test --built --ignored screenshots`.

use std::fs;
use std::path::PathBuf;

use crate::driver::{Engine, setting};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};

/// Height of a page that shows every screen without scrolling; Chromium draws no more than 16384 pixels.
pub(crate) const TALL: u32 = 16_000;

/// Writes a picture of the whole widget.
fn shoot(visit: &Visit, viewport: Viewport, screen: &str) {
    let Viewport(width, _, scale) = viewport;
    visit.resize(Viewport(width, TALL, scale));
    let picture = visit.session.screenshot_of(&visit.ask("await drawn(); return element"));
    let folder = PathBuf::from(setting("READINESS_CHECK_SCREENSHOTS"));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{}-{width}-{screen}.png", visit.language));
    fs::write(file, picture).unwrap();
    visit.resize(viewport);
}

fn all_screens(viewport: Viewport) {
    for language in Language::ALL {
        let visit = Visit::new(Engine::Chromium, language, viewport);
        let shoot = |screen: &str| shoot(&visit, viewport, screen);
        shoot("1-intro");
        visit.press("intro.start");
        visit.press("quiz.continue");
        shoot("3-error");
        visit.answer("ai_use", &[1]);
        visit.choose("policy", 1);
        shoot("2-question");
        visit.finish_part_one();
        shoot("4-stop");
        visit.profile();
        shoot("5-areas");
        visit.answer("areas", &[3, 10]);
        shoot("5-follow-up");
        visit.press("quiz.back");
        visit.choose("areas", 3);
        visit.choose("areas", 10);
        visit.part_two();
        shoot("6-review");
        visit.press("review.show");
        shoot("7-result");
        visit.press("result.consultant");
        shoot("8-brief");
        visit.press("brief.full");
        visit.compare();
        shoot("9-comparison");
        visit.press("compare.again");
        visit.press("open.submit");
        shoot("10-opening");
    }
}

#[test]
#[ignore = "for the eye: cargo xtask test --built --ignored screenshots"]
fn all_screens_on_a_desktop() {
    all_screens(DESKTOP);
}

#[test]
#[ignore = "for the eye: cargo xtask test --built --ignored screenshots"]
fn all_screens_on_a_phone() {
    all_screens(PHONE);
}

#[test]
#[ignore = "for the eye: cargo xtask test --built --ignored screenshots"]
fn in_the_dark_with_forced_colours_and_on_paper() {
    for (name, feature, media) in [
        ("dark", ("prefers-color-scheme", "dark"), ""),
        ("forced", ("forced-colors", "active"), ""),
        ("paper", ("prefers-color-scheme", "dark"), "print"),
    ] {
        let visit = Visit::new(Engine::Chromium, Language::English, DESKTOP);
        visit.emulate(media, &[feature]);
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        visit.choose("policy", 1);
        shoot(&visit, DESKTOP, &format!("2-question-{name}"));
        visit.finish_part_one();
        visit.profile();
        visit.part_two();
        visit.press("review.show");
        shoot(&visit, DESKTOP, &format!("7-result-{name}"));
    }
}
