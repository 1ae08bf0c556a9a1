//! A guest on other people's pages: their scripts and styles do what such scripts do, and neither the check nor the page suffers. Each page
//! here is one kind, met in public bug reports.

use serde_json::json;

use crate::driver::Engine;
use crate::language::Language;
use crate::paper::NO_DIALOG;
use crate::visit::{DESKTOP, Visit};

const ARROW_DOWN: char = '\u{E015}';
const ESCAPE: char = '\u{E00C}';
const TAB: char = '\u{E004}';

impl Visit {
    /// The check on a plain page on which this script runs before all others.
    fn beside(engine: Engine, script: &str) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        visit.prepare(script);
        visit.load_host("plain.html");
        visit.come_to_the_widget();
        visit
    }

    fn open_the_entry(&self) {
        let words = Language::English.words("intro.open");
        self.ask_with(
            "all('button').find((node) => node.textContent == arguments[0]).click(); await drawn()",
            &json!([words]),
        );
        self.until("the entry stands", "root.getElementById('code')");
        self.ask("root.getElementById('code').focus()");
    }
}

in_engines! { what_is_typed_and_pressed_inside_is_no_business_of_the_pages_scripts }

/// Sliders, shortcuts, pages that scroll on Space, "copy protection": each leaves inputs alone, and takes the element for none.
fn what_is_typed_and_pressed_inside_is_no_business_of_the_pages_scripts(engine: Engine) {
    let visit = Visit::beside(engine,
        "window.heard = [];
        for (const name of ['keydown', 'keypress', 'keyup', 'mousedown', 'selectstart', 'copy', 'cut', 'paste', 'contextmenu'])
            document.addEventListener(name, (event) => {
                if (/^(INPUT|TEXTAREA|BUTTON|A)$/.test(event.target.tagName)) return;
                window.heard.push(event.key ?? name);
                event.preventDefault();
            });",
    );
    visit.open_the_entry();
    for key in ['4', 's', ' ', '9'] {
        visit.key(key);
    }
    assert_eq!(visit.string("root.getElementById('code').value"), "4s 9");
    let forbidden = "['mousedown', 'selectstart', 'copy', 'cut', 'paste', 'contextmenu'].filter((name) => !root.getElementById('code')
        .dispatchEvent(new Event(name, { bubbles: true, composed: true, cancelable: true }))).join()";
    assert_eq!(visit.string(forbidden), "");
    visit.press("quiz.back");
    visit.press("intro.start");
    visit.ask("root.getElementById('ai_use-1').focus()");
    visit.key(' ');
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.press("quiz.continue");
    visit.choose("policy", 0);
    visit.ask("root.getElementById('policy-0').focus()");
    visit.key(ARROW_DOWN);
    assert_eq!(visit.chosen(), "policy-1");
    assert_eq!(visit.string("window.heard.join()"), "");
    // What leads on in the page and out of its dialogs is the page's too.
    visit.key(ESCAPE);
    visit.key(TAB);
    assert_eq!(visit.string("[...new Set(window.heard)].join()"), "Escape,Tab");
}

in_engines! { dates_do_not_depend_on_how_the_page_reads_them }

fn dates_do_not_depend_on_how_the_page_reads_them(engine: Engine) {
    let visit = Visit::beside(
        engine,
        "Date.parse = (text) => { const [year, month, day] = String(text).split('-').map(Number); return new Date(year, day - 1, month); };",
    );
    visit.whole();
    visit.see("2\u{a0}December 2027");
    assert!(!visit.text().contains("February 2027"), "{}", visit.text());
}

in_engines! { a_page_may_have_something_of_its_own_by_the_name_of_window }

/// `MooTools` has a function of this name.
fn a_page_may_have_something_of_its_own_by_the_name_of_window(engine: Engine) {
    let visit = Visit::beside(engine, "window.Window = function Window() {}");
    visit.whole();
}

in_engines! { where_elements_cannot_be_made_the_pages_own_words_stay_in_sight }

/// A form or a picture of this name takes the place of the browser's function: no check can be built then, but nothing is hidden.
fn where_elements_cannot_be_made_the_pages_own_words_stay_in_sight(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "addEventListener('DOMContentLoaded', () => {
            const picture = Object.assign(new Image(), { name: 'createElement', alt: '' });
            document.body.prepend(picture);
        });",
    );
    visit.load_host("plain.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    assert_eq!(visit.string("typeof document.createElement"), "object", "the picture stands in its place");
    visit.expect_fallback();
}

in_engines! { a_sheet_that_somebody_adds_is_for_the_screen_only }

fn a_sheet_that_somebody_adds_is_for_the_screen_only(engine: Engine) {
    let visit = Visit::beside(engine, NO_DIALOG);
    visit.ask(
        "const theirs = new CSSStyleSheet();
        theirs.replaceSync('.check { --theirs: 1; background: black }');
        root.adoptedStyleSheets.push(theirs); await drawn()",
    );
    visit.whole();
    let sheets = |root: &str| {
        visit.string(&format!("[...{root}.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.cssText.includes('--theirs')).length"))
    };
    assert_eq!(sheets("root"), "1", "it stays where it was put");
    visit.print_result();
    assert_eq!(sheets("window.paper.document.querySelector('readiness-check').shadowRoot"), "0");
    assert_eq!(sheets("window.paper.document"), "0");
}

in_engines! { without_a_doctype_tables_read_like_everything_else }

/// Browsers give tables colours and sizes of their own where a page has no doctype.
fn without_a_doctype_tables_read_like_everything_else(engine: Engine) {
    let visit = Visit::in_colours(engine, Language::English, DESKTOP, "dark");
    visit.load_host("quirks.html");
    assert_eq!(visit.string("document.compatMode"), "BackCompat");
    visit.come_to_the_widget();
    visit.whole();
    let look = "(of) => { const { color, fontSize } = getComputedStyle(of); return `${color} ${fontSize}`; }";
    assert_eq!(
        visit.string(&format!("[...new Set(all('table').map({look}))].join()")),
        visit.string(&format!("({look})(all('.check')[0])")),
    );
}

in_engines! { attributes_are_read_as_frameworks_write_them }

/// React and Vue write what they know no property for into attributes.
fn attributes_are_read_as_frameworks_write_them(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "addEventListener('DOMContentLoaded', () => {
            const element = document.querySelector('readiness-check');
            element.setAttribute('headinglevel', '4');
            element.setAttribute('data-layer', 'false');
        });",
    );
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H4");
    assert_eq!(visit.string("String(window.dataLayer) + element.dataLayer"), "undefinedfalse");
    visit.ask("element.removeAttribute('headinglevel'); element.setAttribute('datalayer', ''); await drawn()");
    visit.press("intro.start");
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H2");
    assert_eq!(
        visit.string("window.dataLayer.map(({ event }) => event).find((name) => /start/.test(name))"),
        "readiness_check_start"
    );
}
