//! Whose page may say and hear what: in frame mode a page of another origin, and whoever writes an address of `frame.html`, gets no code,
//! no events and no saved answers, and cannot speak in the name of the site's owner, unless the owner's own file says so.

use serde_json::json;

use crate::driver::Engine;
use crate::fallback::TRAP;
use crate::language::Language;
use crate::visit::{DESKTOP, SCORED, Visit};

const OWNERS_FILE: &str = "frame-settings.json";

/// Writes down what comes out of the frame, before anything else runs.
const LISTEN: &str = "window.told = []; window.heard = []; window.files = [];
    const Real = MessageChannel;
    window.MessageChannel = class extends Real {
        constructor() { super(); this.port1.addEventListener('message', ({ data }) => window.told.push(data)); }
    };
    for (const name of ['ready', 'start', 'step', 'complete', 'keep', 'book', 'leave', 'error'])
        addEventListener(`readiness-check:${name}`, () => window.heard.push(name));
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.files.push(blob.type); return real.call(URL, blob); };";

/// What speaks in the owner's name, as the element in the frame has it.
const IN_THE_OWNERS_NAME: &str = "['booking', 'contact', 'brand', 'privacy', 'page', 'texts', 'logo'].map((name) => element.getAttribute(name)).filter(Boolean).join(' ')";

impl Visit {
    /// A page that takes the check in a frame from another origin, where the owner's file holds this.
    fn elsewhere(engine: Engine, owners_file: Option<&str>) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        if let Some(file) = owners_file {
            let own = visit.server.url();
            visit.server.put(OWNERS_FILE, &file.replace("OWN", own.trim_end_matches('/')));
        }
        visit.prepare(LISTEN);
        visit.load_host("elsewhere.html");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.enter_frame();
        visit.until_offline();
        visit
    }

    /// A frame out of sight draws nothing, so the check is put in where it is seen.
    fn take_out_and_put_in(&self) {
        self.ask(
            "const { parentNode } = element;
            element.remove(); await new Promise((done) => setTimeout(done));
            parentNode.prepend(element); element.scrollIntoView({ behavior: 'instant' })",
        );
    }

    /// The page of the frame by itself, with these settings in its address.
    fn frame_page(&self, settings: &[(&str, &str)]) {
        let script = "return new URLSearchParams(arguments[0]).toString()";
        let fragment = self.ask_with(script, &json!([settings])).as_str().unwrap().to_owned();
        // A fragment alone would load nothing.
        self.session.open("about:blank");
        self.open(&format!("{}readiness-check/1.0.0/frame.html#{fragment}", self.server.url()));
        self.until("the check stands", "root && heading()");
        self.until_offline();
    }
}

in_engines! { a_page_of_another_origin_is_told_nothing_of_answers_and_speaks_for_nobody }

fn a_page_of_another_origin_is_told_nothing_of_answers_and_speaks_for_nobody(engine: Engine) {
    let visit = Visit::elsewhere(engine, None);
    assert_eq!(visit.string(IN_THE_OWNERS_NAME), "", "the page names a booking link, a brand, words and a logo");
    assert_eq!(visit.heading(), Language::English.words("intro.title"));
    visit.press("intro.start");
    visit.press("frame.save");
    visit.finish_part_one();
    visit.press("stop.score");
    assert_eq!(visit.string("all('a[href*=\"booking.example\"]').length"), "0");
    let code = visit.string("all('.code')[0].textContent");
    visit.leave_frame();
    assert_eq!(visit.string("window.heard.join()"), "", "no event");
    let kinds = "[...new Set(window.told.map(({ type }) => type))].sort().join()";
    assert_eq!(visit.string(kinds), "height,place,shown", "of a step how high it is and where it begins");
    let told = visit.string("JSON.stringify(window.told)");
    assert!(!told.contains(&code) && !SCORED.iter().any(|question| told.contains(question)), "{told}");
    // What was saved is the visitor's, who sees it in the frame; whoever put the frame there learns nothing of it.
    visit.take_out_and_put_in();
    visit.enter_frame();
    visit.press("intro.start");
    visit.see(Language::English.words("frame.restored"));
    visit.leave_frame();
    let told = visit.string("JSON.stringify(window.told)");
    assert!(!told.contains(&code) && !told.contains("snapshot"), "{told}");
}

in_engines! { a_page_that_the_owner_names_is_the_owners }

fn a_page_that_the_owner_names_is_the_owners(engine: Engine) {
    let visit = Visit::elsewhere(engine, Some(r#"{ "origins": ["OWN"], "settings": {} }"#));
    assert_eq!(visit.string("element.getAttribute('brand')"), "Example Consulting");
    assert_eq!(visit.heading(), "Words of a stranger", "who is none by now");
    visit.whole();
    assert_ne!(visit.string("all('a[href*=\"booking.example\"]').length"), "0");
    // The policy of that page lets no frame offer a file; the page itself does.
    visit.ask("all('details').forEach((details) => { details.open = true; })");
    visit.press("result.export");
    visit.leave_frame();
    visit.until("the page offers the file", "window.files.includes('application/json')");
    visit.until("the result is told", "window.heard.includes('complete')");
    visit.take_out_and_put_in();
    visit.enter_frame();
    assert_eq!(visit.heading(), Language::English.words("result.title"));
}

in_engines! { what_the_owners_file_says_counts_for_the_pages_of_others }

fn what_the_owners_file_says_counts_for_the_pages_of_others(engine: Engine) {
    let file = r#"{ "origins": ["https://other.example"], "settings": { "booking": "https://booking.example/own", "brand": "The owner" } }"#;
    let visit = Visit::elsewhere(engine, Some(file));
    assert_eq!(visit.string(IN_THE_OWNERS_NAME), "https://booking.example/own The owner");
    for broken in ["", "[]", "null", "not JSON", r#"{ "origins": "OWN", "settings": "x" }"#] {
        let visit = Visit::elsewhere(engine, Some(broken));
        assert_eq!(visit.string(IN_THE_OWNERS_NAME), "", "{broken}");
    }
}

in_engines! { an_address_does_not_speak_in_the_owners_name_and_brings_no_answers }

/// Whoever writes an address of `frame.html` writes it on the owner's site.
fn an_address_does_not_speak_in_the_owners_name_and_brings_no_answers(engine: Engine) {
    let evil = [
        ("booking", "https://evil.example/?x={summary}"),
        ("contact", "evil@evil.example"),
        ("brand", "Good Consulting"),
        ("privacy", "//evil.example/privacy"),
        ("page", "https://evil.example/"),
        ("texts", r#"{ "de": { "intro_title": "Words of a stranger" } }"#),
        ("logo", "/icon.svg"),
        ("snapshot", "saved 0 YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN"),
        ("kept", "saved YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN"),
        ("lang", "de"),
        ("accent", "#b4530a"),
    ];
    let visit = Visit::before_loading(engine, Language::German, DESKTOP);
    visit.load_host("plain.html");
    visit.frame_page(&evil);
    assert_eq!(visit.heading(), Language::German.words("intro.title"), "looks and language are taken, answers not");
    assert_eq!(visit.string("getComputedStyle(all('.button.primary')[0]).backgroundColor"), "rgb(180, 83, 10)");
    visit.whole();
    assert_eq!(visit.string("all('a').map(({ href }) => href).filter((href) => href.includes('evil')).join()"), "");
    assert!(!visit.text().contains("Good Consulting"));
    assert_eq!(visit.string("localStorage.length"), "0");
    // The owner's own settings stand there instead.
    visit
        .server
        .put(OWNERS_FILE, r#"{ "settings": { "booking": "https://booking.example/own", "brand": "The owner", "texts": "/hosts/words.json" } }"#);
    visit.frame_page(&evil);
    assert_eq!(visit.string(IN_THE_OWNERS_NAME), "https://booking.example/own The owner /hosts/words.json");
    assert_eq!(visit.heading(), "Ist Ihre KI in Ordnung?");
}

in_engines! { a_plain_frame_keeps_no_answers_in_its_address }

/// In the owner's own page the address of a plain frame is the owner's, as before; and a reload brings no old answers back.
fn a_plain_frame_keeps_no_answers_in_its_address(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, DESKTOP);
    visit.load_host("bare.html");
    visit.enter_frame();
    visit.until_offline();
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask(TRAP);
    visit.until("the frame says so", "root.querySelector('[role=alert]')");
    visit.ask("all('button')[0].click()");
    visit.until("the check stands again", "root && heading()");
    visit.see("2 von 13");
    let entry = visit.string("location.hash + JSON.stringify(history.state)");
    assert!(!entry.contains("snapshot"), "{entry}");
    visit.answer("policy", &[1]);
    visit.ask("location.reload()");
    visit.until("the check begins anew", &format!("heading() === {:?}", Language::German.words("intro.title")));
}
