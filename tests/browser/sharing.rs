//! A shared link opens the brief on its result and takes the code out of the address; the booking link says what is handed over and
//! nothing else.

use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// A visit with score 23.
const CODE: &str = "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN";

#[test]
fn a_shared_link_opens_the_brief_on_its_result_and_leaves_the_address() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load(&format!("#readiness={CODE}"));
        // Nobody scrolls: who follows such a link wants to see the result.
        visit.until("the widget loads by itself", "heading()");
        assert_eq!(visit.heading(), language.words("brief.title"));
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
fn a_code_opens_the_brief_once_the_visitor_comes_to_the_widget() {
    let visit = Visit::before_loading(Language::German, DESKTOP);
    visit.load(&format!("?from=mail#readiness={CODE}"));
    visit.come_to_the_widget();
    assert_eq!(visit.heading(), Language::German.words("brief.title"));
    assert_eq!(visit.string("location.search + location.hash"), "?from=mail", "only the fragment goes");
    assert_eq!(visit.string("localStorage.length"), "0");
}

#[test]
fn a_mistyped_code_is_refused_with_a_message_and_the_intro() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load("#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPP");
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
    assert_eq!(visit.string("root.getElementById('hand-over').checked"), "true");
    assert_eq!(visit.string(&format!("{link}.rel")), "noopener noreferrer");
    assert_eq!(visit.string(&format!("{link}.origin + {link}.pathname")), "https://booking.example/intro");
}

/// The demo page asks for nothing but the summary; a page may ask for all of them.
#[test]
fn without_the_tick_nothing_of_the_result_is_in_the_link() {
    for language in Language::ALL {
        let visit = Visit::before_loading(language, DESKTOP);
        visit.load("?utm_source=newsletter&email=someone");
        visit.ask("element.setAttribute('booking', 'https://cal.example/intro?n={summary}&c={code}&s={score}&b={band}&l={lang}&u={utm_source}')");
        visit.come_to_the_widget();
        visit.whole();
        let link = "all('a.button').find((link) => link.href.startsWith('https:')).href";
        let code = visit.string("all('.code')[0].textContent");
        assert!(visit.string(link).contains(&code));
        visit.ask("root.getElementById('hand-over').click(); await drawn()");
        assert_eq!(visit.string(link), format!("https://cal.example/intro?n=&c=&s=&b=&l={language}&u=newsletter"));
        visit.see(language.words("result.not_handed_over"));
        let other = if language == Language::English { Language::German } else { Language::English };
        visit.speak(other);
        assert_eq!(visit.string("root.getElementById('hand-over').checked"), "false", "a change of language keeps it");
        assert!(!visit.string(link).contains(&code));
    }
}

#[test]
fn without_a_booking_link_summary_and_code_can_be_copied() {
    let visit = Visit::before_loading(Language::English, DESKTOP);
    visit.load("");
    visit.ask("element.removeAttribute('booking'); element.removeAttribute('contact')");
    visit.come_to_the_widget();
    visit.whole();
    visit.ask("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
    assert_eq!(visit.string("all('a.button').filter((link) => link.href.startsWith('https:')).length"), "0");
    visit.ask("all('.summary')[0].nextElementSibling.querySelector('button').click(); await drawn()");
    assert_eq!(visit.string("window.copied"), visit.string("all('.summary')[0].textContent"));
    assert!(visit.string("window.copied").contains(&visit.string("all('.code')[0].textContent")));
}
