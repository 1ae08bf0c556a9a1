//! What comes from the server, and what happens where it does not come.

use std::collections::BTreeSet;

use page_server::testing::Fault;
use serde_json::json;

use super::{Visit, WATCH};
use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{RESULT_CODE, RESULT_TEXTS};

in_engines! { a_strict_page_mounts_the_check_without_a_violation }

/// The page of a consultancy, with the strictest policy there is.
fn a_strict_page_mounts_the_check_without_a_violation(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::in_engine(engine, language);
        visit.prepare(WATCH);
        visit.load("");
        visit.come_to_the_widget();
        assert_eq!(visit.heading(), language.words("intro.title"));
        visit.expect_nothing_wrong();
        // The policy is in force, and the watch would have seen it.
        let inline = "const script = document.createElement('script');
            try { script.text = 'window.ran = true'; document.body.append(script); } catch { window.wrong.push('refused'); }
            await drawn(); return window.ran === undefined && window.wrong.length > 0";
        assert_eq!(visit.ask(inline), true, "{language}: an inline script must not run");
    }
}

in_engines! { nothing_is_requested_but_its_own_files_and_nothing_stays }

fn nothing_is_requested_but_its_own_files_and_nothing_stays(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    let asked = visit.server.take_requests();
    let of_others = |path: &&String| !path.starts_with("/readiness-check/") && !path.starts_with("/hosts/");
    // What browsers ask every host for, whatever the page says.
    let foreign: Vec<_> = asked.iter().filter(of_others).filter(|path| *path != "/favicon.ico").collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    let own: Vec<_> = asked.iter().filter(|path| path.starts_with("/readiness-check/")).collect();
    assert_eq!(own.len(), own.iter().collect::<BTreeSet<_>>().len(), "each once: {own:?}");
    visit.whole();
    assert_eq!(visit.server.take_requests(), [""; 0], "a whole visit asks for nothing");
    assert_eq!(visit.string("localStorage.length + sessionStorage.length"), "0");
    assert_eq!(visit.session.get("cookie"), json!([]));
    visit.expect_nothing_wrong();
}

in_engines! { a_file_that_is_refused_shows_the_fallback_and_can_be_loaded_again }

fn a_file_that_is_refused_shows_the_fallback_and_can_be_loaded_again(engine: Engine) {
    for (file, fault) in
        [("widget_bg.wasm", Fault::Refused), ("widget.js", Fault::Lost), ("texts.en.txt", Fault::Changed)]
    {
        let visit = Visit::in_engine(engine, Language::English);
        visit.server.spoil(file, fault);
        visit.load_host("plain.html");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.expect_fallback();
        visit.server.mend();
        visit.click_button("fallback.again");
        visit.until("the widget stands", "heading()");
        visit.works();
    }
}

in_engines! { a_file_that_is_late_is_waited_for }

/// On a slow network the visitor has finished part one before the result has come.
fn a_file_that_is_late_is_waited_for(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    for file in [RESULT_CODE, RESULT_TEXTS] {
        visit.server.spoil(file, Fault::Held);
    }
    visit.load_host("plain.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("the widget stands", "heading()");
    visit.press("intro.start");
    visit.answer_part_one();
    assert_ne!(visit.heading(), visit.language.words("stop.title"), "the score cannot be there yet");
    visit.server.mend();
    visit.until("the stop stands", &format!("heading() === {:?}", visit.language.words("stop.title")));
    visit.see(visit.language.words("result.of_100"));
}
