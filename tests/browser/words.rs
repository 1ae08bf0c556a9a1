//! The words of the site's owner, a logo and the languages that are offered: what stands where, what is refused, and that nothing of it can
//! harm a visitor or the check. The page is tests/hosts/words.html, its words are tests/hosts/words.json, which holds every name there is.

use page_server::testing::Fault;
use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::layout;
use crate::paper::NO_DIALOG;
use crate::screenshots::TALL;
use crate::visit::{DESKTOP, Viewport, Visit};

const PAGE: &str = include_str!("../hosts/words.html");
const FILE: &str = "words.json";
/// What names them in that page.
const NAMED: &str = r#"texts="words.json" logo="logo.svg""#;

/// The lines in the console that are on words.
const LINES: &str = "[readiness-check] texts: ";

/// The owner's words in a language.
fn owners(language: Language, name: &str) -> String {
    let words: Value = include_str!("../hosts/words.json").parse().unwrap();
    words[language.to_string()][name].as_str().unwrap_or_else(|| panic!("no {name}")).to_owned()
}

impl Visit {
    /// The page with its words, not loaded yet.
    fn with_words(engine: Engine) -> Self {
        Self::before_loading(engine, Language::English, DESKTOP)
    }

    /// Loads the page with other attributes in the place of those that name words and logo, and with this inside the element.
    fn load_words(&self, attributes: &str, inside: &str) {
        let page =
            PAGE.replace(NAMED, attributes).replace("<p>Questions first", &format!("{inside}<p>Questions first"));
        self.server.put("words.html", &page);
        self.load_host("words.html");
    }

    /// The same until the check stands, with what the console says on words, a line each.
    fn named(&self, attributes: &str, inside: &str) -> Vec<String> {
        self.load_words(attributes, inside);
        self.come_to_the_widget();
        self.lines()
    }

    /// What the console says on words.
    fn lines(&self) -> Vec<String> {
        let console = self.console();
        // Chromium puts the place of the script before a line.
        let lines = console.lines().filter_map(|line| Some(line.split_once(LINES)?.1.trim_end_matches('"').to_owned()));
        lines.collect()
    }

    /// Presses a button with words that are not ours.
    fn press_owners(&self, language: Language, name: &str) {
        let script = "const button = all('button').find((node) => node.textContent === arguments[0]);
            if (!button) throw new Error(`no button ${arguments[0]} in: ${text()}`);
            button.click(); await drawn()";
        self.ask_with(script, &json!([owners(language, name)]));
    }

    /// Whether the owner's words are in sight.
    #[track_caller]
    fn see_owners(&self, language: Language, names: &[&str]) {
        for name in names {
            self.see(&owners(language, name).replace("{brand}", "Example Consulting"));
        }
    }

    /// Whether ours are.
    #[track_caller]
    fn see_ours(&self, keys: &[&str]) {
        for key in keys {
            self.see(self.language.words(key));
        }
    }
}

/// Words of the owner's as they would stand in the file.
fn file_of(words: &Value) -> String {
    json!({ "en": words }).to_string()
}

in_engines! { the_owners_words_stand_in_the_place_of_ours_in_both_languages }

fn the_owners_words_stand_in_the_place_of_ours_in_both_languages(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.load_host("words.html");
    visit.come_to_the_widget();
    let links = "all('.privacy a').map(({ textContent, href, target }) => `${textContent} ${new URL(href).pathname} ${target}`).join()";
    for language in [Language::German, Language::English] {
        visit.speak(language);
        assert_eq!(visit.heading(), owners(language, "intro_title"));
        visit.see_owners(language, &["title", "start", "open", "intro_note"]);
        let [privacy, imprint, address] = ["privacy", "imprint", "imprint_address"].map(|name| owners(language, name));
        assert_eq!(visit.string(links), format!("{privacy} /privacy _blank,{imprint} {address} _blank"));
    }
    visit.press_owners(Language::English, "start");
    visit.finish_part_one();
    visit.profile();
    visit.part_two();
    visit.press("review.show");
    let link =
        "all('.reading > p > a').map(({ textContent, href, target }) => `${textContent} ${href} ${target}`).join()";
    for language in [Language::German, Language::English] {
        visit.speak(language);
        visit.see_owners(language, &["call", "call_with", "call_button", "call_short", "call_note", "closing_note"]);
        assert!(!visit.text().contains(language.words("result.call")), "not beside ours");
        let [words, address] = ["link", "link_address"].map(|name| owners(language, name));
        assert_eq!(visit.string(link), format!("{words} {address} _blank"));
        // What looks like HTML is words.
        assert_eq!(visit.string("all('b').filter((node) => /together|gemeinsam/.test(node.textContent)).length"), "0");
    }
    // Where nothing of the result goes along.
    visit.ask("element.booking = 'https://booking.example/intro'; await drawn()");
    visit.see_owners(Language::English, &["book"]);
    visit.press("result.consultant");
    visit.see_owners(Language::English, &["agenda"]);
    let console = visit.console();
    // Where images may be loaded, Chromium asks for an icon.
    let lines = console.lines().filter(|line| !line.contains("/favicon.ico"));
    assert_eq!(lines.collect::<Vec<_>>(), [""; 0]);
}

in_engines! { the_owners_words_and_logo_stand_on_the_first_page_of_the_paper }

fn the_owners_words_and_logo_stand_on_the_first_page_of_the_paper(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.prepare(NO_DIALOG);
    visit.load_host("words.html#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN");
    visit.come_to_the_widget();
    visit.press("brief.full");
    visit.until("the logo is there", "all('.logo')[0].naturalWidth");
    visit.take_requests();
    visit.server.take_requests();
    let button = visit.ask(&format!(
        "const button = all('button').find((node) => node.textContent === {:?});
        button.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return button",
        visit.language.words("result.print"),
    ));
    visit.session.click(&button);
    visit.until("it is printed", "window.paper?.printed");
    let first = "window.paper.document.querySelector('readiness-check').shadowRoot.querySelector('.page-one')";
    let paper = visit.string(&format!("{first}.textContent"));
    for name in ["title", "call", "book", "paper_note"] {
        assert!(paper.contains(&owners(Language::English, name)), "{name}: {paper}");
    }
    assert!(visit.string("window.paper.document.title").starts_with(&owners(Language::English, "title")));
    // What is drawn there is the logo and not an empty place.
    let colour = format!(
        "const canvas = {first}.querySelector('canvas.logo');
        const {{ data }} = canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
        return `${{[...data]}} ${{canvas.width / canvas.height}}`"
    );
    assert_eq!(visit.ask(&colour), "180,83,10,255 3");
    assert_eq!(visit.server.requests(), [""; 0], "nothing is loaded for paper");
}

in_engines! { words_that_cannot_be_taken_are_named_and_cost_nothing_else }

/// Each of them is also refused by the published schema, and what is taken is taken by it.
fn words_that_cannot_be_taken_are_named_and_cost_nothing_else(engine: Engine) {
    let schema: Value = include_str!("../../docs/readiness-texts.schema.json").parse().unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let wrong = [
        ("call", json!("x".repeat(61)), "has 61 characters, 60 fit."),
        ("call_with", json!("{name} calls"), "holds braces other than {brand}."),
        ("call_button", json!("one\ntwo"), "holds a line break or control character."),
        ("call_short", json!(" "), "empty."),
        ("agenda", json!(["a"]), "no text."),
        ("start", json!("{brand}"), "holds braces."),
        ("closing_note", json!("one\u{202e}two"), "holds a line break or control character."),
        ("imprint_address", json!("javascript:alert(1)"), "neither https://… nor /…."),
        ("link_address", json!("//elsewhere.example/"), "neither https://… nor /…."),
        ("book_with", json!("Book"), "not on the list."),
        ("__proto__", json!("x"), "not on the list."),
        ("constructor", json!("x"), "not on the list."),
    ];
    let mut words = json!({ "intro_title": "Is your AI in order?" });
    assert!(schema.is_valid(&json!({ "en": words })));
    let mut expected = Vec::new();
    for (name, text, reason) in wrong {
        assert!(!schema.is_valid(&json!({ "en": { name: text } })), "{name}: {text}");
        words[name] = text;
        expected.push(format!("en.{name}: {reason}"));
    }
    let file = json!({ "en": words, "fr": {}, "de": "Worte" });
    expected.extend(["fr: no language of the check.".to_owned(), "de: holds no texts.".to_owned()]);

    let visit = Visit::with_words(engine);
    visit.server.put(FILE, &file.to_string());
    let mut found = visit.named(NAMED, "");
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(visit.heading(), "Is your AI in order?", "what can be taken is");
    visit.works();
    visit.speak(Language::German);
    assert_eq!(visit.lines(), [""; 0], "said once");
}

in_engines! { a_file_that_holds_no_words_leaves_ours }

fn a_file_that_holds_no_words_leaves_ours(engine: Engine) {
    let visit = Visit::with_words(engine);
    let nested = ["{\"en\":", &"[".repeat(9_000), &"]".repeat(9_000), "}"].concat();
    let large = file_of(&json!({ "call": "x".repeat(1_000_000) }));
    let in_words = file_of(&json!({ "intro_title": "Is your AI in order?" }));
    for (attributes, file, line) in [
        (NAMED, "<!DOCTYPE html><title>Not found</title>", "words.json: no JSON."),
        (NAMED, "", "words.json: no JSON."),
        (NAMED, "[{}]", "words.json: holds no texts."),
        (NAMED, "null", "words.json: holds no texts."),
        (NAMED, &nested, "en: holds no texts."),
        (NAMED, &large, "words.json: has more than 20 kB."),
        ("texts=\"plain.css\"", &in_words, "plain.css: comes as text/css, not as application/json."),
        ("texts=\"missing.json\"", "", "missing.json: answered by 404."),
        ("texts=\"http://elsewhere/hosts/words.json\"", &in_words, "not on this site."),
        ("texts=\"https://[\"", "", "https://[: not on this site."),
        ("texts=\"{ no JSON\"", "", "JSON: no JSON."),
    ] {
        visit.server.put(FILE, file);
        visit.server.put("plain.css", file);
        let lines = visit.named(attributes, "");
        assert!(lines.len() == 1 && lines[0].ends_with(line), "{attributes} {line}: {lines:?}");
        visit.see_ours(&["frame.title", "intro.title", "intro.start"]);
    }
    visit.works();
}

in_engines! { words_from_another_origin_are_not_followed }

/// Not even where the owner's own server leads there.
fn words_from_another_origin_are_not_followed(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.server.spoil(FILE, Fault::Moved);
    let lines = visit.named(NAMED, "");
    assert_eq!(lines, ["words.json: could not be loaded."]);
    let asked = visit.server.requests().iter().filter(|path| path.ends_with(FILE)).count();
    assert_eq!(asked, 1, "nobody asked there");
    visit.see_ours(&["intro.title"]);
}

in_engines! { words_that_do_not_come_hold_nobody_up }

fn words_that_do_not_come_hold_nobody_up(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.server.spoil(FILE, Fault::Held);
    let lines = visit.named(NAMED, "");
    assert_eq!(lines, ["words.json: not there within 5 seconds."]);
    visit.works();
    visit.server.mend();
    visit.press("quiz.back");
    visit.press("quiz.back");
    visit.see_ours(&["intro.title"]);
}

in_engines! { words_can_stand_in_the_page_and_the_first_element_that_names_any_counts }

fn words_can_stand_in_the_page_and_the_first_element_that_names_any_counts(engine: Engine) {
    let visit = Visit::with_words(engine);
    let block = |title: &str| {
        format!(r#"<script type="application/json">{}</script>"#, file_of(&json!({ "intro_title": title })))
    };
    assert_eq!(visit.named("", &block("In a data block")), [""; 0]);
    assert_eq!(visit.heading(), "In a data block");
    // What the attribute says comes before.
    let attribute = r#"texts='{ "en": { "intro_title": "In the attribute" } }'"#;
    assert_eq!(visit.named(attribute, &block("In a data block")), [""; 0]);
    assert_eq!(visit.heading(), "In the attribute");

    // A block deeper in is somebody else's.
    assert_eq!(visit.named("", &format!("<div>{}</div>", block("Of others"))), [""; 0]);
    visit.see_ours(&["intro.title"]);

    let two = format!("</readiness-check><readiness-check {attribute}>");
    assert_eq!(visit.named("", &two), [""; 0]);
    assert_eq!(visit.heading(), "In the attribute", "the first check, which names none, shares those of the second");
}

in_engines! { in_a_frame_the_owners_words_and_logo_come_before_its_network_closes }

fn in_a_frame_the_owners_words_and_logo_come_before_its_network_closes(engine: Engine) {
    let visit = Visit::with_words(engine);
    let block = format!(
        r#"<script type="application/json">{}</script>"#,
        file_of(&json!({ "intro_title": "In a data block", "closing_note": "At the end" }))
    );
    let framed = r#"mode="frame" logo="logo.svg""#;
    for (attributes, inside, title) in [
        (format!("{framed} texts=\"words.json\""), "", "Is your AI in order?"),
        (framed.into(), &*block, "In a data block"),
    ] {
        visit.load_words(&attributes, inside);
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.enter_frame();
        visit.until_offline();
        assert_eq!(visit.heading(), title);
        assert_eq!(visit.string("all('.logo').every((image) => image.naturalWidth && shown(image))"), "true");
        visit.server.take_requests();
        visit.ask("all('.button.primary')[0].click(); await drawn()");
        visit.finish_part_one();
        visit.press("stop.score");
        let closing = if inside.is_empty() { owners(Language::English, "closing_note") } else { "At the end".into() };
        visit.see(&closing);
        visit.speak(Language::German);
        assert_eq!(visit.server.requests(), [""; 0], "the network is closed");
        visit.leave_frame();
    }
}

in_engines! { a_logo_that_does_not_come_keeps_no_network_open }

fn a_logo_that_does_not_come_keeps_no_network_open(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.server.spoil("logo.svg", Fault::Held);
    visit.load_words(r#"mode="frame" logo="logo.svg""#, "");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.works();
    visit.server.mend();
}

in_engines! { the_logo_is_one_image_of_this_site_and_goes_where_it_does_not_come }

fn the_logo_is_one_image_of_this_site_and_goes_where_it_does_not_come(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.named(r#"logo="logo.svg""#, "");
    visit.until("the logo is in sight", "shown(all('.logo')[0])");
    let sizes = "const { width, height } = all('.logo')[0].getBoundingClientRect(); return `${width} ${height} ${all('.logo')[0].alt}`";
    assert_eq!(visit.ask(sizes), "120 40 Example Consulting");
    visit.ask("window.first = all('.logo')[0]; element.brand = 'Beispielberatung'; await drawn()");
    visit.works();
    visit.speak(Language::German);
    assert_eq!(visit.string("window.first === all('.logo')[0] && window.first.alt"), "Beispielberatung");
    let asked = visit.server.requests().iter().filter(|path| path.ends_with("logo.svg")).count();
    assert_eq!(asked, 1, "it is loaded once");

    visit.server.take_requests();
    for address in ["missing.svg", "http://elsewhere/hosts/logo.svg", "data:image/svg+xml,<svg/>", ""] {
        let address = address.replace("http://elsewhere/", &visit.server.elsewhere());
        visit.ask(&format!("element.logo = {address:?}; await drawn()"));
        visit.until(&format!("{address:?} is not in sight"), "!shown(all('.logo')[0])");
    }
    let asked = visit.server.take_requests();
    assert_eq!(asked, ["/hosts/missing.svg"], "nothing of another site is asked for");
    visit.ask("element.logo = 'logo.svg'");
    visit.until("it comes back", "shown(all('.logo')[0])");
}

in_engines! { only_the_languages_that_are_offered_can_be_chosen }

fn only_the_languages_that_are_offered_can_be_chosen(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.named(r#"languages="de""#, "");
    let buttons = "all('.language').filter(shown).map(({ lang }) => lang).join()";
    assert_eq!(visit.heading(), Language::German.words("intro.title"), "on an English page");
    assert_eq!(visit.string(buttons), "");
    assert_eq!(visit.string("all('.languages').some(shown)"), "false");
    visit.press_in(Language::German, "intro.start");
    visit.choose("ai_use", 1);
    // It changes like any other attribute, and costs no answer.
    visit.ask("element.languages = 'de_AT, EN de xx'; await drawn()");
    visit.until_spoken(Language::English);
    assert_eq!((visit.string(buttons), visit.chosen()), ("de,en".into(), "ai_use-1".into()));
    visit.speak(Language::German);
    visit.ask("element.languages = 'en'");
    visit.until_spoken(Language::English);
    visit.ask("element.removeAttribute('languages')");
    visit.until_spoken(Language::German);
    assert_eq!(visit.string(buttons), "en,de", "what the visitor has chosen counts again");
    for nothing in ["", "fr", " , "] {
        visit.ask(&format!("element.languages = {nothing:?}; await drawn()"));
        assert_eq!(visit.string(buttons), "en,de", "{nothing:?}");
    }
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { in_a_frame_too_only_the_languages_that_are_offered_can_be_chosen }

fn in_a_frame_too_only_the_languages_that_are_offered_can_be_chosen(engine: Engine) {
    let visit = Visit::with_words(engine);
    visit.load_words(r#"mode="frame" languages="de""#, "");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    assert_eq!(visit.heading(), Language::German.words("intro.title"));
    assert_eq!(visit.string("all('.languages, .language').some(shown)"), "false");
    visit.leave_frame();
    assert_eq!(visit.string("root.querySelector('iframe').title"), Language::German.words("frame.title"));
}

in_engines! { the_longest_words_have_room_at_320_pixels }

/// As long as the list allows, in words as German has them, with a logo that is as wide as one may be.
fn the_longest_words_have_room_at_320_pixels(engine: Engine) {
    let list: toml::Table = include_str!("../../content/owner.toml").parse().unwrap();
    let mut words = json!({});
    for (name, entry) in &list {
        let most = usize::try_from(entry["most"].as_integer().unwrap()).unwrap();
        let text: String = "Unternehmensberatung ".chars().cycle().take(most).collect();
        words[name] = if name.ends_with("_address") { json!("/notice") } else { json!(text) };
    }
    let visit = Visit::before_loading(engine, Language::English, Viewport(320, TALL, 1));
    visit.server.put(FILE, &json!({ "en": words }).to_string());
    visit.server.put("logo.svg", r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"/>"#);
    assert_eq!(visit.named(NAMED, ""), [""; 0]);
    visit.until("the logo is there", "shown(all('.logo')[0])");
    visit.ask("document.querySelector('main').style.cssText = 'width: 320px; margin: 0; padding: 0'; await drawn()");
    let mut found = layout::faults(&visit);
    visit.ask("all('.button.primary')[0].click(); await drawn()");
    visit.finish_part_one();
    visit.press("stop.score");
    visit.ask("all('details').forEach((details) => { details.open = true; }); await drawn()");
    found.extend(layout::faults(&visit));
    visit.press("result.consultant");
    found.extend(layout::faults(&visit));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
