//! Nothing leaves the browser and nothing stays in it, unless the visitor asks.

use serde_json::json;

use crate::fallback::TRAP;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// Everything the page could have left on the device.
const TRACES: &str = "JSON.stringify({
    cookie: document.cookie, local: Object.keys(localStorage), session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map((database) => database.name),
    caches: window.caches ? await caches.keys() : [],
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})";
const NO_TRACES: &str = r#"{"cookie":"","local":[],"session":[],"databases":[],"caches":[],"workers":0}"#;

#[test]
fn a_whole_visit_causes_no_request_and_leaves_no_trace() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load("");
        visit.come_to_the_widget();
        let asked = visit.server.take_requests();
        assert!(asked.iter().any(|path| path.ends_with("widget_bg.wasm")), "the server's log works: {asked:?}");
        assert!(visit.session.take_requests().iter().any(|address| address.ends_with("widget_bg.wasm")));

        visit.whole();
        visit.press("result.copy_code");
        visit.press("card.pass_on");
        visit.press("result.share");
        assert_eq!(visit.session.take_requests(), [""; 0], "{language}: requests seen in the browser");
        assert_eq!(visit.server.requests(), [""; 0], "{language}: requests seen at the server");

        // Nothing folded waits for the network, nor does anything that the visitor asks for.
        visit.ask("all('details').forEach((details) => { details.open = true; })");
        visit.until("all of it is there", "all('details').every((details) => details.innerText.includes('\\n'))");
        visit.press("result.markdown");
        visit.press("result.compare");
        assert_eq!(visit.session.take_requests(), [""; 0], "{language}: requests seen in the browser");
        assert_eq!(visit.server.requests(), [""; 0], "{language}: requests seen at the server");
        assert_eq!(visit.string(TRACES), NO_TRACES, "{language}");
        assert_eq!(visit.session.all_cookies(), json!([]), "{language}");
    }
}

#[test]
fn loading_asks_only_the_host_itself() {
    let visit = Visit::new(Language::German, DESKTOP);
    let server = visit.server.url();
    let requests = visit.session.take_requests();
    let foreign: Vec<_> = requests
        .iter()
        .filter(|address| {
            !address.starts_with(&server) && !address.starts_with("data:") && !address.starts_with("chrome:")
        })
        .collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}

#[test]
fn a_change_of_language_asks_the_host_for_its_words_and_nothing_else() {
    let visit = Visit::new(Language::English, DESKTOP);
    visit.session.take_requests();
    visit.speak(Language::German);
    visit.speak(Language::English);
    visit.speak(Language::German);
    let requests = visit.session.take_requests();
    assert!(requests.len() <= 2, "each of its first two files once: {requests:?}");
    let server = visit.server.url();
    let is_german = |address: &String| address.starts_with(&server) && address.contains("/texts.de.");
    assert!(requests.iter().all(is_german), "{requests:?}");
    assert_eq!(visit.string(TRACES), NO_TRACES);
}

#[test]
fn saving_writes_exactly_one_key_and_deleting_removes_it() {
    let visit = Visit::new(Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.press("frame.save");
    assert_eq!(visit.string(TRACES), NO_TRACES.replace(r#""local":[]"#, r#""local":["readiness-check"]"#));
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    assert_eq!(visit.string(TRACES), NO_TRACES);
}

#[test]
fn saved_answers_come_back_after_the_page_was_closed() {
    let visit = Visit::new(Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.press("frame.save");
    visit.answer("policy", &[2]);
    let heading = visit.heading();
    visit.load("?again");
    visit.come_to_the_widget();
    assert_eq!(
        visit.heading(),
        Language::English.words("intro.title"),
        "saved answers do not come back before the visitor starts"
    );
    visit.press("intro.start");
    visit.see(Language::English.words("frame.restored"));
    assert_eq!(visit.heading(), heading);
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "policy-2");
}

#[test]
fn what_has_expired_is_deleted_when_the_check_loads_and_what_has_not_stays() {
    for language in Language::ALL {
        let visit = Visit::new(language, DESKTOP);
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        visit.press("frame.save");
        let saved = visit.string("localStorage['readiness-check']");
        visit.load("?again");
        visit.come_to_the_widget();
        assert_eq!(visit.string("localStorage['readiness-check']"), saved, "{language}: loading writes nothing");

        // As thirty days later: the second part is the moment until which it is kept.
        visit.ask("localStorage['readiness-check'] = localStorage['readiness-check'].replace(/ \\d+ /, ' 1000 ')");
        visit.load("?later");
        assert_ne!(visit.string("localStorage.length"), "0", "{language}: the page alone deletes nothing");
        visit.come_to_the_widget();
        assert_eq!(visit.string(TRACES), NO_TRACES, "{language}");
        visit.see(language.words("frame.saved_expired"));
    }
}

/// Whatever the visitor sees on the way, the line above it stays true: it says until when the answers stay.
#[test]
fn the_line_above_every_screen_says_until_when_answers_stay() {
    for language in Language::ALL {
        let visit = Visit::new(language, DESKTOP);
        let until = match language {
            Language::English => " until ",
            Language::German => " bis ",
        };
        assert!(language.words("frame.private").contains(until));
        visit.whole();
        for step in ["the result", "the brief"] {
            assert!(
                visit.string("all('.privacy').map((line) => line.textContent).join()").contains(until),
                "{language}: {step}"
            );
            if step == "the result" {
                visit.press("result.consultant");
            }
        }
        visit.see(language.words("brief.go_on"));
    }
}

#[test]
fn saved_answers_stay_deletable_after_a_failure_and_after_a_removal() {
    let trap = &format!("{TRAP}; all('button')[0].click()");
    let removal = "const place = element.parentElement; element.remove(); await drawn(); place.append(element)";
    for interruption in [trap.as_str(), removal] {
        let visit = Visit::new(Language::English, DESKTOP);
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        visit.press("frame.save");
        visit.ask(interruption);
        visit.until("the widget stands again", "heading()");
        assert_eq!(visit.string("localStorage.length"), "1");
        visit.press("frame.delete");
        visit.press("frame.delete_yes");
        assert_eq!(visit.string(TRACES), NO_TRACES);
    }
}
