//! Silence: whatever of the check is used, nobody hears of it. All requests come to a server that writes them down, also those to other
//! hosts, so that what is promised is seen where it counts: on the wire.

use page_server::testing::Told;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{RESULT_TEXTS, Visit};

/// What browsers ask every host for, whatever the page says.
const ICON: &str = "/favicon.ico";

/// Lets nothing be printed or mailed; files are offered to nobody.
const QUIET: &str = "window.open = () => null; URL.createObjectURL = () => '#'; HTMLAnchorElement.prototype.click = () => {};
    addEventListener('click', (event) => event.composedPath()[0].href?.startsWith('mailto:') && event.preventDefault());";

/// The hosts that Chromium and Firefox ask for their own purposes, whatever page is open.
const OF_BROWSERS: [&str; 7] =
    ["firefox.com", "google.com", "googleapis.com", "gvt1.com", "mozilla.com", "mozilla.net", "mozilla.org"];

/// All that neither the page's own files are nor the browser's own business.
fn foreign(told: &[Told]) -> Vec<&Told> {
    let is_own = |path: &str| path.starts_with("/readiness-check/") || path.starts_with("/hosts/") || path == ICON;
    let is_browsers = |path: &str| {
        let host = path.split("//").nth(1).unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
        OF_BROWSERS.iter().any(|own| host.ends_with(own))
    };
    told.iter().filter(|told| !is_own(&told.path) && !is_browsers(&told.path)).collect()
}

in_engines! { nobody_hears_of_a_visit_in_which_everything_is_used }

fn nobody_hears_of_a_visit_in_which_everything_is_used(engine: Engine) {
    let visit = Visit::overheard(engine, Language::English);
    visit.prepare(QUIET);
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.speak(Language::German);
    // The words of the result come after those of the questions, at a time of their own.
    visit.until_loaded(&format!("de{RESULT_TEXTS}"));
    visit.speak(Language::English);
    let loaded = visit.server.take_told();
    assert!(loaded.iter().any(|told| told.path.ends_with("widget_bg.wasm")), "it is written down: {loaded:?}");
    assert_eq!(foreign(&loaded), Vec::<&Told>::new(), "while it loads");

    visit.whole();
    for key in [
        "result.copy_code",
        "result.markdown",
        "card.ask_copy",
        "result.calendar",
        "result.export",
        "result.print",
        "card.pass_on",
    ] {
        visit.press(key);
    }
    visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
    visit.ask("for (const link of all('a[href^=\"mailto:\"]')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))");
    visit.press("frame.save");
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    visit.speak(Language::German);
    visit.press_in(Language::German, "result.consultant");
    visit.press_in(Language::German, "brief.full");
    visit.press_in(Language::German, "result.compare");
    visit.ask("element.remove(); await drawn()");
    let elsewhere = "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => new URL(name).origin !== location.origin).join()";
    assert_eq!(visit.string(elsewhere), "", "by the page's own list");
    let told = visit.server.take_told();
    let own: Vec<_> = told.iter().filter(|told| told.path.starts_with('/')).collect();
    assert!(own.is_empty() && foreign(&told).is_empty(), "in the visit: {told:?}");
}

in_engines! { its_requests_tell_neither_who_asks_nor_from_where }

/// The browser asks for modules on its own terms; the page they are for is not told even then.
fn its_requests_tell_neither_who_asks_nor_from_where(engine: Engine) {
    let visit = Visit::overheard(engine, Language::English);
    visit.load_host("words.html");
    visit.ask("document.cookie = 'visitor=1'");
    visit.come_to_the_widget();
    visit.speak(Language::German);
    visit.until_loaded(&format!("de{RESULT_TEXTS}"));
    let told = visit.server.take_told();
    let mut files = 0;
    for Told { path, cookies, referrer } in &told {
        let is_one_of_ours = [".wasm", ".css", ".txt"].iter().any(|end| path.ends_with(end));
        if (path.starts_with("/readiness-check/") && is_one_of_ours) || path.ends_with("words.json") {
            files += 1;
            assert_eq!((cookies.as_str(), referrer.as_str()), ("", ""), "{path}");
        } else if path.ends_with("logo.svg") {
            // As the site's own images are loaded.
            assert_eq!(referrer, "", "{path}");
        } else if path.starts_with("/readiness-check/") && !path.ends_with("readiness-check.js") {
            assert!(!referrer.contains("/hosts/"), "{path}: {referrer}");
        }
    }
    assert!(files >= 8, "code, styles, two languages and the owner's words: {told:?}");
}

in_engines! { the_page_of_the_frame_is_asked_for_without_the_address_of_the_page_around }

fn the_page_of_the_frame_is_asked_for_without_the_address_of_the_page_around(engine: Engine) {
    let visit = Visit::overheard(engine, Language::English);
    visit.load_host("frame.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    let told = visit.server.take_told();
    let referrers: Vec<_> = told
        .iter()
        .filter(|told| told.path.starts_with("/readiness-check/") && told.path.ends_with("/frame.html"))
        .map(|told| &told.referrer)
        .collect();
    assert_eq!(referrers, [""]);
}
