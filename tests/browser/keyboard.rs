//! A whole visit with nothing but the keyboard: no trap, no answer that moves on by itself, the focus always where the
//! visitor is.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

/// Keys by their `WebDriver` code points.
const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const DOWN: char = '\u{E015}';
const SPACE: char = ' ';

/// More stops than this lie between no two places of the page.
const MANY: usize = 120;

impl Visit {
    /// Presses Tab until the expression is true of the element with the focus.
    #[track_caller]
    pub(crate) fn tab_to(&self, what: &str, expression: &str) {
        let mut way = Vec::new();
        for _ in 0..MANY {
            self.key(TAB);
            if self.ask(&format!("return Boolean({expression})")) == true {
                return;
            }
            way.push(self.string("focused().id || focused().textContent.trim().slice(0, 30) || focused().tagName"));
        }
        panic!("no way to {what} by Tab, only to {way:?}");
    }

    #[track_caller]
    fn expect_focus_on_heading(&self) {
        self.until("the focus is on the heading", "focused().id === 'heading'");
    }

    /// Answers all groups on the screen: Space takes the option with the focus, an arrow key the next one.
    #[track_caller]
    fn answer_by_keyboard(&self) {
        let before = self.heading();
        let groups = self.string("[...new Set(all('fieldset input').map((input) => input.name))].join(' ')");
        for group in groups.split(' ') {
            self.tab_to(group, &format!("focused().name === '{group}'"));
            self.key(SPACE);
            assert_eq!(self.string("focused().checked"), "true", "Space chooses in {group}");
            if self.string("focused().type") == "radio" {
                self.key(DOWN);
                assert_eq!(self.string("focused().id"), format!("{group}-1"), "the arrow moves on in {group}");
                assert_eq!(self.string("focused().checked"), "true", "the arrow chooses in {group}");
            }
            assert_eq!(self.heading(), before, "choosing in {group} does not go on");
        }
    }
}

/// From the page's beginning to the result and out of the widget again.
#[track_caller]
pub(crate) fn whole_visit(visit: &Visit) {
    let language = visit.language;
    visit.load("");
    // Tabbing towards the widget loads it, at the latest on its own light content; who then waits has the focus in it.
    visit.tab_to("the widget", "element.contains(document.activeElement)");
    visit.until("the widget stands and has the focus", "heading() && document.activeElement === element");
    visit.tab_to("the start", "focused().classList.contains('primary')");
    visit.key(ENTER);
    visit.expect_focus_on_heading();

    let goal = language.words("result.title");
    for screen in 0.. {
        assert!(screen < 30, "no end in sight at {}", visit.heading());
        let before = visit.heading();
        if before == goal {
            break;
        }
        let is_question = visit.string("all('fieldset').length > 0") == "true";
        if is_question {
            visit.answer_by_keyboard();
        }
        if is_question && screen % 2 == 0 {
            visit.key(ENTER);
        } else {
            visit.tab_to("the way on", "focused().classList.contains('primary')");
            visit.key(if screen % 2 == 0 { SPACE } else { ENTER });
        }
        visit.expect_focus_on_heading();
        assert_ne!(visit.heading(), before, "Enter or the button goes on");
    }
    visit.tab_to("the link behind the widget", "document.activeElement !== element");
    let follows =
        "element.compareDocumentPosition(focused()) === Node.DOCUMENT_POSITION_FOLLOWING && focused().tagName";
    let place = visit.string(follows);
    assert!(["A", "SUMMARY", "BUTTON"].contains(&place.as_str()), "Tab leaves the widget forwards, not to {place}");
}

in_engines! { a_whole_visit_in_english_needs_only_the_keyboard }

fn a_whole_visit_in_english_needs_only_the_keyboard(engine: Engine) {
    whole_visit(&Visit::before_loading(engine, Language::English, DESKTOP));
}

in_engines! { a_whole_visit_in_german_needs_only_the_keyboard }

fn a_whole_visit_in_german_needs_only_the_keyboard(engine: Engine) {
    whole_visit(&Visit::before_loading(engine, Language::German, PHONE));
}

in_engines! { a_missing_answer_moves_the_focus_to_the_question_and_says_so }

fn a_missing_answer_moves_the_focus_to_the_question_and_says_so(engine: Engine) {
    let visit = Visit::new(engine, Language::English, PHONE);
    visit.press("intro.start");
    visit.tab_to("the way on", "focused().classList.contains('primary')");
    visit.key(ENTER);
    visit.until("the focus is on the first option", "focused().id === 'ai_use-0'");
    visit.see(Language::English.words("quiz.missing_many"));
    let described = "focused().closest('fieldset').getAttribute('aria-describedby').split(' ')
        .map((id) => root.getElementById(id)?.textContent ?? '').join(' ')";
    assert!(visit.string(described).contains(Language::English.words("quiz.missing_many")));
}

in_engines! { the_element_with_the_focus_is_always_visible }

fn the_element_with_the_focus_is_always_visible(engine: Engine) {
    let visit = Visit::new(engine, Language::German, PHONE);
    visit.part_one();
    visit.press("stop.score");
    let mut stops = 0;
    loop {
        visit.key(TAB);
        if visit.string("document.activeElement === element") == "false" {
            break;
        }
        stops += 1;
        let seen = "(() => { const box = focused().getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight && shown(focused()); })()";
        assert_eq!(visit.string(seen), "true", "{}", visit.string("focused().outerHTML.slice(0, 200)"));
    }
    assert!(stops > 20, "only {stops} stops on the result");
}

in_engines! { the_first_stop_of_the_page_is_seen }

/// The link past the masthead.
fn the_first_stop_of_the_page_is_seen(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, PHONE);
    visit.load("");
    visit.key(TAB);
    assert_eq!(visit.string("focused().className"), "skip");
    // In a window that is not the active one nothing is drawn as having the focus: WebKit's in a test.
    visit.ask("if (!focused().matches(':focus')) focused().style.insetBlockStart = '1rem'; await drawn()");
    let over = "(({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2)?.className)(
        focused().getBoundingClientRect())";
    assert_eq!(visit.string(over), "skip", "nothing lies over it");
}
