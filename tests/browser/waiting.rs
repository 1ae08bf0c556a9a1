//! Waiting has an end: the page's own words stand until the check does, whoever waits for the second chunk has the way back and the
//! booking link, after a while the way to load it again, and what is asked for again is asked of the server.

use page_server::testing::Fault;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, RESULT_CODE, SCORED, Visit};

/// Lets ten seconds pass at once, and nothing else.
const HURRY: &str = "const real = setTimeout;
    window.setTimeout = (happens, after, ...rest) => real(happens, after == 10_000 ? 0 : after, ...rest);";

/// Writes down how the page asks for files.
const ASKED: &str = "window.asked = [];
    const real = fetch;
    window.fetch = (address, options) => { window.asked.push({ name: String(address).split('/').at(-1), ...options }); return real(address, options); };";

impl Visit {
    /// At the end of part one, while the code of the stop is on its way.
    fn waiting(engine: Engine, language: Language, prepared: &str) -> Self {
        let visit = Self::before_loading(engine, language, PHONE);
        visit.prepare(prepared);
        visit.server.spoil(RESULT_CODE, Fault::Held);
        visit.load("");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.until("the check stands", "heading()");
        visit.press("intro.start");
        visit.answer_part_one();
        visit.until("the visitor waits", "root.querySelector('[aria-busy=true] #heading')");
        visit
    }

    /// The words of all buttons and links on the screen.
    fn ways_on(&self) -> String {
        self.string("all('.screen :is(button, a)').map((node) => node.textContent).join(' | ')")
    }
}

in_engines! { whoever_waits_has_the_way_back_and_the_booking_link }

fn whoever_waits_has_the_way_back_and_the_booking_link(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::waiting(engine, language, "");
        assert_eq!(visit.string("all('#heading')[0].textContent"), language.words("frame.loading"));
        assert_eq!(visit.ways_on(), [language.words("quiz.back"), language.words("frame.book")].join(" | "));
        let link = visit.string("all('.screen a')[0].href");
        assert!(link.starts_with("https://booking.example/intro") && !link.contains('{'), "{link}");
        visit.ask("all('.screen button')[0].click(); await drawn()");
        assert_eq!(visit.string("all('fieldset input')[0].name"), *SCORED.last().unwrap());
        assert_ne!(visit.chosen(), "", "the answer is still there");
        visit.ask("all('form .primary')[0].click(); await drawn()");
        visit.server.mend();
        visit.until("the stop stands", &format!("heading() === {:?}", language.words("stop.title")));
    }
}

in_engines! { after_a_while_the_visitor_is_told_and_can_load_it_again }

fn after_a_while_the_visitor_is_told_and_can_load_it_again(engine: Engine) {
    let visit = Visit::waiting(engine, Language::German, HURRY);
    visit.until(
        "it is said",
        &format!("all('.late')[0]?.textContent.includes({:?})", visit.language.words("frame.slow")),
    );
    visit.until(
        "and heard",
        &format!("all('[role=status]').some((of) => of.textContent === {:?})", visit.language.words("frame.slow")),
    );
    // What was asked for first never comes; what is asked for now does.
    visit.ask("all('.late button')[0].click(); await drawn()");
    visit.server.mend();
    visit.until("the stop stands", &format!("heading() === {:?}", visit.language.words("stop.title")));
}

in_engines! { what_is_asked_for_again_is_asked_of_the_server }

/// A wrong answer that a cache keeps is no reason to fail for ever.
fn what_is_asked_for_again_is_asked_of_the_server(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(ASKED);
    visit.server.spoil("widget_bg.wasm", Fault::Changed);
    visit.load("");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.expect_fallback();
    assert_eq!(visit.string("window.asked.map(({ cache }) => cache).filter((cache) => cache != 'default').join()"), "");
    visit.server.mend();
    visit.ask("window.asked = []");
    visit.press("fallback.again");
    visit.until("the check stands", "heading()");
    visit.whole();
    let how = visit.string("window.asked.map(({ name, cache }) => `${name} ${cache}`).join(', ')");
    for file in ["widget_bg.wasm", "widget.css", "texts.en.txt", "result.wasm"] {
        assert!(how.contains(&format!("{file} reload")), "{file}: {how}");
    }
    // A language that did not come, likewise.
    visit.server.spoil("texts.de.txt", Fault::Refused);
    visit.ask("window.asked = []; all('.language[lang=de]')[0].click()");
    visit.until("it is said", &format!("text().includes({:?})", Language::English.words("frame.language_failed")));
    visit.server.mend();
    visit.speak(Language::German);
}

in_engines! { requests_carry_no_cookie_and_no_address }

fn requests_carry_no_cookie_and_no_address(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(ASKED);
    visit.load("");
    visit.come_to_the_widget();
    visit.whole();
    visit.speak(Language::German);
    let wrong = "window.asked.filter(({ credentials, referrerPolicy }) => credentials != 'omit' || referrerPolicy != 'no-referrer')";
    assert_eq!(visit.string(&format!("{wrong}.map(({{ name }}) => name).join()")), "");
    assert_ne!(visit.string("window.asked.length"), "0");
    assert_eq!(
        visit.string("[...document.querySelectorAll('link[rel=modulepreload][href*=\"widget.js\"]')].map(({ referrerPolicy }) => referrerPolicy).join()"),
        "no-referrer"
    );
}

in_engines! { in_frame_mode_the_pages_own_words_stand_until_the_check_does }

/// The page's own words stand until the check in the frame does, whatever of it is late.
fn in_frame_mode_the_pages_own_words_stand_until_the_check_does(engine: Engine) {
    for file in ["frame.html", "framed.js", "widget_bg.wasm", "texts.en.txt"] {
        let visit = Visit::of_host(engine, "app.html");
        visit.server.spoil(file, Fault::Held);
        // Only now: a driver waits for a page whose frame is on its way.
        visit.ask(
            "const made = document.createElement('readiness-check');
            made.mode = 'frame';
            const link = document.createElement('a');
            Object.assign(link, { href: 'https://booking.example/intro', textContent: 'Book a call' });
            made.append(link); document.getElementById('first').append(made)",
        );
        visit.until("there is a frame", "root.querySelector('iframe')");
        let link = "(() => { const link = element.querySelector('a'); const box = link.getBoundingClientRect();
            return document.elementFromPoint(box.left + 2, box.top + 2) === link; })()";
        visit.until(&format!("the link can be pressed while {file} is on its way"), link);
        visit.server.mend();
        visit.enter_frame();
        visit.leave_frame();
        let stands = "getComputedStyle(root.querySelector('iframe')).opacity === '1' && !root.querySelector('slot')";
        visit.until("the frame stands in their place", stands);
    }
}

in_engines! { leaving_the_page_is_no_failure }

/// Firefox breaks off what is on its way when the visitor leaves: that is no failure that anybody should be told of.
fn leaving_the_page_is_no_failure(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare("window.failures = 0; addEventListener('readiness-check:error', () => window.failures++)");
    visit.server.spoil("widget_bg.wasm", Fault::Held);
    visit.load("");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("it is on its way", "document.querySelector('link[rel=modulepreload]')");
    // As if the visitor had pressed a link to a file that is only saved: the page stays after all.
    visit.ask("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    visit.server.spoil("widget_bg.wasm", Fault::Lost);
    visit.server.mend();
    visit.until("the check stands", "heading()");
    assert_eq!(visit.string("window.failures"), "0");
}
