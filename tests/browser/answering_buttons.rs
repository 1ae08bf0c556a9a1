//! What a button does it says on itself, where the finger is, and to everyone who listens: each time. Where the browser refuses, what to
//! do instead stands below.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

/// The buttons that say what came of them.
const SAID: &str = "all('[data-said=yes]').map((button) => button.textContent).join()";

impl Visit {
    /// A result whose browser copies into `window.copied`.
    fn with_clipboard(engine: Engine, language: Language) -> Self {
        let visit = Self::new(engine, language, DESKTOP);
        visit.whole();
        visit.ask("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        visit
    }
}

in_engines! { a_button_says_what_it_did_each_time_and_then_again_what_it_is_for }

fn a_button_says_what_it_did_each_time_and_then_again_what_it_is_for(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::with_clipboard(engine, language);
        visit.ask(
            "window.heard = [];
            for (const region of all('[role=status]')) new MutationObserver(() =>
                region.textContent && window.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })",
        );
        let words = language.words("result.copy_code");
        let copied = language.words("card.copied");
        for time in 1..=3 {
            visit.ask(&format!("all('button').find((button) => button.textContent === {words:?}).click()"));
            visit.until("the button says so", &format!("{SAID} === {copied:?}"));
            visit.until("it is heard each time", &format!("window.heard.length === {time}"));
            visit.until("the button is as before", &format!("{SAID} === ''"));
        }
        assert_eq!(visit.string("window.heard.join()"), [copied; 3].join(","));
        assert_eq!(visit.string("window.copied"), visit.string("all('.code')[0].textContent"));
        assert_eq!(visit.string("all('.notice')[0].textContent"), "", "nothing moves far above the finger");
    }
}

in_engines! { where_copying_is_refused_the_text_stands_there_to_be_copied_by_hand }

fn where_copying_is_refused_the_text_stands_there_to_be_copied_by_hand(engine: Engine) {
    let visit = Visit::with_clipboard(engine, Language::German);
    visit.ask("navigator.clipboard.writeText = async () => { throw new Error('no'); }");
    for key in ["result.markdown", "result.copy_code"] {
        visit.press(key);
    }
    visit.until("both are refused", "all('[data-said=no]').length === 2");
    let texts = visit.string("all('textarea').map((text) => text.value).join('|')");
    assert!(texts.starts_with("# ") && texts.ends_with(&visit.string("all('.code')[0].textContent")), "{texts}");
    assert_eq!(visit.string("all('textarea').every((text) => text.readOnly && text.ariaLabel)"), "true");
    visit.see(visit.language.words("card.copy_instead"));
}

in_engines! { passing_on_opens_share_sheet_mail_and_link_and_says_that_the_link_holds_every_answer }

fn passing_on_opens_share_sheet_mail_and_link_and_says_that_the_link_holds_every_answer(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::with_clipboard(engine, language);
        visit.ask(
            "window.shared = [];
            navigator.canShare = () => true;
            navigator.share = async (data) => { window.shared.push(data); };",
        );
        visit.press("card.pass_on");
        assert_eq!(visit.string("all('.card [aria-expanded=true]').length"), "1");
        visit.see(language.words("result.share_note"));
        let code = visit.string("all('.code')[0].textContent");
        visit.press("card.share");
        visit.until("it is shared", "window.shared.length === 1");
        assert!(visit.string("window.shared[0].url").ends_with(&format!("#readiness={code}")));
        let mail = visit.string("decodeURIComponent(all('.pass-on a')[0].href)");
        assert!(mail.starts_with("mailto:?subject=") && mail.ends_with(&format!("#readiness={code}")), "{mail}");
        visit.press("result.share");
        visit.until("the link is copied", "window.copied");
        assert_eq!(visit.string("window.copied"), visit.string("window.shared[0].url"));
        visit.press("card.pass_on");
        assert_eq!(visit.string("all('.card .pass-on')[0].checkVisibility()"), "false");
    }
}

in_engines! { a_closed_share_sheet_is_no_failure_and_a_refused_one_shows_the_link }

fn a_closed_share_sheet_is_no_failure_and_a_refused_one_shows_the_link(engine: Engine) {
    let visit = Visit::with_clipboard(engine, Language::English);
    visit.ask(
        "navigator.canShare = () => true;
        navigator.share = async () => { throw new DOMException('closed', 'AbortError'); };",
    );
    visit.press("card.pass_on");
    visit.press("card.share");
    visit.ask("await drawn()");
    assert_eq!(visit.string("all('[data-said]').length"), "0");
    visit.ask("navigator.share = async () => { throw new DOMException('no', 'NotAllowedError'); };");
    visit.press("card.share");
    visit.until("it is refused", "all('[data-said=no]').length === 1");
    assert!(visit.string("all('textarea')[0].value").contains("#readiness="));
}

in_engines! { where_no_file_arrives_it_can_be_shared }

fn where_no_file_arrives_it_can_be_shared(engine: Engine) {
    let visit = Visit::with_clipboard(engine, Language::English);
    visit.ask(
        "window.shared = [];
        navigator.canShare = () => true;
        navigator.share = async ({ files }) => { window.shared.push(`${files[0].name} ${files[0].type}`); };",
    );
    visit.catch_downloads();
    for (key, file) in
        [("result.calendar", "ai-act.ics text/calendar"), ("result.export", "readiness-check.json application/json")]
    {
        visit.press(key);
        visit.press("card.no_file");
        visit.until("it is shared", &format!("window.shared.at(-1) === {file:?}"));
        visit.ask("all('.below').forEach((below) => below.replaceChildren())");
    }
}

/// The link that is passed on, of a page at an address.
fn link(visit: &Visit) -> String {
    visit.press("card.pass_on");
    visit.string("decodeURIComponent(all('.pass-on a')[0].href).split(/\\s/).at(-1).split('#')[0]")
}

in_engines! { the_link_knows_the_page_by_its_canonical_address_or_the_attribute_and_never_by_the_query }

fn the_link_knows_the_page_by_its_canonical_address_or_the_attribute_and_never_by_the_query(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load("?email=someone&utm_source=x");
    visit.ask("document.querySelector('link[rel=canonical]')?.remove()");
    visit.come_to_the_widget();
    visit.whole();
    assert_eq!(link(&visit), visit.string("location.origin + location.pathname"));
    visit.press("card.pass_on");
    visit.ask(
        "const link = document.createElement('link'); link.rel = 'canonical'; link.href = '/check?page=7'; document.head.append(link)",
    );
    assert_eq!(link(&visit), visit.string("location.origin + '/check?page=7'"));
    visit.press("card.pass_on");
    visit.ask("element.page = 'https://consulting.example/ki-check'");
    assert_eq!(link(&visit), "https://consulting.example/ki-check");
    visit.press("card.pass_on");
    visit.ask("element.page = 'javascript:alert(1)'");
    assert_eq!(link(&visit), visit.string("location.origin + '/check?page=7'"), "a script is no page");
}
