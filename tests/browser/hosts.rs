//! Other people's pages (`tests/hosts/`): whatever they do, the check works in them, and they work with the check in them.

use page_server::testing::Fault;

use crate::driver::Engine;
use crate::fallback::TRAP;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

impl Visit {
    /// A visit to a page of `tests/hosts`, which is loaded.
    pub(crate) fn of_host(engine: Engine, page: &str) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        visit.load_host(page);
        visit
    }

    /// Opens a page of `tests/hosts`.
    pub(crate) fn load_host(&self, page: &str) {
        let address = format!("{}hosts/{page}", self.server.url());
        self.open(&address);
    }

    /// Whether the widget can be answered, up to the second question.
    #[track_caller]
    pub(crate) fn works(&self) {
        self.press("intro.start");
        self.answer("ai_use", &[1]);
        self.see("2 of 13");
    }
}

in_engines! { a_plain_page_with_a_strict_policy_runs_a_whole_visit }

fn a_plain_page_with_a_strict_policy_runs_a_whole_visit(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.whole();
    assert_eq!(visit.console(), "");
}

in_engines! { a_page_that_resets_everything_runs_a_whole_visit_with_everything_in_sight }

fn a_page_that_resets_everything_runs_a_whole_visit_with_everything_in_sight(engine: Engine) {
    let visit = Visit::of_host(engine, "hostile.html");
    visit.come_to_the_widget();
    visit.press("intro.start");
    let size = "getComputedStyle(all('.check')[0]).fontSize + ' ' + getComputedStyle(all('.check')[0]).direction";
    assert_eq!(visit.string(size), "17px ltr", "neither the page's sizes nor its direction");
    assert_eq!(visit.string("all('input, button, label').every(shown)"), "true");
    visit.finish_part_one();
    visit.profile();
    visit.part_two();
    visit.press("review.show");
    assert_eq!(visit.console(), "");
}

in_engines! { the_element_fills_its_place_in_every_kind_of_box }

fn the_element_fills_its_place_in_every_kind_of_box(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    for style in [
        "display: flex",
        "display: flex; flex-direction: column; align-items: center",
        "display: grid; place-items: center",
        "display: grid; grid-template-columns: 1fr",
        "columns: 1",
    ] {
        let width = format!("(document.querySelector('main').style.cssText = '{style}', element.offsetWidth)");
        assert!(visit.ask(&format!("return {width}")).as_f64().unwrap() >= 320.0, "{style}");
    }
    for style in ["float: left", "display: inline-block"] {
        visit.ask(&format!("document.querySelector('main').style.cssText = ''; element.style.cssText = '{style}'"));
        assert!(visit.ask("return element.offsetWidth").as_f64().unwrap() >= 320.0, "{style}");
    }
}

in_engines! { the_check_stands_in_whatever_box_the_page_makes_of_the_element: chromium, firefox because open_finding }

/// Whatever box a page makes of the element itself, the check inside has its full width and asks its own width for its layout.
fn the_check_stands_in_whatever_box_the_page_makes_of_the_element(engine: Engine) {
    let place = "(({ x, y, width, height }) => `${width} × ${height} at ${x}, ${y + scrollY}`)
        ((all('.check')[0] ?? all('iframe')[0]).getBoundingClientRect())";
    let layout =
        format!("{place} + (all('.screen')[0] ? ', ' + getComputedStyle(all('.screen')[0]).paddingBlockStart : '')");
    for page in ["plain.html", "frame.html"] {
        let visit = Visit::of_host(engine, page);
        visit.ask(
            "document.querySelector('main').style.cssText = 'width: 400px; margin: 0; padding: 0';
            element.scrollIntoView({ behavior: 'instant' })",
        );
        if page == "frame.html" {
            visit.enter_frame();
            visit.until_offline();
            visit.leave_frame();
        } else {
            visit.come_to_the_widget();
            assert!(visit.string(&layout).ends_with(", 20px"), "the layout of a phone");
        }
        let plain = visit.string(&layout);
        assert!(plain.starts_with("400 ×"), "{page}: {plain}");
        for display in
            ["block", "inline", "flow-root", "flex", "flex; flex-flow: column", "grid", "contents", "list-item"]
        {
            for important in ["", " !important"] {
                let style = format!("display: {}{important}", display.replace(';', &format!("{important};")));
                visit.ask(&format!("element.style.cssText = '{style}'; await drawn()"));
                assert_eq!(visit.string(&layout), plain, "{page}: {style}");
            }
        }
    }
}

in_engines! { whatever_a_page_hides_the_element_with_hides_it: chromium because devtools }

/// A page hides the element as it hides any other: what it does, and how it takes that back.
fn whatever_a_page_hides_the_element_with_hides_it(engine: Engine) {
    let ways = [
        ("element.hidden = true", "element.hidden = false"),
        ("element.hidden = 'until-found'", "element.hidden = false"),
        // What `v-show` and jQuery do, too.
        ("element.style.display = 'none'", "element.style.display = ''"),
        ("element.style.setProperty('display', 'none', 'important')", "element.style.display = ''"),
        ("element.className = 'off'", "element.className = ''"),
        ("element.className = 'off-for-good'", "element.className = ''"),
        ("element.className = 'no-print'", "element.className = ''"),
    ];
    for page in ["plain.html", "frame.html"] {
        let visit = Visit::before_loading(engine, Language::English, DESKTOP);
        // Nothing is loaded before it is asked for below.
        visit.prepare("window.IntersectionObserver = class { observe() {} unobserve() {} }");
        visit.load_host(page);
        visit.ask(
            "const sheet = new CSSStyleSheet();
            sheet.replaceSync('.off { display: none } .off-for-good { display: none !important } @media print { .no-print { display: none } }');
            document.adoptedStyleSheets = [sheet]",
        );
        let hidden = "getComputedStyle(element).display === 'none' && element.offsetHeight === 0";
        let height = "element.offsetHeight";
        let check = |when: &str| {
            let before = visit.string(height);
            assert!(before.parse::<u32>().unwrap() > 300, "{page}, {when}: {before}");
            for (hide, show) in ways {
                let media = if hide.contains("no-print") { "print" } else { "" };
                visit.emulate(media, &[]);
                visit.ask(hide);
                assert_eq!(visit.string(hidden), "true", "{page}, {when}: {hide}");
                visit.emulate("", &[]);
                visit.ask(show);
                visit.until(&format!("{page}, {when}: shown after {hide}"), &format!("{height} == {before}"));
            }
        };
        check("before it is loaded");
        visit.ask("element.dispatchEvent(new FocusEvent('focusin'))");
        if page == "frame.html" {
            visit.until("the frame is there", "root.querySelector('iframe')");
            visit.enter_frame();
            visit.works();
            visit.leave_frame();
            let inside = "root.querySelector('iframe').contentWindow";
            visit.until(
                "the frame is as high as its content",
                &format!("root.querySelector('iframe').offsetHeight === Math.ceil({inside}.document.querySelector('readiness-check').getBoundingClientRect().height)"),
            );
            check("in its frame");
            visit.enter_frame();
        } else {
            visit.until("the widget stands", "heading()");
            visit.works();
            check("in the page");
        }
        visit.press("quiz.back");
        assert_eq!(visit.chosen(), "ai_use-1", "{page}: the answers are still there");
    }
}

in_engines! { under_a_sticky_header_the_heading_of_the_next_question_is_in_sight }

fn under_a_sticky_header_the_heading_of_the_next_question_is_in_sight(engine: Engine) {
    let visit = Visit::of_host(engine, "sticky.html");
    visit.come_to_the_widget();
    visit.press("intro.start");
    // At once: this page scrolls smoothly, and a scroll still on its way could end after the one to the heading.
    visit.ask("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
    visit.answer("ai_use", &[1]);
    let top = "root.getElementById('heading').getBoundingClientRect().top";
    visit.until("the heading is below the header", &format!("{top} >= 80 && {top} < innerHeight"));
    assert_eq!(visit.string("focused().id"), "heading");
}

in_engines! { in_a_tab_that_opens_later_nothing_is_loaded_before_and_all_of_it_then }

fn in_a_tab_that_opens_later_nothing_is_loaded_before_and_all_of_it_then(engine: Engine) {
    let visit = Visit::of_host(engine, "tab.html");
    visit.ask("await drawn(); await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done))");
    let asked = visit.take_requests();
    assert!(!asked.iter().any(|address| address.contains("widget")), "{asked:?}");
    visit.ask("document.getElementById('tab').click()");
    visit.until("the widget stands", "heading()");
    visit.works();
    // Closed and opened again, the answers are still there.
    visit.ask(
        "document.getElementById('tab').click(); await drawn(); document.getElementById('tab').click(); await drawn()",
    );
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { an_application_of_one_page_adds_moves_and_removes_the_element }

fn an_application_of_one_page_adds_moves_and_removes_the_element(engine: Engine) {
    let visit = Visit::of_host(engine, "app.html");
    visit.ask(
        "const made = document.createElement('readiness-check');
        made.booking = 'https://booking.example/'; made.headingLevel = 3;
        document.getElementById('first').append(made)",
    );
    visit.until("the widget stands", "heading()");
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H3");
    visit.works();
    visit.ask("document.getElementById('second').append(element); await drawn()");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1", "moved");
    visit.ask("window.kept = element; element.remove(); await drawn()");
    visit.ask("document.getElementById('first').append(window.kept)");
    visit.until("the widget stands again", "root?.getElementById('heading')");
    assert_eq!(visit.chosen(), "ai_use-1", "removed and added again");
    assert_eq!(visit.console(), "");
}

in_engines! { properties_set_before_the_element_is_defined_take_effect }

fn properties_set_before_the_element_is_defined_take_effect(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "addEventListener('DOMContentLoaded', () => {
            const early = document.querySelector('readiness-check');
            window.was = early.constructor === HTMLElement;
            Object.assign(early, { headingLevel: 4, dataLayer: true });
        })",
    );
    // Module scripts run before that event; this one comes late.
    visit.server.spoil("readiness-check.js", Fault::Lost);
    visit.load_host("plain.html");
    assert_eq!(visit.string("window.was"), "true");
    visit.server.mend();
    visit.ask("await import('/readiness-check/1.0.0/readiness-check.js?late')");
    visit.come_to_the_widget();
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H4");
    assert_eq!(visit.string("window.dataLayer[0].event"), "readiness_check_ready");
    assert_eq!(
        visit.string("Object.keys(element).includes('headingLevel')"),
        "false",
        "the property is the element's own"
    );
}

in_engines! { frozen_globals_and_a_wrapped_fetch_do_not_matter }

fn frozen_globals_and_a_wrapped_fetch_do_not_matter(engine: Engine) {
    let visit = Visit::of_host(engine, "frozen.html");
    visit.come_to_the_widget();
    visit.whole();
    assert_eq!(visit.console(), "");
    assert!(visit.string("window.fetched.join()").contains("widget_bg.wasm"), "the page's fetch was used");
}

in_engines! { two_checks_one_of_them_framed_are_independent }

fn two_checks_one_of_them_framed_are_independent(engine: Engine) {
    let visit = Visit::of_host(engine, "two.html");
    visit.come_to_the_widget();
    visit.works();
    visit.ask("elements[1].scrollIntoView({ behavior: 'instant' })");
    visit.until("the second one has its frame", "elements[1].shadowRoot.querySelector('iframe')?.offsetHeight > 500");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { webassembly_of_the_page_may_fail_without_any_harm_to_the_check }

fn webassembly_of_the_page_may_fail_without_any_harm_to_the_check(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.works();
    visit.ask(
        "const error = new WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error, message: error.message })); await drawn()",
    );
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.ask(TRAP);
    visit.expect_stopped();
}

in_engines! { the_applications_own_state_in_the_history_survives_a_shared_result }

fn the_applications_own_state_in_the_history_survives_a_shared_result(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, PHONE);
    visit.prepare("history.replaceState({ route: 7 }, '')");
    visit.load_host("plain.html#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN");
    visit.until("the result stands", "heading()");
    assert_eq!(visit.string("location.hash + JSON.stringify(history.state)"), r#"{"route":7}"#);
}
