//! Libraries that listen to keys: a slider, shortcuts, dialogs that keep the focus inside. With real keys, as a visitor presses them.

use crate::driver::Engine;
use crate::visit::Visit;

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const LEFT: char = '\u{E012}';
const RIGHT: char = '\u{E014}';

in_engines! { arrow_keys_in_the_check_change_no_slide_of_the_page }

fn arrow_keys_in_the_check_change_no_slide_of_the_page(engine: Engine) {
    let visit = Visit::beside_library(engine, "swiper.html");
    let slide = || visit.string("window.slider.activeIndex");
    visit.key(RIGHT);
    assert_eq!(slide(), "1", "the page itself has its keys");
    visit.begin();
    visit.click("root.querySelector('label[for=policy-0]')");
    visit.key(RIGHT);
    assert_eq!(visit.chosen(), "policy-1");
    visit.key(LEFT);
    assert_eq!(visit.chosen(), "policy-0");
    assert_eq!(slide(), "1");
    visit.expect_nothing_wrong();
}

in_engines! { what_is_typed_into_the_check_is_no_shortcut_of_the_page }

fn what_is_typed_into_the_check_is_no_shortcut_of_the_page(engine: Engine) {
    let visit = Visit::beside_library(engine, "mousetrap.html");
    let pressed = || visit.string("window.pressed.join()");
    visit.key('s');
    assert_eq!(pressed(), "s", "the page itself has its shortcuts");
    visit.come_to_the_widget();
    visit.click_button("intro.open");
    // On its label: WebKit's driver takes the field for covered by what is in it.
    visit.click("root.querySelector('label[for=code]')");
    for key in ['4', 's', ' ', 'g', 'i'] {
        visit.key(key);
    }
    assert_eq!(visit.string("root.getElementById('code').value"), "4s gi");
    visit.click_button("quiz.back");
    visit.click_button("intro.start");
    visit.ask("root.getElementById('ai_use-1').focus()");
    visit.key(' ');
    assert_eq!(visit.chosen(), "ai_use-1");
    assert_eq!(pressed(), "s");
    visit.expect_nothing_wrong();
}

/// Opens the dialog, which loads the check, and comes into it and to the second question with nothing but the keyboard.
fn answer_in_the_dialog(visit: &Visit) {
    visit.click_outside("#open");
    visit.until("the widget stands", "heading()");
    visit.tab_to("the start", "focused().classList.contains('primary')");
    visit.key(ENTER);
    visit.until("the first question", "root.getElementById('ai_use-0') && focused().id === 'heading'");
    visit.tab_to("the first option", "focused().id === 'ai_use-0'");
    visit.key(' ');
    visit.tab_to("the way on", "focused().classList.contains('primary')");
    visit.key(ENTER);
    visit.until("the second question", "root.getElementById('policy-0') && focused().id === 'heading'");
}

in_engines! { a_modal_of_bootstrap_lets_the_keyboard_into_the_check_and_escape_closes_it }

fn a_modal_of_bootstrap_lets_the_keyboard_into_the_check_and_escape_closes_it(engine: Engine) {
    let visit = Visit::beside_library(engine, "bootstrap.html");
    answer_in_the_dialog(&visit);
    visit.key(ESCAPE);
    visit.until("the dialog is closed", "!element.checkVisibility()");
    // Opened again, the answers are still there.
    visit.click_outside("#open");
    visit.until("it is open", "element.checkVisibility()");
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-0");
    visit.expect_nothing_wrong();
}

in_engines! { a_trap_of_focus_that_knows_shadow_roots_lets_the_keyboard_into_the_check_and_out }

fn a_trap_of_focus_that_knows_shadow_roots_lets_the_keyboard_into_the_check_and_out(engine: Engine) {
    let visit = Visit::beside_library(engine, "focus-trap-shadow.html");
    answer_in_the_dialog(&visit);
    visit.tab_to("the button behind all others", "focused().id === 'close'");
    visit.tab_to("the check again", "document.activeElement === element");
    visit.key(ESCAPE);
    visit.until("the dialog is closed", "document.getElementById('dialog').hidden");
    visit.expect_nothing_wrong();
}

in_engines! { a_trap_of_focus_as_it_comes_keeps_the_keyboard_outside }

/// As docs/embedding.md says; a page that does so is told there what to set.
fn a_trap_of_focus_as_it_comes_keeps_the_keyboard_outside(engine: Engine) {
    let visit = Visit::beside_library(engine, "focus-trap.html");
    visit.click_outside("#open");
    visit.until("the trap has the focus", "focused().id === 'close'");
    visit.until("the widget stands", "heading()");
    for _ in 0..3 {
        visit.key(TAB);
        assert_eq!(visit.string("focused().id"), "close");
    }
    // The mouse comes in all the same.
    visit.begin();
}
