//! The element in a page that changes: moved, removed, added again, twice, in another language.

use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

const LANGUAGE: Language = Language::English;

#[test]
fn a_moved_element_keeps_its_place_and_answers() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.choose("policy", 2);
    let heading = visit.heading();
    visit.ask(
        "window.before = root.querySelector('.check'); document.querySelector('main').prepend(element); await drawn()",
    );
    assert_eq!((visit.heading(), visit.chosen()), (heading, "policy-2".into()));
    assert_eq!(visit.string("root.querySelector('.check') === window.before"), "true", "it was not even drawn anew");
    visit.press("quiz.continue");
    visit.see("3 of 13");
}

#[test]
fn a_removed_element_goes_on_with_its_answers_when_it_comes_back() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.answer("policy", &[2]);
    let heading = visit.heading();
    visit.ask("window.removed = element; window.place = element.parentElement; element.remove(); await drawn()");
    assert_eq!(visit.string("window.removed.shadowRoot.querySelectorAll('.check').length"), "0", "nothing runs on");
    visit.ask("window.place.append(window.removed)");
    visit.until("the widget stands again", "heading()");
    assert_eq!(visit.heading(), heading);
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "policy-2");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
}

#[test]
fn two_widgets_on_a_page_are_independent() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.ask(
        "const second = document.createElement('readiness-check'); second.lang = 'de'; element.after(second);
        second.scrollIntoView({ behavior: 'instant' })",
    );
    visit.until("the second one stands", "elements[1].shadowRoot.getElementById('heading')");
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    let second = |expression: &str| visit.string(&expression.replace("SECOND", "elements[1].shadowRoot"));
    assert_eq!(second("SECOND.getElementById('heading').textContent"), Language::German.words("intro.title"));
    visit.ask("elements[1].shadowRoot.querySelector('.primary').click(); await drawn()");
    visit.ask("elements[1].shadowRoot.getElementById('ai_use-0').click(); await drawn()");
    assert_eq!(second("[...SECOND.querySelectorAll('input:checked')].map((input) => input.id).join()"), "ai_use-0");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    // The first one leaves; the second one stays usable.
    visit.ask("element.remove(); await drawn()");
    visit.ask("root.querySelector('.primary').click(); await drawn()");
    visit.see("Schritt 2 von 13");
}

#[test]
fn a_changed_lang_changes_the_words_and_keeps_answers_and_focus() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.choose("ai_use", 2);
    visit.ask("root.getElementById('ai_use-2').focus(); element.lang = 'de'");
    visit.until_spoken(Language::German);
    visit.ask("await drawn()");
    visit.see("Schritt 1 von 13");
    assert_eq!((visit.chosen(), visit.string("focused().id")), ("ai_use-2".into(), "ai_use-2".into()));
}

#[test]
fn the_browsers_back_button_leaves_the_page_at_once() {
    let visit = Visit::before_loading(LANGUAGE, DESKTOP);
    visit.load("");
    visit.come_to_the_widget();
    let before = visit.string("history.length");
    visit.whole();
    assert_eq!(visit.string("history.length"), before, "the widget makes no history entries");
}

#[test]
fn the_script_twice_on_a_page_does_no_harm() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.press("intro.start");
    let script = "const address = document.querySelector('script[src*=readiness-check]').src + '?twice';
        const script = Object.assign(document.createElement('script'), { type: 'module' });
        const policy = window.trustedTypes?.createPolicy('test', { createScriptURL: (url) => url });
        script.src = policy ? policy.createScriptURL(address) : address;
        await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });";
    visit.ask(script);
    visit.answer("ai_use", &[1]);
    visit.see("2 of 13");
}
