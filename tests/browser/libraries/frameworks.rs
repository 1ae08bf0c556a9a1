//! Frameworks that make, hide, keep and remove the element, and that write its attributes: Vue and React.

use super::CODE;
use crate::driver::Engine;
use crate::visit::Visit;

in_engines! { v_show_hides_the_check_and_its_answers_stay }

fn v_show_hides_the_check_and_its_answers_stay(engine: Engine) {
    let visit = Visit::beside_library(engine, "vue.html");
    visit.begin();
    visit.click_outside("#show");
    visit.until("it is hidden", "element.offsetHeight === 0 && !element.checkVisibility()");
    visit.click_outside("#show");
    visit.until("it is shown", "element.offsetHeight > 300");
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.expect_nothing_wrong();
}

in_engines! { what_keep_alive_takes_away_comes_back_as_it_was }

fn what_keep_alive_takes_away_comes_back_as_it_was(engine: Engine) {
    let visit = Visit::beside_library(engine, "vue.html");
    let go_and_come_back = || {
        visit.click_outside("#go");
        visit.until_on_page("#other");
        visit.click_outside("#go");
        visit.until("it stands again", "element && heading()");
    };
    visit.begin();
    go_and_come_back();
    visit.see("2 of 13");
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    // What somebody has shared does not become the visitor's own.
    visit.ask(&format!("element.setAttribute('code', '{CODE}')"));
    visit.until_at("brief.title");
    go_and_come_back();
    visit.until_at("brief.title");
    visit.see("23 of 100");
    assert_eq!(visit.string("localStorage.length"), "0");
    visit.expect_nothing_wrong();
}

in_engines! { what_vue_binds_is_what_the_page_means }

fn what_vue_binds_is_what_the_page_means(engine: Engine) {
    let visit = Visit::beside_library(engine, "vue.html");
    visit.begin();
    assert_eq!(visit.string("window.dataLayer"), "undefined", "`:data-layer=\"false\"` is off");
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H3", "`:heading-level=\"3\"`");
    visit.expect_nothing_wrong();
}

in_engines! { react_renders_the_page_again_and_the_check_goes_on }

/// In its strict mode, which makes and removes everything twice.
fn react_renders_the_page_again_and_the_check_goes_on(engine: Engine) {
    let visit = Visit::beside_library(engine, "react.html");
    visit.until("the check is there", "element");
    visit.begin();
    visit.ask("window.made = element");
    visit.click_outside("#rename");
    visit.until("it is rendered again", "element.brand === 'Acme & Daughters'");
    assert_eq!(visit.string("element === window.made"), "true");
    visit.see("2 of 13");
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    assert_eq!(visit.string("window.dataLayer"), "undefined", "false is off");
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H3", "the level is a number");
    visit.expect_nothing_wrong();
}

in_engines! { what_react_makes_anew_goes_on_with_the_visit }

fn what_react_makes_anew_goes_on_with_the_visit(engine: Engine) {
    let visit = Visit::beside_library(engine, "react.html");
    visit.until("the check is there", "element");
    visit.begin();
    visit.ask("window.made = element");
    visit.click_outside("#toggle");
    visit.until("it is gone", "!element");
    visit.click_outside("#toggle");
    visit.until_it_goes_on();
    assert_eq!(visit.string("element === window.made"), "false");
    visit.expect_nothing_wrong();
}
