//! The browser's Back and Forward lead through the visit, and the page around it keeps what is its own: its address, its state, its
//! router.

use serde_json::json;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// What the page itself has in its history, and where it is.
const PAGE: &str = "(({ readinessCheck, ...own }) => `${location.href} ${JSON.stringify(own)}`)(history.state ?? {})";

/// The number of the present entry; none where it is not of the visit.
const NUMBER: &str = "Object.values(history.state?.readinessCheck?.numbers ?? {}).join()";

impl Visit {
    /// A visit to a host page at its third question, from another page before.
    fn at_the_third_question(engine: Engine, page: &str) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        visit.load_host("sticky.html");
        visit.load_host(page);
        visit.come_to_the_widget();
        visit.to_the_third_question();
        visit
    }

    /// The same in a page that the browser keeps when it is left. Where its driver has clicked with the mouse Firefox keeps no page,
    /// however plain; in the others an entry that no hand has made is none.
    fn that_is_kept(engine: Engine, page: &str) -> Self {
        if engine != Engine::Firefox {
            return Self::at_the_third_question(engine, page);
        }
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        visit.load_host("sticky.html");
        visit.load_host(page);
        visit.come_to_the_widget();
        visit.press("intro.start");
        visit.answer("ai_use", &[1]);
        visit.answer("policy", &[2]);
        visit.until_asked("literacy");
        visit
    }

    fn to_the_third_question(&self) {
        self.click_button("intro.start");
        self.click_answers(&[("ai_use", 1)]);
        self.click_answers(&[("policy", 2)]);
        self.until_asked("literacy");
    }

    /// Presses the browser's Back.
    fn back(&self) {
        self.session.post("back", &json!({}));
    }

    /// Presses the browser's Forward.
    fn forward(&self) {
        self.session.post("forward", &json!({}));
    }

    #[track_caller]
    fn until_asked(&self, question: &str) {
        self.until(question, &format!("root?.getElementById('{question}-0')"));
    }

    #[track_caller]
    fn until_at_the_intro(&self) {
        let words = self.language.words("intro.title");
        self.until("the intro is there", &format!("root && heading() === {words:?}"));
    }

    #[track_caller]
    fn until_on(&self, page: &str) {
        self.until(page, &format!("location.pathname.endsWith('/{page}')"));
    }

    #[track_caller]
    fn until_entry(&self, number: &str) {
        self.until(&format!("the entry {number}"), &format!("{NUMBER} === '{number}'"));
    }
}

in_engines! { back_leads_to_the_step_before_and_forward_to_the_one_after }

fn back_leads_to_the_step_before_and_forward_to_the_one_after(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    let page = visit.string(PAGE);
    visit.back();
    visit.until_asked("policy");
    visit.until("the heading has the focus and is in sight", "focused().id === 'heading' && (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(focused().getBoundingClientRect())");
    assert_eq!((visit.chosen(), visit.string(PAGE)), ("policy-2".into(), page.clone()));
    visit.back();
    visit.until_asked("ai_use");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.forward();
    visit.until_asked("policy");
    visit.click_answers(&[("policy", 3)]);
    visit.back();
    visit.until_asked("policy");
    assert_eq!((visit.chosen(), visit.string(PAGE)), ("policy-3".into(), page));
    assert_eq!(visit.console(), "");
}

in_engines! { an_entry_holds_a_number_and_nothing_else }

fn an_entry_holds_a_number_and_nothing_else(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    assert_eq!(visit.string("Object.keys(history.state).join()"), "readinessCheck");
    let name = visit.string("Object.keys(history.state.readinessCheck.numbers)");
    assert!(name.parse::<f64>().is_ok(), "a random number: {name}");
    let whole = visit.string("JSON.stringify(history.state.readinessCheck)");
    assert_eq!(whole, format!(r#"{{"numbers":{{"{name}":3}},"pushed":{name}}}"#));
}

in_engines! { from_the_intro_back_leaves_the_page_and_forward_comes_to_the_same_visit }

fn from_the_intro_back_leaves_the_page_and_forward_comes_to_the_same_visit(engine: Engine) {
    let visit = Visit::that_is_kept(engine, "plain.html");
    for question in ["policy", "ai_use"] {
        visit.back();
        visit.until_asked(question);
    }
    visit.back();
    visit.until_at_the_intro();
    visit.back();
    visit.until_on("sticky.html");
    visit.forward();
    visit.until_on("plain.html");
    visit.until_at_the_intro();
    visit.forward();
    visit.until_asked("ai_use");
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { who_leaves_in_the_middle_and_comes_back_is_at_the_same_step }

/// The browser brings the document back as it was.
fn who_leaves_in_the_middle_and_comes_back_is_at_the_same_step(engine: Engine) {
    let visit = Visit::that_is_kept(engine, "plain.html");
    visit.choose("literacy", 1);
    visit.ask("addEventListener('pageshow', ({ persisted }) => window.persisted = persisted)");
    // As a link does. After `WebDriver`'s own command Chromium sometimes keeps no document, for reasons that it tells nobody.
    visit.ask("setTimeout(() => location.assign('sticky.html'))");
    visit.until_on("sticky.html");
    visit.back();
    visit.until_on("plain.html");
    visit.until("the browser has kept the document", "window.persisted");
    visit.until_asked("literacy");
    assert_eq!(visit.chosen(), "literacy-1");
    visit.back();
    visit.until_asked("policy");
}

in_engines! { the_widgets_own_back_takes_the_browser_along }

fn the_widgets_own_back_takes_the_browser_along(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    visit.until_entry("3");
    visit.click_button("quiz.back");
    visit.until_asked("policy");
    visit.until_entry("2");
    visit.back();
    visit.until_asked("ai_use");
}

in_engines! { whoever_is_faster_than_the_browser_still_has_an_entry_for_each_step }

/// The browser goes along later than the visit.
fn whoever_is_faster_than_the_browser_still_has_an_entry_for_each_step(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    let (back, go_on) = (visit.language.words("quiz.back"), visit.language.words("quiz.continue"));
    visit.ask(&format!(
        "const press = (words) => all('button').find((node) => node.textContent === words).click();
        press({back:?}); press({back:?}); press({go_on:?})"
    ));
    visit.until_asked("policy");
    visit.until_entry("2");
    visit.back();
    visit.until_asked("ai_use");
    visit.forward();
    visit.until_asked("policy");
}

in_engines! { a_router_of_the_page_hears_nothing_of_steps_and_everything_else }

fn a_router_of_the_page_hears_nothing_of_steps_and_everything_else(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "router.html");
    let page = visit.string(PAGE);
    assert!(page.ends_with(r#"/router.html {"page":"check"}"#), "{page}");
    for question in ["policy", "ai_use"] {
        visit.back();
        visit.until_asked(question);
    }
    visit.forward();
    visit.until_asked("policy");
    assert_eq!((visit.string(PAGE), visit.string("window.heard.join()")), (page, String::new()));
    // Its own entries are its own, also where they are left for one of the visit's.
    visit.ask("history.pushState({ page: 'other' }, '', '?other')");
    visit.back();
    visit.until("the router hears of it", "window.heard.join() === 'pushState,popstate check'");
}

in_engines! { a_router_hears_of_a_jump_from_its_own_entry_into_the_visit: chromium because open_finding }

/// Without the Navigation API nobody tells us of the page's own entry, and a jump over several of ours is taken for one of ours.
fn a_router_hears_of_a_jump_from_its_own_entry_into_the_visit(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "router.html");
    visit.back();
    visit.until_asked("policy");
    visit.ask("history.pushState({ page: 'other' }, '', '?other'); history.go(-2)");
    visit.until_asked("ai_use");
    visit.until("the router hears of its own", "window.heard.join() === 'pushState,popstate check'");
}

in_engines! { a_page_with_a_state_of_its_own_keeps_its_back_unless_it_wants_otherwise }

/// There a router would take our entries for pages of its own.
fn a_page_with_a_state_of_its_own_keeps_its_back_unless_it_wants_otherwise(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for wish in ["element.removeAttribute('history')", "element.history = 'off'"] {
        visit.load_host("sticky.html");
        visit.load_host("router.html");
        visit.ask(wish);
        visit.come_to_the_widget();
        let before = visit.string("history.length");
        visit.to_the_third_question();
        visit.click_button("quiz.back");
        visit.until_asked("policy");
        let state = visit.string("history.length + JSON.stringify(history.state)");
        assert_eq!(state, before + r#"{"page":"check"}"#, "{wish}");
        visit.back();
        visit.until_on("sticky.html");
    }
}

in_engines! { the_attribute_leaves_back_to_the_page_from_any_step_on }

fn the_attribute_leaves_back_to_the_page_from_any_step_on(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    visit.ask("element.history = 'off'");
    let before = visit.string("history.length");
    visit.click_answers(&[("literacy", 1)]);
    assert_eq!(visit.string("history.length"), before);
    visit.ask("element.history = null");
    visit.click_answers(&[("risk_assessment", 1)]);
    visit.back();
    visit.until_asked("risk_assessment");
}

in_engines! { two_checks_on_a_page_have_each_their_own_way }

fn two_checks_on_a_page_have_each_their_own_way(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.ask("document.querySelector('main').append(element.cloneNode(true)); elements[0].id = 'first'");
    visit.come_to_the_widget();
    visit.to_the_third_question();
    // What every script looks at is the first element of the page.
    visit.ask("document.querySelector('main').prepend(elements[1])");
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 0)]);
    let other = "document.querySelector('#first').shadowRoot.querySelector('fieldset input').name";
    visit.back();
    visit.until_asked("ai_use");
    visit.back();
    visit.until_at_the_intro();
    assert_eq!(visit.string(other), "literacy");
    visit.back();
    visit.until("the other one goes on", &format!("{other} === 'policy'"));
    visit.until_at_the_intro();
}

in_engines! { the_widgets_own_back_leads_no_other_check_back }

fn the_widgets_own_back_leads_no_other_check_back(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.ask("document.querySelector('main').append(element.cloneNode(true)); elements[0].id = 'first'");
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.ask("document.querySelector('main').prepend(elements[1])");
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.until_asked("ai_use");
    let first = "document.querySelector('#first').shadowRoot";
    let other = format!("{first}.querySelector('fieldset input').name");
    let buttons = format!("[...{first}.querySelectorAll('button')]");
    let back = visit.language.words("quiz.back");
    visit.ask(&format!("{buttons}.find((node) => node.textContent === {back:?}).click(); await drawn()"));
    assert_eq!(visit.string(&other), "ai_use");
    visit.back();
    visit.until_at_the_intro();
    assert_eq!(visit.string(&other), "ai_use");
    visit.forward();
    visit.until_asked("ai_use");
    assert_eq!(visit.string(&other), "ai_use");
}

in_engines! { a_frame_has_its_own_way_and_the_page_hears_nothing_of_it }

fn a_frame_has_its_own_way_and_the_page_hears_nothing_of_it(engine: Engine) {
    let visit = Visit::of_host(engine, "frame.html");
    visit.ask("window.heard = 0; addEventListener('popstate', () => window.heard++); element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.to_the_third_question();
    visit.ask("history.back()");
    visit.until_asked("policy");
    assert_eq!(visit.chosen(), "policy-2");
    visit.leave_frame();
    assert_eq!(visit.string("window.heard + JSON.stringify(history.state)"), "0null");
}

in_engines! { in_a_page_with_a_router_a_frame_leaves_back_to_the_page_unless_it_wants_otherwise }

/// A router would take away the frame and not its entries.
fn in_a_page_with_a_router_a_frame_leaves_back_to_the_page_unless_it_wants_otherwise(engine: Engine) {
    for (wish, entries) in [("", 0), ("element.history = 'on'", 3)] {
        let visit = Visit::before_loading(engine, Language::English, DESKTOP);
        visit.prepare("history.replaceState({ page: 'check' }, '')");
        visit.load_host("frame.html");
        visit.ask(wish);
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        let before = visit.ask("return history.length").as_i64().unwrap();
        visit.enter_frame();
        visit.until_offline();
        visit.to_the_third_question();
        visit.leave_frame();
        assert_eq!(visit.ask("return history.length"), before + entries, "{wish}");
    }
}

in_engines! { where_the_browser_refuses_entries_the_visit_goes_on_without }

/// As in a sandbox.
fn where_the_browser_refuses_entries_the_visit_goes_on_without(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare("for (const name of ['pushState', 'replaceState', 'go']) History.prototype[name] = () => { throw new DOMException('no', 'SecurityError') }");
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.to_the_third_question();
    visit.click_button("quiz.back");
    visit.until_asked("policy");
    assert_eq!(visit.console(), "");
}

in_engines! { after_a_reload_old_entries_are_the_pages }

/// Entries of a document that is gone stand for nothing.
fn after_a_reload_old_entries_are_the_pages(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "router.html");
    visit.session.post("refresh", &json!({}));
    visit.come_to_the_widget();
    visit.until_at_the_intro();
    visit.back();
    visit.until("the router hears of it", "window.heard.join() === 'popstate check'");
    visit.until_at_the_intro();
    visit.click_button("intro.start");
    visit.back();
    visit.until_at_the_intro();
    assert_eq!(visit.string("window.heard.join()"), "popstate check");
}

in_engines! { an_element_that_was_taken_out_and_put_in_again_still_has_its_way_back }

fn an_element_that_was_taken_out_and_put_in_again_still_has_its_way_back(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    visit.ask("const place = element.parentNode; element.remove(); await drawn(); place.append(element)");
    visit.come_to_the_widget();
    visit.back();
    visit.until_asked("policy");
    visit.back();
    visit.until_asked("ai_use");
}

in_engines! { starting_again_leads_to_the_first_entry }

fn starting_again_leads_to_the_first_entry(engine: Engine) {
    let visit = Visit::at_the_third_question(engine, "plain.html");
    visit.finish_part_one();
    visit.click_button("stop.score");
    visit.click_button("result.again");
    visit.click_button("frame.delete_yes");
    visit.until_at_the_intro();
    visit.until_entry("0");
    visit.back();
    visit.until_on("sticky.html");
}
