//! The focus is never lost: what a visitor has just used may go away, but then the focus goes somewhere sensible in the
//! widget and not to the top of the page. And it never comes to the widget unasked.

use serde_json::json;

use crate::fallback::TRAP;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

const LANGUAGE: Language = Language::English;

/// The element with the focus lies in the widget.
const INSIDE: &str = "document.activeElement === element && root.activeElement !== null";

impl Visit {
    /// Moves the focus to the button with the words of this key and presses it.
    #[track_caller]
    fn focus_and_press(&self, key: &str) {
        let script = "const button = all('button').find((node) => node.textContent === arguments[0]);
            button.focus(); button.click(); await drawn()";
        self.ask_with(script, &json!([self.language.words(key)]));
    }

    #[track_caller]
    fn expect_focus_inside(&self, what: &str) {
        assert_eq!(self.string(INSIDE), "true", "{what}: the focus is on {}", self.string("focused().tagName"));
    }
}

#[test]
fn the_focus_stays_in_the_widget_when_the_button_used_goes_away() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.focus_and_press("intro.start");
    visit.expect_focus_inside("after the start");
    visit.focus_and_press("frame.save");
    visit.expect_focus_inside("after saving");
    visit.focus_and_press("frame.delete");
    visit.focus_and_press("frame.delete_yes");
    visit.expect_focus_inside("after deleting");
}

#[test]
fn the_focus_stays_on_the_language_button() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.speak(Language::German);
    assert_eq!(visit.string("focused().className + focused().lang"), "languagede");
}

#[test]
fn the_focus_is_in_the_widget_after_loading_it_again() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.focus_and_press("fallback.again");
    visit.until("the widget stands again", "heading()");
    visit.ask("await drawn()");
    visit.expect_focus_inside("after loading it again");
}

#[test]
fn the_booking_link_of_the_fallback_can_be_reached_and_followed_by_keyboard() {
    let visit = Visit::new(LANGUAGE, DESKTOP);
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.session.take_requests();
    visit.ask("element.querySelector('a').focus(); await drawn()");
    // Loading the widget anew would take the link away under the visitor's hands.
    assert_eq!(visit.session.take_requests(), [""; 0], "only the button loads the widget again");
    assert_eq!(
        visit.string("document.activeElement === element.querySelector('a') && shown(document.activeElement)"),
        "true"
    );
    visit.expect_stopped();
}

#[test]
fn the_focus_on_the_link_before_loading_moves_into_the_widget() {
    let visit = Visit::before_loading(LANGUAGE, DESKTOP);
    visit.load("");
    visit.ask("element.querySelector('a').focus()");
    visit.until("the widget stands", "heading()");
    visit.ask("await drawn()");
    visit.expect_focus_inside("after loading");
}

#[test]
fn the_widget_takes_no_focus_unasked() {
    let visit = Visit::before_loading(LANGUAGE, DESKTOP);
    visit.load("");
    visit.come_to_the_widget();
    assert_eq!(visit.string("document.activeElement === document.body"), "true");
    visit.press("intro.start");
    visit.ask("document.querySelector('.brand').focus(); element.lang = 'de'");
    visit.until_spoken(Language::German);
    visit.ask("await drawn()");
    assert_eq!(
        visit.string("document.activeElement.className"),
        "brand",
        "a change of language by the page leaves the focus"
    );
}
