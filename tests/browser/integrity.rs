//! Every file that is loaded is the one that was built: whatever else arrives under its name is refused, and the page's own
//! fallback stands.

use page_server::testing::Fault;
use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, RESULT_CODE, RESULT_STYLES, RESULT_TEXTS, Visit};

/// The page with the check in this mode, from a server where one file has a byte too many.
fn with_changed(engine: Engine, file: &str, mode: &str) -> Visit {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.server.spoil(&format!("/{file}"), Fault::Changed);
    visit.load("");
    visit.ask(&format!("element.mode = '{mode}'; element.scrollIntoView({{ behavior: 'instant' }})"));
    visit
}

in_engines! { a_changed_file_is_refused_and_the_fallback_stands: chromium, firefox because no_hashes_of_modules_in_webkit }

fn a_changed_file_is_refused_and_the_fallback_stands(engine: Engine) {
    for file in ["widget.js", "widget_bg.wasm", "widget.css", "texts.en.txt"] {
        with_changed(engine, file, "inline").expect_fallback();
    }
    for file in ["frame.js", "framed.js", "widget.js", "widget_bg.wasm"] {
        with_changed(engine, file, "frame").expect_fallback();
    }
    for file in [RESULT_CODE, RESULT_STYLES, &format!("texts.en{RESULT_TEXTS}")] {
        let visit = with_changed(engine, file, "inline");
        visit.until("the widget stands", "heading()");
        visit.press("intro.start");
        visit.answer_part_one();
        visit.expect_fallback();
    }
    // The way to change a file is no failure by itself.
    with_changed(engine, "nothing.js", "inline").until("the widget stands", "heading()");
}

in_engines! { the_folder_lists_the_hash_of_every_file_and_has_each_compressed }

fn the_folder_lists_the_hash_of_every_file_and_has_each_compressed(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    let found = visit.ask(
        "const folder = '/readiness-check/1.0.0/';
        const hashes = await (await fetch(folder + 'integrity.json')).json();
        const fetched = Object.entries(hashes).map(([name, integrity]) =>
            Promise.all([fetch(folder + name, { integrity }), fetch(folder + name + '.br')]).then(
                ([file, compressed]) => file.ok && compressed.ok ? '' : name, () => name));
        return { wrong: (await Promise.all(fetched)).join(' ').trim(), names: Object.keys(hashes) }",
    );
    assert_eq!(found["wrong"], "");
    let Value::Array(names) = &found["names"] else { panic!("{found}") };
    for name in
        ["readiness-check.js", "widget.js", "widget_bg.wasm", "frame.html", "offline.html", "readiness-check.d.ts"]
    {
        assert!(names.contains(&json!(name)), "{name} is not listed");
    }
}

in_engines! { nothing_but_the_loader_is_asked_for_before_the_element_comes_near }

fn nothing_but_the_loader_is_asked_for_before_the_element_comes_near(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load("");
    visit.ask("await drawn(); await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done))");
    let asked = visit.take_requests();
    let folder: Vec<_> = asked.iter().filter(|address| address.contains("/readiness-check/")).collect();
    assert!(folder.len() == 1 && folder[0].ends_with("/readiness-check.js"), "{folder:?}");
    // The focus on a link inside is near enough.
    visit.ask("element.querySelector('a').focus({ preventScroll: true })");
    visit.until("the widget stands", "heading()");
}
