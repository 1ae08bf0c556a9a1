//! Nothing leaves the browser and nothing stays in it, unless the visitor asks.

use serde_json::json;

use crate::driver::Engine;
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

in_engines! { a_whole_visit_causes_no_request_and_leaves_no_trace }

fn a_whole_visit_causes_no_request_and_leaves_no_trace(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.load("");
        visit.come_to_the_widget();
        assert!(visit.take_requests().iter().any(|address| address.ends_with("widget_bg.wasm")));
        visit.server.take_requests();

        visit.whole();
        visit.press("result.copy_code");
        visit.press("card.pass_on");
        visit.press("result.share");
        assert_eq!(visit.take_requests(), [""; 0], "{language}: requests seen in the browser");
        assert_eq!(visit.server.requests(), [""; 0], "{language}: requests seen at the server");

        // Nothing folded waits for the network, nor does anything that the visitor asks for.
        visit.ask("all('details').forEach((details) => { details.open = true; })");
        visit.until("all of it is there", "all('details').every((details) => details.innerText.includes('\\n'))");
        visit.press("result.markdown");
        visit.press("result.compare");
        assert_eq!(visit.take_requests(), [""; 0], "{language}: requests seen in the browser");
        assert_eq!(visit.server.requests(), [""; 0], "{language}: requests seen at the server");
        assert_eq!(visit.string(TRACES), NO_TRACES, "{language}");
        assert_eq!(visit.cookies(), json!([]), "{language}");
    }
}

in_engines! { loading_asks_only_the_host_itself }

fn loading_asks_only_the_host_itself(engine: Engine) {
    let visit = Visit::new(engine, Language::German, DESKTOP);
    let server = visit.server.url();
    let requests = visit.take_requests();
    let foreign: Vec<_> = requests
        .iter()
        .filter(|address| {
            !address.starts_with(&server) && !address.starts_with("data:") && !address.starts_with("chrome:")
        })
        .collect();
    assert!(foreign.is_empty(), "{foreign:?}");
}

in_engines! { a_change_of_language_asks_the_host_for_its_words_and_nothing_else }

fn a_change_of_language_asks_the_host_for_its_words_and_nothing_else(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.take_requests();
    visit.speak(Language::German);
    visit.speak(Language::English);
    visit.speak(Language::German);
    let requests = visit.take_requests();
    assert!(requests.len() <= 2, "each of its first two files once: {requests:?}");
    let server = visit.server.url();
    let is_german = |address: &String| address.starts_with(&server) && address.contains("/texts.de.");
    assert!(requests.iter().all(is_german), "{requests:?}");
    assert_eq!(visit.string(TRACES), NO_TRACES);
}

in_engines! { saving_writes_exactly_one_key_and_deleting_removes_it }

fn saving_writes_exactly_one_key_and_deleting_removes_it(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.press("frame.save");
    assert_eq!(visit.string(TRACES), NO_TRACES.replace(r#""local":[]"#, r#""local":["readiness-check"]"#));
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    assert_eq!(visit.string(TRACES), NO_TRACES);
}

in_engines! { saved_answers_come_back_after_the_page_was_closed }

fn saved_answers_come_back_after_the_page_was_closed(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
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

in_engines! { what_has_expired_is_deleted_when_the_check_loads_and_what_has_not_stays }

fn what_has_expired_is_deleted_when_the_check_loads_and_what_has_not_stays(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, DESKTOP);
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

in_engines! { the_line_above_every_screen_says_until_when_answers_stay }

/// Whatever the visitor sees on the way, the line above it stays true: it says until when the answers stay.
fn the_line_above_every_screen_says_until_when_answers_stay(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, DESKTOP);
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

in_engines! { saved_answers_stay_deletable_after_a_failure_and_after_a_removal }

fn saved_answers_stay_deletable_after_a_failure_and_after_a_removal(engine: Engine) {
    let trap = &format!("{TRAP}; all('button')[0].click()");
    let removal = "const place = element.parentElement; element.remove(); await drawn(); place.append(element)";
    for interruption in [trap.as_str(), removal] {
        let visit = Visit::new(engine, Language::English, DESKTOP);
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

in_engines! { beside_its_files_only_what_the_owner_names_is_requested_and_each_once }

fn beside_its_files_only_what_the_owner_names_is_requested_and_each_once(engine: Engine) {
    let visit = Visit::of_host(engine, "words.html");
    visit.come_to_the_widget();
    visit.until("the logo is there", "all('.logo')[0].naturalWidth");
    let mut asked = visit.server.take_requests();
    asked.retain(|path| !path.starts_with("/readiness-check/") && path != "/favicon.ico");
    asked.sort();
    assert_eq!(asked, ["/hosts/logo.svg", "/hosts/plain.css", "/hosts/words.html", "/hosts/words.json"]);
    visit.ask("all('.button.primary')[0].click(); await drawn()");
    visit.finish_part_one();
    visit.press("stop.score");
    visit.speak(Language::German);
    let asked = visit.server.take_requests();
    assert!(asked.iter().all(|path| path.contains("/texts.de.")), "in the visit: {asked:?}");
    assert_eq!(visit.string(TRACES), NO_TRACES);
}

in_engines! { each_of_its_files_is_requested_once_and_nothing_else }

fn each_of_its_files_is_requested_once_and_nothing_else(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    let asked = visit.server.take_requests();
    let of_others = |path: &&String| !path.starts_with("/readiness-check/") && !path.starts_with("/hosts/");
    // What browsers ask every host for, whatever the page says.
    let foreign: Vec<_> = asked.iter().filter(of_others).filter(|path| *path != "/favicon.ico").collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    let own: Vec<_> = asked.iter().filter(|path| path.starts_with("/readiness-check/")).collect();
    assert_eq!(own.len(), own.iter().collect::<std::collections::BTreeSet<_>>().len(), "each once: {own:?}");
}
