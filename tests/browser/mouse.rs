//! With the mouse: the whole way to the result, and the other language on it.

use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, SCORED, Visit};

impl Visit {
    /// Clicks what an expression in the page finds, as a hand with a mouse would, and waits until it is drawn.
    #[track_caller]
    pub(crate) fn click(&self, expression: &str) {
        // Into the middle, where nothing that sticks to an edge lies on it.
        let element = self.ask(&format!(
            "const node = {expression}; node?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return node"
        ));
        assert_ne!(element, Value::Null, "{expression} is not there: {}", self.text());
        self.session.click(&element);
        self.ask("await drawn()");
        self.until("what was asked for is there", "!root?.querySelector('[aria-busy=true]')");
    }

    /// Clicks the button with the words of this key.
    #[track_caller]
    pub(crate) fn click_button(&self, key: &str) {
        let words = self.language.words(key);
        self.click(&format!("all('button, a.button').find((node) => node.textContent === {words:?})"));
    }

    /// Clicks options and goes on.
    #[track_caller]
    pub(crate) fn click_answers(&self, answers: &[(&str, usize)]) {
        for (question, option) in answers {
            // The words beside the field, which are the larger target.
            self.click(&format!("root.querySelector('label[for={question}-{option}]')"));
            assert_eq!(self.string(&format!("root.getElementById('{question}-{option}').checked")), "true");
        }
        self.click_button("quiz.continue");
    }
}

in_engines! { a_whole_visit_in_english_needs_only_the_mouse }

fn a_whole_visit_in_english_needs_only_the_mouse(engine: Engine) {
    whole_visit(&Visit::new(engine, Language::English, DESKTOP));
}

in_engines! { a_whole_visit_in_german_needs_only_the_mouse }

fn a_whole_visit_in_german_needs_only_the_mouse(engine: Engine) {
    whole_visit(&Visit::new(engine, Language::German, PHONE));
}

/// From the intro to the result.
#[track_caller]
fn whole_visit(visit: &Visit) {
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 0)]);
    for (question, option) in SCORED.iter().zip([0, 1, 2, 3, 4].into_iter().cycle()) {
        visit.click_answers(&[(question, option)]);
        assert_eq!(visit.string("focused().id"), "heading", "after {question}");
    }
    assert_eq!(visit.heading(), visit.language.words("stop.title"));
    visit.click_button("stop.act");
    visit.click_answers(&[("scope", 0), ("organisation", 0), ("size", 1)]);
    visit.click_answers(&[("areas", 3)]);
    visit.click_answers(&[("influence", 1), ("area_role", 0), ("area_role", 2)]);
    visit.click_answers(&[("practices", 0)]);
    visit.click_answers(&[("interaction", 0), ("interaction", 1)]);
    visit.click_answers(&[("stakes", 0), ("stakes", 2), ("systems", 0), ("systems", 1), ("timeline", 0)]);
    visit.click_button("review.show");
    assert_eq!(visit.heading(), visit.language.words("result.title"));
    // The same answers have the same score wherever they are given.
    assert_eq!(visit.string("all('.points')[0].textContent"), "38");
    assert_eq!(visit.console(), "");
}

in_engines! { a_change_of_language_keeps_the_answers }

fn a_change_of_language_keeps_the_answers(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.click("root.querySelector('label[for=policy-2]')");
    for language in [Language::German, Language::English] {
        visit.click(&format!("all('.language').find((button) => button.lang === '{language}')"));
        visit.until_spoken(language);
        let progress = match language {
            Language::English => "Step 2 of 13",
            Language::German => "Schritt 2 von 13",
        };
        visit.see(progress);
        assert_eq!(visit.chosen(), "policy-2", "{language}");
    }
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    assert_eq!(visit.console(), "");
}

in_engines! { the_first_click_copies }

/// Safari lets nothing into the clipboard once a click had to wait for a file: what the result needs is there before it is shown.
fn the_first_click_copies(engine: Engine) {
    const CONTROL: char = '\u{E009}';
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.whole();
    let code = visit.string("all('.code')[0].textContent");
    visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
    visit.click_button("result.copy_code");
    let copied = visit.language.words("card.copied");
    visit.until(
        "the button says so",
        &format!("all('[data-said=yes]').map((node) => node.textContent).join() === {copied:?}"),
    );
    // Pasted into a field of the page, as anybody would.
    visit.ask("const field = document.createElement('textarea'); document.body.append(field); field.focus()");
    let strokes = json!([
        { "type": "keyDown", "value": CONTROL }, { "type": "keyDown", "value": "v" },
        { "type": "keyUp", "value": "v" }, { "type": "keyUp", "value": CONTROL },
    ]);
    let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
    visit.session.post("actions", &json!({ "actions": [keyboard] }));
    visit.until("it is pasted", &format!("document.querySelector('textarea').value === '{code}'"));
}
