//! Frame mode, from the page's own origin and from another one.

use super::{Visit, WATCH};
use crate::driver::Engine;
use crate::language::Language;

in_engines! { the_frame_shows_the_check_and_closes_its_network }

fn the_frame_shows_the_check_and_closes_its_network(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    visit.prepare(WATCH);
    visit.load_host("frame.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.server.take_requests();
    visit.whole();
    let fetched = visit.ask("try { return (await fetch('/icon.svg')).ok } catch { return false }");
    assert_eq!(fetched, false, "its network is closed");
    assert_eq!(visit.server.requests(), [""; 0], "not one request in a whole visit");
    visit.leave_frame();
    visit.until("the frame is as high as its content", "root.querySelector('iframe').offsetHeight > 3000");
    visit.expect_nothing_wrong();
}

in_engines! { a_frame_from_another_origin_shows_the_check }

fn a_frame_from_another_origin_shows_the_check(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    visit.prepare(WATCH);
    visit.load_host("elsewhere.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    assert_eq!(visit.string("location.origin"), visit.server.elsewhere().trim_end_matches('/'));
    visit.works();
    visit.leave_frame();
    visit.expect_nothing_wrong();
}

in_engines! { without_wasm_in_the_policy_a_frame_shows_by_itself }

fn without_wasm_in_the_policy_a_frame_shows_by_itself(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    visit.load_host("policy.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.works();
}
