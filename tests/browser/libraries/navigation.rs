//! Libraries that bring the next page without a new document: Turbo, htmx, swup, vue-router. What docs/embedding.md says of them is true.

use page_server::testing::Fault;
use serde_json::json;

use super::{CODE, OTHER_CODE};
use crate::driver::Engine;
use crate::visit::{RESULT_CODE, Visit};

/// Leaves the check by a link of the page, comes back with the browser's Back, and finds the visit where it was, in another element.
fn goes_on_after_back(engine: Engine, page: &str) {
    let visit = Visit::beside_library(engine, page);
    visit.ask("window.isSameDocument = true");
    visit.begin();
    visit.ask("window.made = element");
    visit.click_outside("nav a");
    visit.until_on_page("#other");
    assert_eq!(visit.string("window.isSameDocument"), "true", "the library has brought the page");
    visit.browser_back();
    visit.until_it_goes_on();
    assert_eq!(visit.string("element === window.made"), "false", "the library has made the element anew");
    visit.expect_nothing_wrong();
}

in_engines! { after_turbos_back_the_visit_goes_on }

fn after_turbos_back_the_visit_goes_on(engine: Engine) {
    goes_on_after_back(engine, "turbo.html");
}

in_engines! { after_the_back_of_htmx_2_the_visit_goes_on }

fn after_the_back_of_htmx_2_the_visit_goes_on(engine: Engine) {
    goes_on_after_back(engine, "htmx-2.html");
}

in_engines! { after_the_back_of_htmx_4_the_visit_goes_on }

fn after_the_back_of_htmx_4_the_visit_goes_on(engine: Engine) {
    goes_on_after_back(engine, "htmx-4.html");
}

in_engines! { on_a_page_with_htmx_back_leads_through_the_check }

/// It keeps nothing in the history before it has brought a page itself, so that nobody takes it for a router.
fn on_a_page_with_htmx_back_leads_through_the_check(engine: Engine) {
    for page in ["htmx-2.html", "htmx-4.html"] {
        let visit = Visit::beside_library(engine, page);
        visit.begin();
        visit.server.take_requests();
        visit.browser_back();
        visit.until("the first question", "root?.getElementById('ai_use-0') && focused().id === 'heading'");
        assert_eq!(visit.chosen(), "ai_use-1", "{page}");
        assert_eq!(visit.server.requests(), [""; 0], "{page}");
        visit.expect_nothing_wrong();
    }
}

in_engines! { after_swups_back_the_visit_goes_on }

fn after_swups_back_the_visit_goes_on(engine: Engine) {
    goes_on_after_back(engine, "swup.html");
}

in_engines! { an_element_that_turbo_keeps_keeps_its_answers_on_pages_that_have_it }

fn an_element_that_turbo_keeps_keeps_its_answers_on_pages_that_have_it(engine: Engine) {
    let visit = Visit::beside_library(engine, "turbo-permanent.html");
    visit.begin();
    visit.click_outside("nav a");
    visit.until_on_page("#other");
    visit.until("the check is there", "element && heading()");
    visit.see("2 of 13");
    visit.browser_back();
    visit.until("the page before", "!document.querySelector('#other') && element && heading()");
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    // A page without the element has no place to keep it, and the visit goes on in the next one.
    visit.click_button("quiz.continue");
    visit.click_outside("nav a:last-child");
    visit.until_on_page("#other");
    visit.browser_back();
    visit.until_it_goes_on();
    visit.expect_nothing_wrong();
}

in_engines! { where_the_page_wants_it_back_leads_through_the_check_and_turbo_hears_nothing }

fn where_the_page_wants_it_back_leads_through_the_check_and_turbo_hears_nothing(engine: Engine) {
    let visit = Visit::beside_library(engine, "turbo-other.html");
    visit.click_outside("nav a");
    visit.until("the check is there", "element");
    visit.ask("element.history = 'on'");
    visit.begin();
    visit.server.take_requests();
    visit.browser_back();
    visit.until("the first question", "root.getElementById('ai_use-0')");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.browser_back();
    visit.until_at("intro.title");
    assert_eq!(visit.server.requests(), [""; 0], "Turbo fetches no page");
    visit.browser_back();
    visit.until_on_page("#other");
    visit.expect_nothing_wrong();
}

in_engines! { unless_the_page_wants_it_turbos_back_leaves_the_check }

fn unless_the_page_wants_it_turbos_back_leaves_the_check(engine: Engine) {
    let visit = Visit::beside_library(engine, "turbo-other.html");
    visit.click_outside("nav a");
    visit.until("the check is there", "element");
    visit.begin();
    visit.browser_back();
    visit.until_on_page("#other");
    visit.expect_nothing_wrong();
}

in_engines! { a_page_that_turbo_takes_away_while_the_check_loads_hurts_nobody }

fn a_page_that_turbo_takes_away_while_the_check_loads_hurts_nobody(engine: Engine) {
    let visit = Visit::beside_library(engine, "turbo.html");
    visit.server.spoil(RESULT_CODE, Fault::Held);
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("the widget stands", "heading()");
    visit.click_outside("nav a");
    visit.until_on_page("#other");
    visit.server.mend();
    visit.until_loaded(RESULT_CODE);
    visit.browser_back();
    visit.until("the check is there again", "element");
    visit.begin();
    visit.expect_nothing_wrong();
}

in_engines! { vue_router_hears_nothing_of_steps_and_leaves_and_comes_back }

fn vue_router_hears_nothing_of_steps_and_leaves_and_comes_back(engine: Engine) {
    let visit = Visit::beside_library(engine, "vue-router.html");
    visit.until("the check is there", "element");
    visit.begin();
    visit.browser_back();
    visit.until("the first question", "root.getElementById('ai_use-0')");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.session.post("forward", &json!({}));
    visit.until("the second question", "root.getElementById('policy-0')");
    assert_eq!(visit.string("window.routes.join()"), "/", "steps are no routes");
    visit.click_outside("nav a:last-child");
    visit.until_on_page("#other");
    visit.browser_back();
    visit.until("the check is there again", "element");
    assert_eq!(visit.string("window.routes.join()"), "/,/about,/");
    visit.until_it_goes_on();
    visit.expect_nothing_wrong();
}

in_engines! { beside_a_router_behind_the_hash_a_shared_result_opens_and_the_route_stays }

fn beside_a_router_behind_the_hash_a_shared_result_opens_and_the_route_stays(engine: Engine) {
    let visit = Visit::beside_library(engine, &format!("vue-router-hash.html#readiness={CODE}"));
    let routes = "location.hash + ' ' + [...new Set(window.routes)].join()";
    visit.until("the check is there", "element");
    visit.until_at("brief.title");
    visit.see("23 of 100");
    assert_eq!(visit.string(routes), "#/ /");
    // The next customer's, in the same tab.
    visit.load_host(&format!("libraries/vue-router-hash.html#readiness={OTHER_CODE}"));
    visit.until("the other result", "element && heading() && !text().includes('23 of 100')");
    visit.until_at("brief.title");
    assert_eq!(visit.string(routes), "#/ /");
    // And from another route: without its fragment the address is that of the first one.
    visit.click_outside("nav a:last-child");
    visit.until_on_page("#other");
    visit.ask(&format!(
        "const link = document.createElement('a'); link.href = '#readiness={CODE}'; link.textContent = link.id = 'shared';
        document.body.append(link)"
    ));
    visit.click_outside("#shared");
    visit.until("the first result again", "element && text().includes('23 of 100')");
    visit.until_at("brief.title");
    assert_eq!(visit.string(routes), "#/ /,/about");
    visit.expect_nothing_wrong();
}
