//! Each step begins where the eye is, in every engine. What else is promised of it stands in `../steps.rs`.

use super::Visit;
use crate::driver::Engine;
use crate::language::Language;

/// How far an element of this id stands below the top edge of its window.
fn top(visit: &Visit, id: &str) -> f64 {
    let arrived = "await Promise.all(root.getAnimations().map(({ finished }) => finished))";
    visit.ask(&format!("{arrived}; return root.getElementById('{id}').getBoundingClientRect().top")).as_f64().unwrap()
}

in_engines! { a_step_begins_at_the_top_edge }

fn a_step_begins_at_the_top_edge(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.ask("document.body.style.paddingBottom = '100vh'");
    visit.click_button("intro.start");
    for (question, option) in [("ai_use", 0), ("policy", 4), ("literacy", 3)] {
        let progress = top(&visit, "progress");
        assert!((0.0..40.0).contains(&progress), "{question}: {progress} pixels below the edge");
        visit.click_answers(&[(question, option)]);
        assert_eq!(visit.string("focused().id"), "heading");
    }
}

in_engines! { the_message_of_a_missing_answer_comes_into_view }

fn the_message_of_a_missing_answer_comes_into_view(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.session.post("window/rect", &serde_json::json!({ "width": 600, "height": 600 }));
    visit.click_button("intro.start");
    visit.ask("all('.actions').at(-1).scrollIntoView({ block: 'end', behavior: 'instant' }); await drawn()");
    visit.ask("all('form .primary')[0].click(); await drawn()");
    let in_view = "(({ top, bottom }) => top >= 0 && bottom <= all('form > .actions')[0].getBoundingClientRect().top)
        (all('.error')[0].getBoundingClientRect())";
    assert_eq!(visit.string(in_view), "true", "{}", visit.string("all('.error')[0].getBoundingClientRect().top"));
}

in_engines! { arrow_keys_show_the_option_that_they_choose_and_its_ring }

fn arrow_keys_show_the_option_that_they_choose_and_its_ring(engine: Engine) {
    const DOWN: char = '\u{e015}';
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.session.post("window/rect", &serde_json::json!({ "width": 600, "height": 500 }));
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 0)]);
    visit.ask("root.getElementById('policy-0').focus()");
    for option in 1..5 {
        visit.key(DOWN);
        let id = format!("policy-{option}");
        assert_eq!(visit.chosen(), id);
        let row = format!("root.getElementById('{id}').closest('.option')");
        assert_eq!(visit.string(&format!("getComputedStyle({row}).outlineStyle")), "solid", "{id} has a ring");
        let in_view =
            format!("(({{ top, bottom }}) => top >= 0 && bottom <= innerHeight)({row}.getBoundingClientRect())");
        assert_eq!(visit.string(&in_view), "true", "{id} is in view");
    }
}

in_engines! { a_step_in_a_frame_from_another_origin_brings_the_page_to_it }

fn a_step_in_a_frame_from_another_origin_brings_the_page_to_it(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    visit.load_host("elsewhere.html");
    visit.ask("document.body.style.paddingBottom = '200vh'; element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    let inside = top(&visit, "progress");
    visit.leave_frame();
    let place = format!("root.querySelector('iframe').getBoundingClientRect().top + {inside}");
    visit.until("the page stands at the step", &format!("{place} >= 0 && {place} < 40"));
}
