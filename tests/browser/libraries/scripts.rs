//! Libraries that change what every script shares, or that read the page's address: jQuery, Datejs, zone.js, core-js, es-module-shims.

use super::CODE;
use crate::driver::Engine;
use crate::visit::Visit;

in_engines! { a_shared_link_is_no_selector_for_jquery }

fn a_shared_link_is_no_selector_for_jquery(engine: Engine) {
    let visit = Visit::beside_library(engine, &format!("jquery.html#readiness={CODE}"));
    visit.until_at("brief.title");
    visit.see("23 of 100");
    assert_eq!(visit.string("document.getElementById('menu').textContent + location.hash"), "menu started");
    visit.expect_nothing_wrong();
}

in_engines! { the_dates_of_the_law_are_right_beside_datejs }

fn the_dates_of_the_law_are_right_beside_datejs(engine: Engine) {
    let visit = Visit::beside_library(engine, "datejs.html");
    // As the British write it: the second month's eleventh day is read as the other way round.
    assert_eq!(
        visit.string("new window.Date(window.Date.parse('02/11/2027')).getMonth()"),
        "10",
        "the page reads dates its own way"
    );
    visit.come_to_the_widget();
    visit.whole();
    visit.see("2\u{a0}December 2027");
    assert!(!visit.text().contains("February 2027"), "{}", visit.text());
    visit.expect_nothing_wrong();
}

in_engines! { a_page_that_zone_and_core_js_have_patched_runs_a_whole_visit }

fn a_page_that_zone_and_core_js_have_patched_runs_a_whole_visit(engine: Engine) {
    let visit = Visit::beside_library(engine, "patched.html");
    assert_eq!(visit.string("window.Promise.name"), "ZoneAwarePromise");
    visit.come_to_the_widget();
    visit.whole();
    visit.see("38 of 100");
    visit.compare();
    visit.expect_nothing_wrong();
}

in_engines! { behind_an_import_map_the_pages_own_modules_run_and_the_check_works }

fn behind_an_import_map_the_pages_own_modules_run_and_the_check_works(engine: Engine) {
    let visit = Visit::beside_library(engine, "import-map.html");
    visit.until("the page's module has run", "document.getElementById('menu').textContent === 'menu started'");
    visit.until("the shim is there", "window.importShim");
    visit.begin();
    visit.expect_nothing_wrong();
}
