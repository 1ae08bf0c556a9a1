//! What moves: it explains, it never holds anything up, and it stands still for who asked for that.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

impl Visit {
    /// How many parts of the screen are moving.
    fn moving(&self) -> String {
        self.string("all('.check')[0].getAnimations({ subtree: true }).length")
    }
}

in_engines! { the_score_counts_up_over_the_number_that_stands_there_at_once: chromium because devtools }

fn the_score_counts_up_over_the_number_that_stands_there_at_once(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.part_one();
    visit.slow_motion();
    visit.press("stop.score");
    let points: f64 = visit.string("all('.points')[0].textContent").parse().unwrap();
    let counted = "getComputedStyle(all('.points')[0]).getPropertyValue('--readiness-points')";
    assert!(visit.string(counted).parse::<f64>().unwrap() < points, "it is on its way to {points}");
    assert_eq!(visit.string("focused().id"), "heading", "nobody waits for it");
}

in_engines! { the_progress_moves_on_from_the_question_before: chromium because devtools }

fn the_progress_moves_on_from_the_question_before(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.slow_motion();
    visit.answer("ai_use", &[1]);
    let width = "parseFloat(getComputedStyle(all('.progress-bar')[0], '::before').scale)";
    let share: f64 = visit.string(width).parse().unwrap();
    // It stands at the middle of a question while that is asked.
    assert!((0.5 / 13.0..1.5 / 13.0).contains(&share), "between the first and the second of 13: {share}");
}

in_engines! { nothing_moves_for_who_wants_it_still: chromium because devtools }

fn nothing_moves_for_who_wants_it_still(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.emulate("", &[("prefers-reduced-motion", "reduce")]);
    visit.load("");
    visit.come_to_the_widget();
    visit.slow_motion();
    visit.press("intro.start");
    assert_eq!(visit.moving(), "0");
    visit.finish_part_one();
    visit.press("stop.score");
    assert_eq!(visit.moving(), "0");
}
