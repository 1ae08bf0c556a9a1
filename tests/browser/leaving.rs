//! Nothing is lost by accident: leaving is asked once, saving is offered once, and what deletes answers is asked first.

use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

const ESCAPE: char = '\u{E00C}';
const ENTER: char = '\u{E007}';

impl Visit {
    /// Whether the page would be asked before the browser leaves it, as often as that is tried.
    pub(crate) fn is_asked(&self) -> bool {
        let leave = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving);";
        self.ask(&format!("{leave} return leaving.defaultPrevented")).as_bool().unwrap()
    }

    fn has_button(&self, key: &str) -> bool {
        let words = self.language.words(key);
        self.string(&format!("all('button').some((node) => node.textContent === {words:?})")) == "true"
    }

    /// The words of what has the focus.
    fn focused(&self) -> String {
        self.string("focused().textContent")
    }
}

in_engines! { whoever_leaves_with_answers_that_are_saved_nowhere_is_asked_once }

fn whoever_leaves_with_answers_that_are_saved_nowhere_is_asked_once(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    assert!(!visit.is_asked(), "nothing is begun");
    visit.press("intro.start");
    assert!(!visit.is_asked(), "nothing is answered");
    visit.choose("ai_use", 1);
    assert!(visit.is_asked());
    assert!(!visit.is_asked(), "once is enough");
    visit.press("quiz.continue");
    visit.choose("policy", 1);
    assert!(!visit.is_asked(), "in the whole visit");
}

in_engines! { whoever_has_saved_is_not_asked_and_after_deleting_is }

fn whoever_has_saved_is_not_asked_and_after_deleting_is(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.choose("ai_use", 1);
    visit.press("frame.save");
    assert!(!visit.is_asked());
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    assert!(visit.is_asked());
}

in_engines! { an_element_that_is_taken_out_does_not_ask_and_asks_when_it_is_put_in_again }

fn an_element_that_is_taken_out_does_not_ask_and_asks_when_it_is_put_in_again(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.press("intro.start");
    visit.choose("ai_use", 1);
    visit.ask("window.place = element.parentNode; window.taken = element; element.remove(); await drawn()");
    assert!(!visit.is_asked());
    visit.ask("window.place.append(window.taken)");
    visit.come_to_the_widget();
    assert!(visit.is_asked());
}

in_engines! { a_case_that_was_opened_is_not_asked_for }

fn a_case_that_was_opened_is_not_asked_for(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host("plain.html#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN");
    visit.until("the brief stands", "heading()");
    visit.press("brief.full");
    assert!(!visit.is_asked());
}

in_engines! { links_of_the_check_are_no_leaving }

/// A booking opens a window, a mail its program, a file nothing: the visitor does not leave.
fn links_of_the_check_are_no_leaving(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.whole();
    visit.ask("root.addEventListener('click', (event) => event.preventDefault()); all('a.button')[0].click()");
    assert!(!visit.is_asked());
    let asks = "(() => { const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented })()";
    visit.until("it asks again afterwards", asks);
}

in_engines! { the_browser_asks_and_whoever_comes_back_has_lost_nothing }

/// The browser's own question, after a real key: where its driver has clicked with the mouse Firefox keeps no page, however plain.
fn the_browser_asks_and_whoever_comes_back_has_lost_nothing(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    let press = |expression: &str| {
        visit.ask(&format!("{expression}.focus()"));
        visit.key(' ');
    };
    press("all('.button.primary')[0]");
    visit.until("the first question", "root.getElementById('ai_use-1')");
    press("root.getElementById('ai_use-1')");
    let listen = "window.asked = 0; addEventListener('beforeunload', (event) => { if (event.defaultPrevented) window.asked++; })";
    visit.ask(listen);
    visit.ask("setTimeout(() => location.assign('sticky.html'))");
    // The driver answers the question as if the visitor wanted to leave.
    visit.until("the page is another one", "location.pathname.endsWith('/sticky.html')");
    visit.session.post("back", &json!({}));
    visit.until("the visit is still there", "root?.getElementById('ai_use-1')?.checked");
    assert_eq!(visit.ask("return window.asked"), Value::from(1), "it was asked");
}

in_engines! { saving_is_offered_where_it_is_seen_on_the_fifth_question_and_nowhere_else }

fn saving_is_offered_where_it_is_seen_on_the_fifth_question_and_nowhere_else(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, PHONE);
        let offers = |visit: &Visit| visit.string("all('.offer').filter(shown).length");
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        for question in ["policy", "literacy", "risk_assessment"] {
            assert_eq!(offers(&visit), "0", "{question}");
            visit.answer(question, &[1]);
        }
        assert_eq!(offers(&visit), "1");
        visit.see(language.words("quiz.save_offer"));
        assert_eq!(visit.string("localStorage.length"), "0", "nothing is saved before it is asked for");
        visit.ask("all('.offer button')[0].click(); await drawn()");
        assert_eq!((offers(&visit), visit.string("localStorage.length")), ("0".into(), "1".into()));
        // What has come of it stands where the finger is, and moves nothing.
        assert_eq!(
            visit.string("focused().id + ': ' + focused().textContent"),
            format!("saved-here: {}", language.words("frame.saved"))
        );
        visit.answer("impact_assessment", &[1]);
        visit.press("quiz.back");
        assert_eq!(offers(&visit), "0", "it is saved");
    }
}

in_engines! { nothing_is_offered_where_there_is_no_storage }

fn nothing_is_offered_where_there_is_no_storage(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    );
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    for question in ["policy", "literacy", "risk_assessment"] {
        visit.answer(question, &[1]);
    }
    assert_eq!(visit.string("root.getElementById('impact_assessment-0') && all('.offer').length"), "0");
}

in_engines! { deleting_is_asked_in_its_place_and_can_be_taken_back }

fn deleting_is_asked_in_its_place_and_can_be_taken_back(engine: Engine) {
    let visit = Visit::new(engine, Language::German, DESKTOP);
    let words = |key| visit.language.words(key);
    visit.press("intro.start");
    visit.choose("ai_use", 1);
    visit.press("frame.save");
    let saved = || visit.string("localStorage.length");
    visit.press("frame.delete");
    assert_eq!((visit.focused(), saved()), (words("frame.delete_ask").into(), "1".into()));
    // Pressed twice by mistake.
    visit.key(ENTER);
    assert_eq!((visit.focused(), saved()), (words("frame.delete_ask").into(), "1".into()));
    visit.key(ESCAPE);
    assert_eq!((visit.focused(), visit.has_button("frame.delete_yes")), (words("frame.delete").into(), false));
    visit.press("frame.delete");
    visit.press("frame.delete_no");
    assert_eq!((visit.focused(), saved()), (words("frame.delete").into(), "1".into()));
    visit.press("frame.delete");
    visit.press("frame.delete_yes");
    assert_eq!((saved(), visit.chosen()), ("0".into(), "ai_use-1".into()));
    assert_eq!(visit.string("focused().id"), "save");
}

in_engines! { what_another_tab_saves_or_deletes_is_said_at_once }

/// The line that says what is saved is never older than what is.
fn what_another_tab_saves_or_deletes_is_said_at_once(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.choose("ai_use", 1);
    let in_another_tab = |script: &str| {
        // Another document of the same origin: its storage is the same, and this one hears of it.
        visit.ask(&format!(
            "const other = document.createElement('iframe'); document.body.append(other);
            const {{ localStorage: storage }} = other.contentWindow; {script}; other.remove()"
        ));
    };
    for (script, said) in [
        ("storage.removeItem('readiness-check')", "frame.deleted"),
        ("storage.clear()", "frame.deleted"),
        ("storage['readiness-check'] = storage['readiness-check'].replace(/ \\d/, ' 2')", "frame.saved_elsewhere"),
    ] {
        visit.press("frame.save");
        in_another_tab("storage.theirs = 'something'");
        assert!(!visit.has_button("frame.save"), "what is not ours is no news");
        in_another_tab(script);
        visit.until(&format!("{said} is said"), &format!("text().includes({:?})", visit.language.words(said)));
        assert!(visit.has_button("frame.save"));
    }
}

in_engines! { starting_again_is_asked_and_whoever_keeps_the_answers_has_them_all }

fn starting_again_is_asked_and_whoever_keeps_the_answers_has_them_all(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    let words = |key| visit.language.words(key);
    visit.press("result.again");
    assert_eq!(visit.focused(), words("result.again_ask"));
    visit.press("frame.delete_no");
    assert_eq!((visit.heading(), visit.focused()), (words("result.title").into(), words("result.again").into()));
    visit.press("result.again");
    visit.press("frame.delete_yes");
    assert_eq!(visit.heading(), words("intro.title"));
    visit.until("the focus is on the heading", "focused().id === 'heading'");
    visit.press("intro.start");
    assert_eq!(visit.chosen(), "");
}

in_engines! { a_page_that_is_left_with_answers_goes_all_the_same }

/// The drivers answer the browser's question as if the visitor wanted to leave; nothing may wait for it for ever.
fn a_page_that_is_left_with_answers_goes_all_the_same(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.press("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.load_host("sticky.html");
    assert!(visit.string("location.pathname").ends_with("/sticky.html"));
}
