//! A guest on other people's pages: their scripts and styles do what such scripts do, and neither the check nor the page suffers. Each page
//! here is one kind, met in public bug reports.

use serde_json::json;

use crate::language::Language;
use crate::paper::NO_DIALOG;
use crate::visit::{DESKTOP, Visit};

const ARROW_DOWN: char = '\u{E015}';
const ESCAPE: char = '\u{E00C}';
const TAB: char = '\u{E004}';

impl Visit {
    /// The check on a plain page on which this script runs before all others.
    fn beside(script: &str) -> Self {
        let visit = Self::before_loading(Language::English, DESKTOP);
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

/// Sliders, shortcuts, pages that scroll on Space, "copy protection": each leaves inputs alone, and takes the element for none.
#[test]
fn what_is_typed_and_pressed_inside_is_no_business_of_the_pages_scripts() {
    let visit = Visit::beside(
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

#[test]
fn dates_do_not_depend_on_how_the_page_reads_them() {
    let visit = Visit::beside(
        "Date.parse = (text) => { const [year, month, day] = String(text).split('-').map(Number); return new Date(year, day - 1, month); };",
    );
    visit.whole();
    visit.see("2\u{a0}December\u{a0}2027");
    assert!(!visit.text().contains("February\u{a0}2027"), "{}", visit.text());
}

/// `MooTools` has a function of this name.
#[test]
fn a_page_may_have_something_of_its_own_by_the_name_of_window() {
    let visit = Visit::beside("window.Window = function Window() {}");
    visit.whole();
}

/// A form or a picture of this name takes the place of the browser's function: no check can be built then, but nothing is hidden.
#[test]
fn where_elements_cannot_be_made_the_pages_own_words_stay_in_sight() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
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

#[test]
fn a_sheet_that_somebody_adds_is_for_the_screen_only() {
    let visit = Visit::beside(NO_DIALOG);
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
    visit.press("result.print");
    assert_eq!(sheets("window.paper.document.querySelector('readiness-check').shadowRoot"), "0");
    assert_eq!(sheets("window.paper.document"), "0");
}

/// Browsers give tables colours and sizes of their own where a page has no doctype.
#[test]
fn without_a_doctype_tables_read_like_everything_else() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
    visit.prefer_colours("dark");
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

/// React and Vue write what they know no property for into attributes.
#[test]
fn attributes_are_read_as_frameworks_write_them() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
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
    assert_eq!(visit.string("window.dataLayer[0].event"), "readiness-check:start");
}
