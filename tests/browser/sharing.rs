//! A shared link opens its result and takes the code out of the address; the booking link says what is handed over and
//! nothing else.

use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// A visit with score 23.
const CODE: &str = "RW4X-W44U-AFD5-X3KH-V4CC-6RNS";

#[test]
fn a_shared_link_opens_its_result_and_leaves_the_address() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load(&format!("#readiness={CODE}"));
        // Nobody scrolls: who follows such a link wants to see the result.
        visit.until("the widget loads by itself", "heading()");
        assert_eq!(visit.heading(), language.words("result.title"));
        visit.see(&format!("23 {}", language.words("result.of_100")));
        visit.see(language.words("frame.opened"));
        assert_eq!(visit.string("location.hash"), "");
        assert!(!visit.string("location.href").contains('#'));
    }
}

#[test]
fn a_shared_result_is_brought_to_the_visitors_eyes() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
    visit.load(&format!("#readiness={CODE}"));
    visit.until("the widget loads by itself", "heading()");
    let in_sight =
        "(() => { const box = element.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })()";
    visit.until("the result is in the viewport", in_sight);
}

#[test]
fn a_code_opens_its_result_once_the_visitor_comes_to_the_widget() {
    let visit = Visit::before_loading(Language::German, DESKTOP);
    visit.load(&format!("?from=mail#readiness={CODE}"));
    visit.come_to_the_widget();
    assert_eq!(visit.heading(), Language::German.words("result.title"));
    assert_eq!(visit.string("location.search + location.hash"), "?from=mail", "only the fragment goes");
    assert_eq!(visit.string("localStorage.length"), "0");
}

#[test]
fn a_mistyped_code_is_refused_with_a_message_and_the_intro() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load("#readiness=RW4X-W44U-AFD5-X3KH-V4CC-6RNX");
        visit.come_to_the_widget();
        visit.see(language.words("frame.code_mistyped"));
        assert_eq!(visit.heading(), language.words("intro.title"));
        assert_eq!(visit.string("location.hash"), "");
    }
}

#[test]
fn another_fragment_of_the_page_is_left_alone() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
    visit.load("#check");
    visit.come_to_the_widget();
    assert_eq!(visit.string("location.hash"), "#check");
    assert_eq!(visit.heading(), Language::English.words("intro.title"));
}

#[test]
fn the_booking_link_carries_the_text_shown_and_nothing_else() {
    let visit = Visit::new(Language::German, DESKTOP);
    visit.whole();
    let link = "all('a.button').find((link) => link.href.startsWith('https:'))";
    let handed_over = visit.string("all('.summary')[0].textContent");
    let notes =
        format!("[...new URL({link}.href).searchParams].map(([name, value]) => `${{name}}=${{value}}`).join('&')");
    assert_eq!(visit.string(&notes), format!("notes={handed_over}"));
    assert_eq!(visit.string(&format!("{link}.rel")), "noopener noreferrer");
    assert_eq!(visit.string(&format!("{link}.origin + {link}.pathname")), "https://booking.example/intro");
}
