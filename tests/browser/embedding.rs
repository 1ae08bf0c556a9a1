//! The element in a page that changes: moved, removed, added again, twice, in another language.

use serde_json::json;

use crate::driver::Engine;
use crate::fallback::TRAP;
use crate::language::Language;
use crate::visit::{CODE, DESKTOP, Visit};

const LANGUAGE: Language = Language::English;

in_engines! { a_moved_element_keeps_its_place_and_answers }

fn a_moved_element_keeps_its_place_and_answers(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.choose("policy", 2);
    let heading = visit.heading();
    visit.ask(
        "window.before = root.querySelector('.check'); document.querySelector('main').prepend(element); await drawn()",
    );
    assert_eq!((visit.heading(), visit.chosen()), (heading, "policy-2".into()));
    assert_eq!(visit.string("root.querySelector('.check') === window.before"), "true", "it was not even drawn anew");
    visit.press("quiz.continue");
    visit.see("3 of 13");
}

in_engines! { a_removed_element_goes_on_with_its_answers_when_it_comes_back }

fn a_removed_element_goes_on_with_its_answers_when_it_comes_back(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.answer("policy", &[2]);
    let heading = visit.heading();
    visit.ask("window.removed = element; window.place = element.parentElement; element.remove(); await drawn()");
    assert_eq!(visit.string("window.removed.shadowRoot.querySelectorAll('.check').length"), "0", "nothing runs on");
    visit.ask("window.place.append(window.removed)");
    visit.until("the widget stands again", "heading()");
    assert_eq!(visit.heading(), heading);
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "policy-2");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { a_new_element_goes_on_with_the_visit_of_the_one_that_was_taken_away }

/// As a router does it that makes its pages anew: all of the visit goes on, and the page hears of no second one.
fn a_new_element_goes_on_with_the_visit_of_the_one_that_was_taken_away(engine: Engine) {
    let mut visit = Visit::before_loading(engine, LANGUAGE, DESKTOP);
    visit.load_host("plain.html");
    visit.ask("element.dataLayer = ''");
    visit.come_to_the_widget();
    visit.until("it was seen", "window.dataLayer?.some(({ event }) => event === 'readiness_check_view')");
    // With the mouse, for an entry that no hand has made is none to WebKit's Back.
    visit.click_button("intro.start");
    visit.speak(Language::German);
    visit.language = Language::German;
    visit.click_answers(&[("ai_use", 1)]);
    visit.choose("policy", 2);
    visit.ask(
        "window.place = element.parentNode; element.remove(); await drawn(); window.dataLayer.length = 0;
        const next = document.createElement('readiness-check'); next.dataLayer = ''; window.place.append(next)",
    );
    visit.come_to_the_widget();
    visit.until_spoken(Language::German);
    assert_eq!(visit.chosen(), "policy-2");
    assert!(visit.is_asked(), "its answers are saved nowhere");
    visit.session.post("back", &json!({}));
    visit.until("the browser's Back leads to the question before", "root.getElementById('ai_use-1')?.checked");
    visit.ask("element.scrollIntoView({ behavior: 'instant' }); dispatchEvent(new Event('pagehide'))");
    let pushed = visit.string("window.dataLayer.map(({ event }) => event.slice('readiness_check_'.length)).join()");
    assert_eq!(pushed, "ready,step,step,leave", "where it goes on, where Back leads to");
}

in_engines! { an_element_that_was_put_in_again_keeps_its_visit_beside_a_new_one }

fn an_element_that_was_put_in_again_keeps_its_visit_beside_a_new_one(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask("window.place = element.parentNode; window.first = element; element.remove(); await drawn()");
    visit.ask("window.place.append(window.first)");
    visit.come_to_the_widget();
    visit.see("2 of 13");
    visit.ask(
        "const second = document.createElement('readiness-check'); element.after(second);
        second.scrollIntoView({ behavior: 'instant' })",
    );
    visit.until("the second one stands", "elements[1].shadowRoot.getElementById('heading')");
    let second = visit.string("elements[1].shadowRoot.getElementById('heading').textContent");
    assert_eq!(second, LANGUAGE.words("intro.title"));
    visit.answer("policy", &[2]);
    visit.see("3 of 13");
    visit.ask("element.remove(); await drawn()");
    assert_eq!(visit.string("window.first.shadowRoot.querySelectorAll('.check').length"), "0", "nothing runs on");
}

in_engines! { a_visit_has_one_element_at_a_time }

fn a_visit_has_one_element_at_a_time(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    let exchange = |script: &str| {
        visit.ask(&format!(
            "const place = element.parentNode; element.remove(); await drawn(); {script}; await drawn()"
        ));
        visit.come_to_the_widget();
    };
    let make = "const next = document.createElement('readiness-check')";
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.ask("window.first = element");
    exchange(&format!("{make}; place.append(next)"));
    visit.see("2 of 13");
    // The one that began it has handed it on.
    visit.ask("element.after(window.first)");
    visit.until("the other one stands", "window.first.shadowRoot.getElementById('heading')");
    assert_eq!(
        visit.string("window.first.shadowRoot.getElementById('heading').textContent"),
        LANGUAGE.words("intro.title")
    );
    visit.see("2 of 13");
    // What the page itself opens is a visit of its own.
    visit.ask("window.first.remove(); await drawn()");
    for (code, title) in [("", "intro.title"), (CODE, "brief.title")] {
        exchange(&format!("{make}; next.setAttribute('code', {code:?}); place.append(next)"));
        visit.until(title, &format!("heading() === {:?}", LANGUAGE.words(title)));
    }
}

in_engines! { two_widgets_on_a_page_are_independent }

fn two_widgets_on_a_page_are_independent(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.ask(
        "const second = document.createElement('readiness-check'); second.lang = 'de'; element.after(second);
        second.scrollIntoView({ behavior: 'instant' })",
    );
    visit.until("the second one stands", "elements[1].shadowRoot.getElementById('heading')");
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    let second = |expression: &str| visit.string(&expression.replace("SECOND", "elements[1].shadowRoot"));
    assert_eq!(second("SECOND.getElementById('heading').textContent"), Language::German.words("intro.title"));
    visit.ask("elements[1].shadowRoot.querySelector('.primary').click(); await drawn()");
    visit.ask("elements[1].shadowRoot.getElementById('ai_use-0').click(); await drawn()");
    assert_eq!(second("[...SECOND.querySelectorAll('input:checked')].map((input) => input.id).join()"), "ai_use-0");
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    // The first one leaves; the second one stays usable.
    visit.ask("element.remove(); await drawn()");
    visit.ask("root.querySelector('.primary').click(); await drawn()");
    visit.see("Schritt 2 von 13");
}

in_engines! { a_changed_lang_changes_the_words_and_keeps_answers_and_focus }

fn a_changed_lang_changes_the_words_and_keeps_answers_and_focus(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    visit.choose("ai_use", 2);
    visit.ask("root.getElementById('ai_use-2').focus(); element.lang = 'de'");
    visit.until_spoken(Language::German);
    visit.ask("await drawn()");
    visit.see("Schritt 1 von 13");
    assert_eq!((visit.chosen(), visit.string("focused().id")), ("ai_use-2".into(), "ai_use-2".into()));
}

in_engines! { the_language_is_the_nearest_one_there_are_texts_for_else_english }

/// What content management systems write into `lang`, and what pages leave out. The language is the nearest one that there are
/// texts for; English where the page names none.
fn the_language_is_the_nearest_one_there_are_texts_for_else_english(engine: Engine) {
    let visit = Visit::before_loading(engine, LANGUAGE, DESKTOP);
    visit.load_host("plain.html");
    // Each time a new element, for one that stands has a language already.
    let spoken = "const spoken = async (fresh) => {
            fresh.dispatchEvent(new FocusEvent('focusin'));
            while (!fresh.shadowRoot.querySelector('.check[lang]')) await drawn();
            return fresh.shadowRoot.querySelector('.check').lang;
        };";
    let script = format!(
        "{spoken} const fresh = document.createElement('readiness-check');
        const places = [document.documentElement, document.querySelector('main'), fresh];
        places.forEach((place, index) => {{
            const tag = arguments[0][index];
            if (tag === null) place.removeAttribute('lang'); else place.lang = tag;
        }});
        element.replaceWith(fresh);
        return spoken(fresh)"
    );
    for (page, around, own, expected) in [
        (None, None, None, "en"),
        (Some(""), None, None, "en"),
        (Some("fr"), None, None, "en"),
        (Some("fr-CH"), None, Some("zh"), "en"),
        (Some("en_US"), None, None, "en"),
        (Some("de"), None, None, "de"),
        (Some("de-AT"), None, None, "de"),
        (Some("de_AT"), None, None, "de"),
        (Some("DE"), None, None, "de"),
        (Some(" de "), None, None, "de"),
        // Another language that begins with the same letters.
        (Some("den"), None, None, "en"),
        // The nearest one, however it is written.
        (Some("de"), Some("en_US"), None, "en"),
        (Some("en"), Some("de_DE"), None, "de"),
        (Some("en"), Some("en"), Some("de_CH"), "de"),
        // One without texts counts as none.
        (Some("de"), None, Some("fr"), "de"),
        (Some("de"), Some("fr"), Some(""), "de"),
        (Some("fr"), Some("de"), None, "de"),
    ] {
        let places = json!([page, around, own]);
        assert_eq!(visit.ask_with(&script, &json!([places])), expected, "{places}");
    }
    // A page may put the element into a shadow root of its own.
    let inside = format!(
        "{spoken} const outer = document.createElement('div'); outer.lang = 'de_AT'; document.body.append(outer);
        const inner = document.createElement('readiness-check');
        outer.attachShadow({{ mode: 'closed' }}).append(inner); return spoken(inner)"
    );
    assert_eq!(visit.ask(&inside), "de");
}

in_engines! { a_page_in_a_language_without_texts_gets_english_in_every_mode_and_as_fallback }

fn a_page_in_a_language_without_texts_gets_english_in_every_mode_and_as_fallback(engine: Engine) {
    for page in ["plain.html", "frame.html", "no-frames.html"] {
        let visit = Visit::before_loading(engine, LANGUAGE, DESKTOP);
        visit.prepare("document.documentElement.lang = 'fr'");
        visit.load_host(page);
        assert_eq!(visit.string("document.documentElement.lang"), "fr");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        match page {
            "plain.html" => visit.come_to_the_widget(),
            "frame.html" => {
                visit.until("there is a frame", "root.querySelector('iframe')");
                assert_eq!(visit.string("root.querySelector('iframe').title"), LANGUAGE.words("frame.title"));
                visit.enter_frame();
                assert_eq!(visit.string("document.documentElement.lang"), "en");
            }
            _ => {
                visit.expect_fallback();
                continue;
            }
        }
        assert_eq!(visit.heading(), LANGUAGE.words("intro.title"), "{page}");
    }
}

in_engines! { the_script_twice_on_a_page_does_no_harm }

fn the_script_twice_on_a_page_does_no_harm(engine: Engine) {
    let visit = Visit::new(engine, LANGUAGE, DESKTOP);
    visit.press("intro.start");
    let script = "const address = document.querySelector('script[src*=readiness-check]').src + '?twice';
        const script = Object.assign(document.createElement('script'), { type: 'module' });
        const policy = window.trustedTypes?.createPolicy('test', { createScriptURL: (url) => url });
        script.src = policy ? policy.createScriptURL(address) : address;
        await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });";
    visit.ask(script);
    visit.answer("ai_use", &[1]);
    visit.see("2 of 13");
}

/// What an attribute must leave alone: what is open, where the page is scrolled to, and what has the focus. `moved` is `true` once
/// anything in the widget was drawn anew.
const PLACE: &str =
    "[all('details').map((details) => details.open), Math.round(scrollY), all('summary').indexOf(root.activeElement)]";

/// A visitor who reads in the middle of the result, with some of it open and the focus in it.
fn reading(engine: Engine) -> Visit {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.ask(
        "const folded = all('details');
        for (const place of [0, 3, folded.length - 1]) folded[place].open = true;
        await drawn();
        const summary = folded[3].querySelector('summary');
        summary.scrollIntoView({ behavior: 'instant', block: 'center' });
        summary.focus({ preventScroll: true });
        await drawn();
        window.place = JSON.stringify(PLACE)"
            .replace("PLACE", PLACE)
            .as_str(),
    );
    visit
}

in_engines! { an_attribute_that_changes_closes_nothing_and_moves_neither_scroll_nor_focus }

/// Like a page whose switch for dark colours sets `theme` while somebody reads.
fn an_attribute_that_changes_closes_nothing_and_moves_neither_scroll_nor_focus(engine: Engine) {
    let visit = reading(engine);
    let place = visit.string("window.place");
    assert!(place.contains("true"), "{place}");
    for (name, value) in [
        ("theme", "dark"),
        ("data-layer", ""),
        ("share-outcome", "band"),
        ("brand", "The Office"),
        ("booking", "https://cal.example/?notes={summary}"),
        ("contact", "office@example.org"),
        ("privacy", "https://example.org/privacy"),
        ("heading-level", "3"),
    ] {
        visit.ask_with("element.setAttribute(...arguments); await drawn()", &json!([name, value]));
        let now = visit.string(&format!("JSON.stringify({PLACE})"));
        assert_eq!(now, place, "{name}");
    }
    visit.see("The Office");
}

in_engines! { another_language_closes_nothing_and_moves_neither_scroll_nor_focus: chromium, firefox because open_finding }

/// `WebKit` scrolls by some 700 of 5,500 pixels. Why is not known.
fn another_language_closes_nothing_and_moves_neither_scroll_nor_focus(engine: Engine) {
    let visit = reading(engine);
    let place = visit.string("window.place");
    visit.ask("element.setAttribute('lang', 'de'); await drawn()");
    visit.until_spoken(Language::German);
    assert_eq!(visit.string(&format!("JSON.stringify({PLACE})")), place);
}

in_engines! { an_attribute_that_changes_nothing_draws_nothing }

fn an_attribute_that_changes_nothing_draws_nothing(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.ask(
        "window.drawn = 0;
        new MutationObserver((changes) => { window.drawn += changes.length; })
            .observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
        element.setAttribute('theme', 'dark');
        element.setAttribute('data-layer', '');
        element.setAttribute('brand', element.getAttribute('brand') ?? '');
        element.setAttribute('lang', 'en-GB');
        await drawn()",
    );
    assert_eq!(visit.string("window.drawn"), "0");
}

in_engines! { a_result_that_was_opened_is_still_open_after_the_check_has_stopped }

/// The consultant's main way: a code is typed in, and the wasm stops.
fn a_result_that_was_opened_is_still_open_after_the_check_has_stopped(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.open");
    let code = "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN";
    visit.until("the entry", "root.getElementById('code')");
    visit.ask_with(
        "const input = root.getElementById('code'); input.value = arguments[0];
        input.dispatchEvent(new Event('input')); root.querySelector('form').requestSubmit()",
        &json!([code]),
    );
    let brief = Language::English.words("brief.title");
    visit.until("the brief", &format!("heading() === {}", json!(brief)));
    visit.ask(TRAP);
    visit.until("the fallback", "root.querySelector('[role=alert]')");
    visit.press("fallback.again");
    visit.until("the brief again", &format!("heading() === {}", json!(brief)));
}

in_engines! { nothing_of_the_visit_can_be_read_off_the_element }

fn nothing_of_the_visit_can_be_read_off_the_element(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    let own = visit.string(
        "(() => { const names = new Set(Object.getOwnPropertyNames(element));
        for (let at = element; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at))
            Object.getOwnPropertyNames(at).forEach((name) => names.add(name));
        return [...names].sort().join(); })()",
    );
    assert_eq!(
        own,
        "attributeChangedCallback,booking,brand,code,connectedCallback,constructor,contact,dataLayer,disconnectedCallback,\
         headingLevel,history,languages,logo,mode,page,privacy,shareOutcome,texts,theme"
    );
}
