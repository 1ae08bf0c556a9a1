//! A shared link opens the brief on its result and takes the code out of the address; what a booking passes on
//! is what the visitor has read.

use page_server::testing::Fault;
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::ids::Scored;
use serde_json::json;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{CODE, DESKTOP, Visit};

in_engines! { a_shared_link_opens_the_brief_on_its_result_and_leaves_the_address }

fn a_shared_link_opens_the_brief_on_its_result_and_leaves_the_address(engine: Engine) {
    // The second as a newsletter tool leaves it.
    let behind = "?utm_source=mautic&utm_medium=email";
    for (language, fragment) in
        [(Language::English, format!("#readiness={CODE}")), (Language::German, format!("#Readiness={CODE}{behind}"))]
    {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.load(&fragment);
        // Nobody scrolls: who follows such a link wants to see the result.
        visit.until("the widget loads by itself", "heading()");
        assert_eq!(visit.heading(), language.words("brief.title"));
        visit.see(&format!("23 {}", language.words("result.of_100")));
        visit.see(language.words("frame.opened"));
        assert_eq!(visit.string("location.hash"), "");
        assert!(!visit.string("location.href").contains('#'));
    }
}

in_engines! { the_code_is_out_of_the_address_before_the_pages_own_scripts_run }

/// Scripts take a fragment for a selector or a route, and statistics keep the address.
fn the_code_is_out_of_the_address_before_the_pages_own_scripts_run(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "window.seen = [];
        for (const name of ['DOMContentLoaded', 'load']) addEventListener(name, () => window.seen.push(location.hash));",
    );
    // It also goes where the check cannot be loaded, and is opened once it can.
    visit.server.spoil("widget_bg.wasm", Fault::Lost);
    for fragment in [format!("#readiness={CODE}"), format!("#READINESS%3D{CODE}")] {
        visit.server.spoil("widget_bg.wasm", Fault::Lost);
        visit.session.open("about:blank");
        visit.load(&fragment);
        assert_eq!(visit.string("window.seen.join() + location.hash"), ",", "{fragment}");
        visit.expect_fallback();
        visit.server.mend();
        visit.press("fallback.again");
        visit.until("the brief stands", "heading()");
        visit.see(&format!("23 {}", visit.language.words("result.of_100")));
    }
}

in_engines! { a_base_on_another_host_leaves_the_address_to_the_page }

/// Systems that write a fixed host into `<base>`.
fn a_base_on_another_host_leaves_the_address_to_the_page(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host(&format!("base.html?page=7#readiness={CODE}"));
    visit.until("the widget loads by itself", "heading()");
    visit.see(&format!("23 {}", visit.language.words("result.of_100")));
    assert!(visit.string("location.href").ends_with("/hosts/base.html?page=7"), "{}", visit.string("location.href"));
    visit.ask("element.mode = 'frame'");
    visit.enter_frame();
    visit.see(&format!("23 {}", visit.language.words("result.of_100")));
}

in_engines! { a_shared_result_is_brought_to_the_visitors_eyes }

fn a_shared_result_is_brought_to_the_visitors_eyes(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load(&format!("#readiness={CODE}"));
    visit.until("the widget loads by itself", "heading()");
    let in_sight =
        "(() => { const box = element.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })()";
    visit.until("the result is in the viewport", in_sight);
}

/// The codes of two customers.
fn two_codes() -> [String; 2] {
    [0, 2].map(|option| {
        let mut answers = Answers::default();
        for scored in Scored::ALL {
            answers.choose(scored.question(), option);
        }
        code::encode(&answers)
    })
}

impl Visit {
    /// Follows a link with this code, which stands in the page that is open.
    fn follow_link(&self, code: &str) {
        let script = "const link = document.createElement('a'); link.href = `#readiness=${arguments[0]}`;
            document.body.prepend(link); link.click(); link.remove()";
        self.ask_with(script, &json!([code]));
    }

    /// Types a link with this code into the address of the tab.
    fn type_link(&self, code: &str) {
        let page = self.string("location.href.split('#')[0]");
        self.session.open(&format!("{page}#readiness={code}"));
    }

    /// Waits for the brief on this code; nothing on the screen is of another one.
    #[track_caller]
    fn expect_case(&self, code: &str) {
        self.until(&format!("the brief on {code}"), &format!("heading() && text().includes('{code}')"));
        assert_eq!(self.heading(), self.language.words("brief.title"));
        for other in two_codes() {
            assert!(other == code || !self.text().contains(&other), "{other} beside {code}: {}", self.text());
        }
    }
}

const IN_SIGHT: &str =
    "(({ top, bottom }) => top < innerHeight && bottom > 0)(element.getBoundingClientRect()) && location.hash === ''";

in_engines! { a_second_link_in_the_same_tab_opens_the_second_case }

/// A consultant opens one customer after the other. Nothing of the one before is left, wherever in it they were.
fn a_second_link_in_the_same_tab_opens_the_second_case(engine: Engine) {
    let [first, second] = two_codes();
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load(&format!("#readiness={first}"));
    visit.expect_case(&first);
    visit.type_link(&second);
    visit.expect_case(&second);
    visit.ask("scrollTo(0, 0)");
    visit.press("brief.full");
    visit.follow_link(&first);
    visit.expect_case(&first);
    visit.until("it is brought to the eyes", IN_SIGHT);
    visit.press("brief.full");
    visit.compare();
    visit.type_link(&second);
    visit.expect_case(&second);
    // The same one again, when it is no longer on the screen.
    visit.press("brief.full");
    visit.follow_link(&second);
    visit.expect_case(&second);
    visit.press("brief.full");
    visit.see(&second);
}

in_engines! { a_second_link_opens_before_the_check_is_loaded_and_in_place_of_own_answers }

fn a_second_link_opens_before_the_check_is_loaded_and_in_place_of_own_answers(engine: Engine) {
    let [first, second] = two_codes();
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load("");
    assert_eq!(visit.string("heading()"), "", "nothing is loaded yet");
    visit.follow_link(&first);
    visit.expect_case(&first);
    visit.until("it is brought to the eyes", IN_SIGHT);

    visit.load("?own");
    visit.come_to_the_widget();
    visit.press("intro.start");
    visit.press("frame.save");
    visit.answer("ai_use", &[1]);
    let saved = visit.string("localStorage['readiness-check']");
    visit.type_link(&second);
    visit.expect_case(&second);
    visit.see(Language::English.words("frame.opened"));
    // Out of the page and in again: still the second case, and still nothing saved over the visitor's own.
    visit.ask("window.removed = element; window.place = element.parentElement; element.remove(); await drawn()");
    visit.follow_link(&first);
    visit.ask("window.place.append(window.removed)");
    visit.expect_case(&first);
    assert_eq!(visit.string("localStorage['readiness-check']"), saved);
    assert_eq!(visit.string("location.hash"), "");
}

in_engines! { a_second_link_that_is_damaged_is_refused_and_changes_nothing }

fn a_second_link_that_is_damaged_is_refused_and_changes_nothing(engine: Engine) {
    let [first, second] = two_codes();
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load(&format!("#readiness={first}"));
    visit.expect_case(&first);
    visit.follow_link(&second[..second.len() - 5]);
    visit.until("it is refused", "location.hash === ''");
    visit.ask("await drawn()");
    visit.see(Language::English.words("frame.code_cut_off"));
    visit.expect_case(&first);
}

in_engines! { a_second_link_opens_in_the_frame_too }

fn a_second_link_opens_in_the_frame_too(engine: Engine) {
    let [first, second] = two_codes();
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host(&format!("frame.html#readiness={first}"));
    visit.enter_frame();
    visit.expect_case(&first);
    // In between some other setting, and at last the same link again, when its result is no longer on the screen.
    for (code, brand) in [(&second, "One"), (&first, "Two"), (&first, "Three")] {
        visit.leave_frame();
        visit.follow_link(code);
        visit.until("it is brought to the eyes", IN_SIGHT);
        visit.enter_frame();
        visit.expect_case(code);
        visit.press("brief.full");
        visit.leave_frame();
        visit.ask(&format!("element.brand = '{brand}'"));
        visit.enter_frame();
        visit.until("the brand has arrived", &format!("element.getAttribute('brand') === '{brand}'"));
        visit.ask("await drawn()");
        assert_eq!(visit.heading(), Language::English.words("result.title"), "no link has been followed since");
    }
}

in_engines! { a_code_opens_the_brief_once_the_visitor_comes_to_the_widget }

fn a_code_opens_the_brief_once_the_visitor_comes_to_the_widget(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, DESKTOP);
    visit.load(&format!("?from=mail#readiness={CODE}"));
    visit.come_to_the_widget();
    assert_eq!(visit.heading(), Language::German.words("brief.title"));
    assert_eq!(visit.string("location.search + location.hash"), "?from=mail", "only the fragment goes");
    assert_eq!(visit.string("localStorage.length"), "0");
}

in_engines! { a_mistyped_code_is_refused_with_a_message_and_the_intro }

fn a_mistyped_code_is_refused_with_a_message_and_the_intro(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.load("#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPP");
        visit.come_to_the_widget();
        visit.see(language.words("frame.code_mistyped"));
        assert_eq!(visit.heading(), language.words("intro.title"));
        assert_eq!(visit.string("location.hash"), "");
    }
}

in_engines! { another_fragment_of_the_page_is_left_alone }

fn another_fragment_of_the_page_is_left_alone(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load("#check");
    visit.come_to_the_widget();
    assert_eq!(visit.string("location.hash"), "#check");
    assert_eq!(visit.heading(), Language::English.words("intro.title"));
}

/// The links to book with, the one that passes the result on first.
const LINKS: &str = "all('.hand-over a')";
/// What the visitor reads before.
const READ: &str = "all('.summary dd').map((value) => value.textContent).sort().join('|')";

in_engines! { the_booking_link_carries_the_text_shown_and_nothing_else }

fn the_booking_link_carries_the_text_shown_and_nothing_else(engine: Engine) {
    let visit = Visit::new(engine, Language::German, DESKTOP);
    visit.whole();
    let parameters =
        format!("[...new URL({LINKS}[0].href).searchParams].map(([name, value]) => `${{name}}=${{value}}`).join('&')");
    assert_eq!(visit.string(&parameters), format!("notes={}", visit.string(READ)));
    assert_eq!(visit.string(&format!("{LINKS}[0].rel")), "noopener noreferrer");
    assert_eq!(visit.string(&format!("{LINKS}[0].origin + {LINKS}[0].pathname")), "https://booking.example/intro");
    assert_eq!(visit.string(&format!("{LINKS}[1].href")), "https://booking.example/intro");
}

in_engines! { whatever_a_template_takes_is_read_before_and_goes_only_by_the_express_way }

/// The demo page asks for nothing but the summary; a page may ask for all of them.
fn whatever_a_template_takes_is_read_before_and_goes_only_by_the_express_way(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.load("?utm_source=newsletter&email=someone");
        visit.ask("element.setAttribute('booking', 'https://cal.example/intro?n={summary}&c={code}&s={score}&b={band}&l={lang}&u={utm_source}')");
        visit.come_to_the_widget();
        visit.whole();
        let sent = format!(
            "['n', 'c', 's', 'b'].map((name) => new URL({LINKS}[0].href).searchParams.get(name)).sort().join('|')"
        );
        assert_eq!(visit.string(&sent), visit.string(READ));
        assert!(visit.string(READ).contains(&visit.string("all('.code')[0].textContent")));
        let without = format!("https://cal.example/intro?l={language}&u=newsletter");
        assert_eq!(visit.string(&format!("{LINKS}[1].href")), without);
        visit.see(language.words("result.code_holds"));
        assert_eq!(visit.string("all('.hand-over input').length"), "0", "there is nothing to tick");
    }
}

in_engines! { a_page_of_the_own_site_takes_a_booking_in_every_mode }

/// What docs/embedding.md calls tried. The page of a developer's machine came by `http:`, as here.
fn a_page_of_the_own_site_takes_a_booking_in_every_mode(engine: Engine) {
    let template = "/hosts/sticky.html?text={summary}&utm_source={utm_source}";
    for page in ["plain.html", "frame.html"] {
        let visit = Visit::before_loading(engine, Language::English, DESKTOP);
        visit.load_host(page);
        visit.ask(&format!("element.booking = '{template}'; element.scrollIntoView({{ behavior: 'instant' }})"));
        if page == "plain.html" {
            visit.come_to_the_widget();
        } else {
            visit.enter_frame();
        }
        visit.whole();
        let (link, read) = (visit.string(&format!("{LINKS}[0].href")), visit.string(READ));
        let host = visit.server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
        visit.see(&visit.language.words("card.reaches").replace("{name}", &host));
        assert_eq!(visit.string(&format!("{LINKS}[1].href")), format!("http://{host}/hosts/sticky.html"), "{page}");
        visit.leave_frame();
        visit.open(&link);
        assert_eq!(
            visit.string("location.pathname + new URLSearchParams(location.search).get('text')"),
            format!("/hosts/sticky.html{read}")
        );
        assert_eq!(
            visit.string("[...new URLSearchParams(location.search).keys()].join()"),
            "text",
            "no campaign, no parameter"
        );
    }
}

in_engines! { where_no_link_can_carry_it_summary_and_code_can_be_copied }

fn where_no_link_can_carry_it_summary_and_code_can_be_copied(engine: Engine) {
    for (booking, links) in [("", 0), ("https://outlook.office.com/bookwithme/user/acme", 1)] {
        let visit = Visit::before_loading(engine, Language::English, DESKTOP);
        visit.load("");
        visit.ask(&format!("element.removeAttribute('contact'); element.booking = '{booking}'"));
        visit.come_to_the_widget();
        visit.whole();
        visit.ask("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        assert_eq!(visit.string(&format!("{LINKS}.length")), links.to_string());
        visit.ask("all('.hand-over button')[0].click(); await drawn()");
        assert_eq!(visit.string("window.copied"), visit.string("all('.summary')[0].textContent"));
        assert!(visit.string("window.copied").contains(&visit.string("all('.code')[0].textContent")));
    }
}
