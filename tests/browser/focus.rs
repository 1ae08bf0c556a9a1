//! The focus is never lost: what a visitor has just used may go away, but then the focus goes somewhere sensible in the
//! widget and not to the top of the page. And it never comes to the widget unasked.

use serde_json::json;

use crate::driver::Engine;
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

in_engines! { the_focus_stays_in_the_widget_when_the_button_used_goes_away }

fn the_focus_stays_in_the_widget_when_the_button_used_goes_away(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.focus_and_press("intro.start");
    visit.expect_focus_inside("after the start");
    visit.focus_and_press("frame.save");
    visit.expect_focus_inside("after saving");
    visit.focus_and_press("frame.delete");
    visit.focus_and_press("frame.delete_yes");
    visit.expect_focus_inside("after deleting");
}

in_engines! { the_focus_stays_on_the_language_button }

fn the_focus_stays_on_the_language_button(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.speak(Language::German);
    assert_eq!(visit.string("focused().className + focused().lang"), "languagede");
}

in_engines! { the_focus_is_in_the_widget_after_loading_it_again }

fn the_focus_is_in_the_widget_after_loading_it_again(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.focus_and_press("fallback.again");
    visit.until("the widget stands again", "heading()");
    visit.ask("await drawn()");
    visit.expect_focus_inside("after loading it again");
}

in_engines! { the_booking_link_of_the_fallback_can_be_reached_and_followed_by_keyboard }

fn the_booking_link_of_the_fallback_can_be_reached_and_followed_by_keyboard(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.ask(TRAP);
    visit.expect_stopped();
    visit.take_requests();
    visit.ask("element.querySelector('a').focus(); await drawn()");
    // Loading the widget anew would take the link away under the visitor's hands.
    assert_eq!(visit.take_requests(), [""; 0], "only the button loads the widget again");
    assert_eq!(
        visit.string("document.activeElement === element.querySelector('a') && shown(document.activeElement)"),
        "true"
    );
    visit.expect_stopped();
}

in_engines! { the_focus_on_the_link_before_loading_moves_into_the_widget }

fn the_focus_on_the_link_before_loading_moves_into_the_widget(engine: Engine) {
    let visit = Visit::before_loading(engine, LANGUAGE, DESKTOP);
    visit.load("");
    visit.ask("element.querySelector('a').focus()");
    visit.until("the widget stands", "heading()");
    visit.ask("await drawn()");
    visit.expect_focus_inside("after loading");
}

in_engines! { the_widget_takes_no_focus_unasked }

fn the_widget_takes_no_focus_unasked(engine: Engine) {
    let visit = Visit::before_loading(engine, LANGUAGE, DESKTOP);
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
