//! The browser's own buttons: Back leads through the visit, and a page that is left with answers in it goes all the same.

use serde_json::json;

use super::Visit;
use crate::driver::Engine;

in_engines! { the_browsers_buttons_lead_through_the_visit }

fn the_browsers_buttons_lead_through_the_visit(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.click_answers(&[("policy", 2)]);
    let asked = |question: &str| visit.until(question, &format!("root.getElementById('{question}-0')"));
    let heading = "focused().id === 'heading' && (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(focused().getBoundingClientRect())";
    asked("literacy");
    visit.session.post("back", &json!({}));
    asked("policy");
    visit.until("the heading has the focus and is in sight", heading);
    assert_eq!(visit.chosen(), "policy-2");
    visit.click_button("quiz.back");
    asked("ai_use");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.until("the browser went along", "Object.values(history.state.readinessCheck.numbers).join() === '1'");
    visit.session.post("forward", &json!({}));
    asked("policy");
    visit.until("the heading has the focus and is in sight", heading);
    visit.expect_nothing_wrong();
}

in_engines! { a_router_hears_nothing_of_steps }

fn a_router_hears_nothing_of_steps(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.load_host("router.html");
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.session.post("back", &json!({}));
    visit.until("the first question", "root.getElementById('ai_use-0')");
    assert_eq!(visit.string("window.heard.join()"), "");
    visit.ask("history.pushState({ page: 'other' }, '', '?other'); history.back()");
    visit.until("the router hears of its own", "window.heard.join() === 'pushState,popstate check'");
}

in_engines! { a_page_that_is_left_with_answers_goes_all_the_same }

/// The drivers answer the browser's question as if the visitor wanted to leave; nothing may wait for it for ever.
fn a_page_that_is_left_with_answers_goes_all_the_same(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.load_host("sticky.html");
    assert!(visit.string("location.pathname").ends_with("/sticky.html"));
}
