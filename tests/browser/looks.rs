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
        visit.whole();
        assert_eq!(visit.string(wide), "true", "{language}: the result");
        let lines = "(() => { const [points] = all('.points'); const range = document.createRange();
            range.selectNodeContents(points); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size; })()";
        assert_eq!(visit.string(lines), "1", "{language}: the score stands in one line");
    }
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
