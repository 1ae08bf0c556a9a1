//! Where the check cannot run: without JavaScript, with files that do not arrive, after a failure of its own. The visitor
//! always finds the way to book the call, and where anything can be done, the way to start again.

use std::time::Instant;

use page_server::testing::Fault;
use serde_json::json;

use crate::driver::{Engine, Wishes};
use crate::language::Language;
use crate::visit::{DEADLINE, DESKTOP, PHONE, RESULT_CODE, RESULT_TEXTS, Visit};

/// A failure of the widget's WebAssembly: a function of the browser that it calls throws.
pub(crate) const TRAP: &str = "element.getAttribute = () => { throw new WebAssembly.RuntimeError('unreachable') };
    element.setAttribute('brand', String(Math.random()));
    delete element.getAttribute;
    await drawn()";

impl Visit {
    /// A visit whose wasm file never arrives, at the fallback.
    pub(crate) fn that_cannot_load(engine: Engine, language: Language) -> Self {
        let visit = Self::before_loading(engine, language, DESKTOP);
        visit.server.spoil("widget_bg.wasm", Fault::Lost);
        visit.load("");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.until("the fallback says so", "root.querySelector('[role=alert]')");
        visit
    }

    /// The fallback of a widget that could not be loaded.
    #[track_caller]
    pub(crate) fn expect_fallback(&self) {
        self.expect_fallback_saying("fallback.failed");
    }

    /// The fallback of a widget that has stopped working.
    #[track_caller]
    pub(crate) fn expect_stopped(&self) {
        self.expect_fallback_saying("fallback.stopped");
    }

    #[track_caller]
    fn expect_fallback_saying(&self, words: &str) {
        self.until("the fallback says so", "root.querySelector('[role=alert]')");
        self.see(self.language.words(words));
        let link = "[...element.querySelectorAll('a')].some((link) => shown(link) && link.href.startsWith('https://booking.example/'))";
        assert_eq!(self.string(link), "true", "the booking link is in sight");
        assert_eq!(self.string("all('button').length"), "1", "and one button");
    }
}

in_engines! { without_javascript_the_page_says_what_the_check_is_and_links_to_the_booking: chromium because devtools }

fn without_javascript_the_page_says_what_the_check_is_and_links_to_the_booking(engine: Engine) {
    for language in Language::ALL {
        let without = Wishes::of_preferences(json!({ "profile.managed_default_content_settings.javascript": 2 }));
        let visit = Visit::with_wishes(engine, language, DESKTOP, &without);
        visit.go_to("");
        // The tree for screen readers holds what a visitor gets; no script has a part in it.
        let tree = || visit.session.accessibility_tree();
        let (needs, minutes) = match language {
            Language::English => ("This check needs JavaScript.", "13 questions"),
            Language::German => ("Dieser Selbstcheck braucht JavaScript.", "13 Fragen"),
        };
        // No script can be asked whether the tree is complete.
        let deadline = Instant::now() + DEADLINE;
        while !tree().contains(needs) {
            assert!(Instant::now() < deadline, "{language}: says that it needs JavaScript");
        }
        let tree = tree();
        assert!(tree.contains(minutes), "{language}: says what the check is");
        assert!(tree.contains("https://booking.example/intro"), "{language}: links to the booking");
    }
}

in_engines! { before_loading_the_page_says_what_the_check_is }

fn before_loading_the_page_says_what_the_check_is(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, PHONE);
    visit.load("");
    assert_eq!(visit.string("heading()"), "", "nothing is loaded far from the viewport");
    assert_eq!(visit.string("element.innerText.includes('13 questions') && shown(element.querySelector('a'))"), "true");
}

in_engines! { a_file_that_does_not_arrive_shows_the_fallback_and_the_button_loads_it_again }

fn a_file_that_does_not_arrive_shows_the_fallback_and_the_button_loads_it_again(engine: Engine) {
    for (language, file, fault) in [
        (Language::English, "widget_bg.wasm", Fault::Lost),
        (Language::German, "widget.js", Fault::Lost),
        (Language::German, "texts.de.txt", Fault::Lost),
        (Language::English, "texts.en.txt", Fault::Refused),
    ] {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.server.spoil(file, fault);
        visit.prepare("window.failures = 0; addEventListener('readiness-check:error', () => window.failures++)");
        visit.load("");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.expect_fallback();
        visit.press("fallback.again");
        visit.until("it has failed again", "window.failures === 2");
        visit.expect_fallback();
        visit.server.mend();
        visit.press("fallback.again");
        visit.until("the widget stands", "heading()");
        visit.whole();
    }
}

in_engines! { a_result_that_does_not_arrive_costs_no_answer }

fn a_result_that_does_not_arrive_costs_no_answer(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, PHONE);
    visit.server.spoil(RESULT_TEXTS, Fault::Lost);
    visit.server.spoil(RESULT_CODE, Fault::Lost);
    visit.load("");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("the widget stands", "heading()");
    // A text of a chunk that is not there would be empty.
    visit.ask(
        "window.silent = [];
        new MutationObserver(() => {
            const nodes = all('.screen :is(p, b, li, label, summary, button, h2, h3, h4, h5, h6)');
            window.silent.push(...nodes.filter((node) => !node.textContent).map((node) => node.outerHTML));
        }).observe(all('.screen')[0], { childList: true })",
    );
    visit.press("intro.start");
    visit.answer_part_one();
    visit.expect_fallback();
    assert_eq!(visit.string("window.silent.join()"), "", "every text of part one is in the first chunk");
    visit.server.mend();
    visit.press("fallback.again");
    visit.until("the stop stands", &format!("heading() === '{}'", Language::English.words("stop.title")));
    visit.see(Language::English.words("result.of_100"));
}

in_engines! { a_wasm_file_of_garbage_shows_the_fallback_and_the_button_loads_it_again }

fn a_wasm_file_of_garbage_shows_the_fallback_and_the_button_loads_it_again(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, PHONE);
    visit.prepare(
        "window.broken = true; const real = fetch; window.fetch = (address, ...rest) =>
            window.broken && String(address).includes('.wasm')
                ? Promise.resolve(new Response('garbage', { headers: { 'Content-Type': 'application/wasm' } }))
                : real(address, ...rest);",
    );
    visit.load("");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.expect_fallback();
    visit.ask("window.broken = false");
    visit.press("fallback.again");
    visit.until("the widget stands", "heading()");
}

in_engines! { a_failure_before_any_answer_does_not_speak_of_answers }

fn a_failure_before_any_answer_does_not_speak_of_answers(engine: Engine) {
    let visit = Visit::that_cannot_load(engine, Language::English);
    assert!(!visit.text().contains("Your answers are still"), "nobody has answered anything yet: {}", visit.text());
}

in_engines! { a_trap_shows_the_fallback_and_the_answers_are_still_there_after_it }

fn a_trap_shows_the_fallback_and_the_answers_are_still_there_after_it(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, DESKTOP);
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        visit.choose("policy", 2);
        visit.ask(TRAP);
        visit.expect_stopped();
        visit.press("fallback.again");
        visit.until("the widget stands again", "heading()");
        assert_eq!(visit.chosen(), "policy-2", "the last answer before the trap is there");
        visit.press("quiz.back");
        assert_eq!(visit.chosen(), "ai_use-1");
    }
}

in_engines! { every_failure_is_seen }

/// Whatever is thrown, and however little of the stack there is to see.
fn every_failure_is_seen(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask("window.failures = 0; addEventListener('readiness-check:error', () => window.failures++)");
    let thrown =
        ["new TypeError('patched')", "'a word'", "undefined", "new RangeError('Maximum call stack size exceeded')"];
    for (times, thrown) in thrown.iter().enumerate() {
        // Some error trackers lower the limit; deep in the view the first frames are all wasm.
        visit.ask(&format!(
            "Error.stackTraceLimit = {times};
            const own = Document.prototype.createElement;
            Document.prototype.createElement = function (name) {{ if (name == 'label') throw {thrown}; return own.call(this, name); }};
            all('.secondary').find((button) => button.textContent == 'Back').click();
            await drawn();
            Document.prototype.createElement = own;"
        ));
        visit.expect_stopped();
        assert_eq!(visit.string("window.failures"), (times + 1).to_string(), "{thrown}");
        visit.press("fallback.again");
        visit.until("the check stands again", "heading()");
        assert_eq!(visit.chosen(), "ai_use-1", "{thrown}");
        visit.press("quiz.continue");
        visit.see("2 of 13");
    }
}

in_engines! { what_has_failed_is_never_used_again }

/// A failure that happens while the page has the check taken out: what comes back is no dead instance.
fn what_has_failed_is_never_used_again(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask(
        "const place = element.parentNode;
        element.getAttribute = () => { throw new WebAssembly.RuntimeError('unreachable') };
        element.setAttribute('brand', 'x');
        element.remove();
        delete element.getAttribute;
        await drawn();
        place.append(element); element.scrollIntoView({ behavior: 'instant' });",
    );
    visit.until("there is something", "heading() || root.querySelector('[role=alert]')");
    assert_eq!(visit.string("Boolean(root.querySelector('[role=alert]'))"), "false", "{}", visit.text());
    visit.see("2 of 13");
    visit.answer("policy", &[1]);
    visit.see("3 of 13");
}

in_engines! { a_trap_on_the_result_leads_back_to_the_result }

fn a_trap_on_the_result_leads_back_to_the_result(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    let code = visit.string("all('.code')[0].textContent");
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.press("fallback.again");
    visit.until("the widget stands again", "heading()");
    assert_eq!(visit.heading(), Language::English.words("result.title"));
    assert_eq!(visit.string("all('.code')[0].textContent"), code);
}

in_engines! { a_trap_after_starting_again_brings_no_old_answers_back }

fn a_trap_after_starting_again_brings_no_old_answers_back(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.press("result.again");
    visit.press("frame.delete_yes");
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.press("fallback.again");
    visit.until("the widget stands again", "heading()");
    assert_eq!(visit.heading(), Language::English.words("intro.title"), "the visitor had all answers deleted");
}

in_engines! { a_trap_keeps_two_widgets_apart }

fn a_trap_keeps_two_widgets_apart(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.ask(
        "const second = document.createElement('readiness-check'); element.after(second);
        second.scrollIntoView({ behavior: 'instant' })",
    );
    visit.until("the second one stands", "elements[1].shadowRoot.getElementById('heading')");
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.until("both have failed", "elements[1].shadowRoot.querySelectorAll('[role=alert]').length === 1");
    visit.press("fallback.again");
    visit.until("the widget stands again", "heading()");
    visit.see("2 of 13");
    visit.ask("elements[1].shadowRoot.querySelector('button').click()");
    visit.until("the second one stands again", "elements[1].shadowRoot.getElementById('heading')");
    let second = visit.string("elements[1].shadowRoot.getElementById('heading').textContent");
    assert_eq!(second, Language::English.words("intro.title"), "the second one has no answers of the first");
}

in_engines! { a_trap_speaks_the_language_the_visitor_chose }

fn a_trap_speaks_the_language_the_visitor_chose(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.speak(Language::German);
    visit.see(Language::German.words("intro.lead"));
    visit.ask(TRAP);
    visit.until("the fallback says so", "root.querySelector('[role=alert]')");
    visit.see(Language::German.words("fallback.stopped"));
}

in_engines! { an_error_of_the_host_page_leaves_the_widget_alone }

fn an_error_of_the_host_page_leaves_the_widget_alone(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.ask("dispatchEvent(new ErrorEvent('error', { error: new TypeError('not ours') })); await drawn()");
    visit.answer("ai_use", &[1]);
    visit.see("2 of 13");
}

in_engines! { a_language_that_does_not_arrive_leaves_everything_as_it_is_and_can_be_asked_for_again }

fn a_language_that_does_not_arrive_leaves_everything_as_it_is_and_can_be_asked_for_again(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.choose("ai_use", 2);
    visit.server.spoil("texts.de.txt", Fault::Lost);
    visit.ask("all('.language').find((button) => button.lang === 'de').click()");
    let notice = Language::English.words("frame.language_failed");
    visit.until("the widget says so", &format!("text().includes({notice:?})"));
    visit.see("Step 1 of 13");
    assert_eq!(visit.chosen(), "ai_use-2");
    visit.server.mend();
    visit.speak(Language::German);
    assert!(!visit.text().contains(notice), "the message is gone");
    visit.see("Schritt 1 von 13");
    assert_eq!(visit.chosen(), "ai_use-2");
}
