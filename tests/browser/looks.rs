//! What engines once drew each in its own way: underlines, words that are cut, large text, a band beside the check.

use serde_json::json;

use crate::driver::{Engine, Wishes};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

in_engines! { what_can_be_pressed_like_a_link_is_underlined }

/// `WebKit` knows no line with a thickness in one word.
fn what_can_be_pressed_like_a_link_is_underlined(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    let lines = "[...new Set(all('.button.link').filter(shown).map((node) => getComputedStyle(node).textDecorationLine))].join()";
    assert_eq!(visit.string(lines), "underline", "on the intro");
    let chosen = "getComputedStyle(all('.language').find((node) => node.lang === 'en')).textDecorationLine";
    assert_eq!(visit.string(chosen), "underline", "the language one reads");
    visit.whole();
    assert_eq!(visit.string(lines), "underline", "on the result");
}

in_engines! { only_long_words_are_cut_and_in_the_language_they_are_in }

/// Firefox cut every third word, the others none, because the fresh start of the styles had taken the language away.
fn only_long_words_are_cut_and_in_the_language_they_are_in(engine: Engine) {
    let visit = Visit::new(engine, Language::German, PHONE);
    visit.whole();
    let limits = "all('.screen').map((node) => getComputedStyle(node)).map((style) =>
        `${style.hyphens || style.webkitHyphens} ${style.hyphenateLimitChars ?? `${style.webkitHyphenateLimitBefore} ${style.webkitHyphenateLimitAfter}`}`).join()";
    let expected = if engine == Engine::WebKit { "auto 6 5" } else { "auto 14 6 5" };
    assert_eq!(visit.string(limits), expected);
    assert_eq!(visit.string("all('.screen')[0].closest('[lang]').lang"), "de");
    // A word that fits is never cut, so the lines of a paragraph of short words end with whole ones.
    assert_eq!(visit.string("[...new Set(all('p').map((node) => getComputedStyle(node).hyphens))].join()"), "auto");
}

in_engines! { text_twice_as_large_has_its_place: chromium, firefox because no_text_size_in_webkit }

fn text_twice_as_large_has_its_place(engine: Engine) {
    let wishes = Wishes::of_preferences(match engine {
        Engine::Chromium => json!({ "webkit.webprefs.default_font_size": 32 }),
        _ => json!({ "font.size.variable.x-western": 32 }),
    });
    for language in Language::ALL {
        let visit = Visit::with_wishes(engine, language, PHONE, &wishes);
        visit.load_host("alone.html");
        visit.ask(&format!("element.lang = '{language}'"));
        visit.come_to_the_widget();
        visit.until_spoken(language);
        assert_eq!(visit.string("getComputedStyle(document.documentElement).fontSize"), "32px", "the text is large");
        let wide = "document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(visit.string(wide), "true", "{language}: the intro");
        let bar = "(([name, languages]) => name.height < 1.5 * languages.height && languages.right <= innerWidth)(
            all('.bar > span, .languages').map((part) => part.getBoundingClientRect()))";
        assert_eq!(visit.string(bar), "true", "{language}: the name of the check in a line or two");
        visit.whole();
        assert_eq!(visit.string(wide), "true", "{language}: the result");
        let outside =
            "all('*').filter((node) => shown(node) && !node.closest('.visually-hidden') && !node.closest('svg'))
            .filter((node) => node.getBoundingClientRect().right > all('.check')[0].getBoundingClientRect().right + 1)
            .map((node) => `${node.className} ${node.textContent.slice(0, 30)}`).join()";
        assert_eq!(visit.string(outside), "", "{language}: beside the check");
        // A word is whole, or parted where its syllables are: none of its letters stand apart without a hyphen.
        let broken = "all('.band, .line b, .heading, .section-heading, .button').filter(shown).filter((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const widest = Math.max(...[...range.getClientRects()].map(({ width }) => width));
            const words = node.textContent.split(/[\\s-]+/).filter((word) => word.length > 1 && word.length < 8);
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = getComputedStyle(node).font;
            return words.some((word) => pen.measureText(word).width > node.clientWidth && node.clientWidth && widest);
        }).map((node) => node.textContent).join()";
        assert_eq!(visit.string(broken), "", "{language}: words that have no room");
        let lines = "(() => { const [points] = all('.points'); const range = document.createRange();
            range.selectNodeContents(points); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size; })()";
        assert_eq!(visit.string(lines), "1", "{language}: the score stands in one line");
    }
}

in_engines! { text_alone_enlarged_is_as_large_in_the_check_as_around_it: firefox because no_text_zoom_elsewhere }

/// "Zoom text only", as Firefox also does it for who has larger text set in the system.
fn text_alone_enlarged_is_as_large_in_the_check_as_around_it(engine: Engine) {
    let settings = json!({ "ui.textScaleFactor": 200, "browser.display.os-zoom-behavior": 2 });
    for (wishes, least) in [(settings, 0.0), (json!({ "font.minimum-size.x-western": 24 }), 24.0)] {
        let visit = Visit::with_wishes(engine, Language::German, DESKTOP, &Wishes::of_preferences(wishes));
        visit.load("");
        visit.come_to_the_widget();
        let size =
            |of: &str| visit.ask(&format!("return parseFloat(getComputedStyle({of}).fontSize)")).as_f64().unwrap();
        let (page, foot) = (size("document.querySelector('main p')"), size("all('.foot')[0]"));
        if least == 0.0 {
            assert!(page > 28.0, "the page has larger text: {page}");
        }
        // 17 pixels on the page, 14 at the foot of the check.
        assert!((0.75..=1.0).contains(&(foot / page)), "{foot} in the check, {page} around it");
        let title = size("root.getElementById('heading')");
        assert!(title > 1.2 * page, "{title} in the check, {page} around it");
        assert_eq!(visit.string("document.documentElement.scrollWidth <= innerWidth"), "true");
    }
}

in_engines! { day_and_month_hold_together_and_the_year_may_stand_below }

/// Held together as a whole, a date is one long word for Firefox, and hyphenated.
fn day_and_month_hold_together_and_the_year_may_stand_below(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::that_parts_words(engine, language, PHONE);
        visit.whole();
        let told = "[...text().matchAll(/\\d\\.?([^\\d\\w]+)(?:Dezember|December)(.)20/g)].map(([, one, two]) => `${one}|${two}`)";
        let blanks = visit.string(&format!(
            "[...new Set({told}.map((blanks) => [...blanks].map((sign) => sign.charCodeAt()).join()))].join(' ')"
        ));
        assert_eq!(blanks, "160,124,32", "{language}");
    }
}

in_engines! { the_page_around_parts_only_long_words_and_no_heading_and_no_address }

fn the_page_around_parts_only_long_words_and_no_heading_and_no_address(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, PHONE);
    visit.load("");
    let limits = "(({ hyphenateLimitChars, webkitHyphenateLimitBefore, webkitHyphenateLimitAfter }) =>
        hyphenateLimitChars ?? `${webkitHyphenateLimitBefore} ${webkitHyphenateLimitAfter}`)(getComputedStyle(document.querySelector('main p')))";
    assert_eq!(visit.string(limits), if engine == Engine::WebKit { "6 5" } else { "14 6 5" });
    let parted =
        "[...new Set([...document.querySelectorAll('h1, h2, h3, main a')].map((node) => getComputedStyle(node))
        .map((style) => style.hyphens || style.webkitHyphens))].join()";
    assert_eq!(visit.string(parted), "manual");
}

in_engines! { the_band_beside_the_check_is_as_wide_as_the_page_on_every_screen }

/// `WebKit` left it white while a question was shown.
fn the_band_beside_the_check_is_as_wide_as_the_page_on_every_screen(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    let beside = |what: &str| {
        visit.ask("element.scrollIntoView({ behavior: 'instant', block: 'center' }); await drawn()");
        let picture = visit.session.screenshot();
        let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let pixel = info.color_type.samples();
        let at = |left: usize| bytes[info.line_size * (info.height as usize / 2) + left * pixel..][..3].to_vec();
        let (outside, inside) = (at(4), at(info.width as usize / 2));
        assert_ne!(outside, inside, "{what}: the band has another colour than the check");
        outside
    };
    let intro = beside("the intro");
    visit.press("intro.start");
    assert_eq!(beside("a question"), intro);
}
