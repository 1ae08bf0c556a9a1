//! A page picks the colours; whatever it picks, what has to be read can be read and what has the focus can be seen.

use crate::contrast::COLOURS;
use crate::driver::Engine;
use crate::visit::Visit;

/// The computed style of the first element of a selector.
const STYLE: &str = "const style = (selector) => getComputedStyle(all(selector)[0]);";

const ACCENTS: [&str; 16] = [
    "yellow",
    "#777",
    "#808080",
    "#767676",
    "lime",
    "navy",
    "red",
    "orange",
    "hotpink",
    "cyan",
    "rebeccapurple",
    "black",
    "white",
    "#0b5a6b",
    "oklch(0.7 0.25 30)",
    "color(display-p3 0 1 0)",
];

in_engines! { whatever_accent_a_page_picks_words_and_focus_keep_their_contrast }

fn whatever_accent_a_page_picks_words_and_focus_keep_their_contrast(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    for scheme in ["light", "dark"] {
        visit.ask(&format!("element.theme = '{scheme}'; await drawn()"));
        for accent in ACCENTS {
            visit.ask(&format!("element.style.setProperty('--readiness-accent', '{accent}'); await drawn(); root.querySelector('.primary').focus()"));
            // The ring is drawn for who uses the keyboard.
            visit.key('\u{E008}');
            let found = visit.ask(&format!(
                "{COLOURS}
                {STYLE}
                await Promise.all(root.getAnimations().map((animation) => animation.finished));
                const surface = [style('.check').backgroundColor];
                return [
                    ['the button', 4.5, contrast(style('.primary').color, [style('.primary').backgroundColor])],
                    ['a word in the accent', 4.5, contrast(style('.language[aria-pressed=false]').color, surface)],
                    ['the ring', 3, contrast(getComputedStyle(focused()).outlineColor, surface)],
                    ['the text', 4.5, contrast(style('.check').color, surface)],
                ].filter(([, least, found]) => !(found >= least)).map(String).join('; ')"
            ));
            assert_eq!(found, "", "{accent} in {scheme}");
            let ring =
                visit.string("getComputedStyle(focused()).outlineStyle + getComputedStyle(focused()).outlineWidth");
            assert_eq!(ring, "solid3px", "{accent} in {scheme}");
        }
    }
}

in_engines! { the_documented_properties_and_parts_take_effect }

fn the_documented_properties_and_parts_take_effect(engine: Engine) {
    let visit = Visit::of_host(engine, "plain.html");
    visit.come_to_the_widget();
    visit.ask(
        "for (const [name, value] of Object.entries({ accent: 'rgb(1, 2, 3)', text: 'rgb(4, 5, 6)', background: 'rgb(250, 251, 252)',
            radius: '3px', font: 'monospace', space: '30px', 'min-height': '1234px' }))
            element.style.setProperty(`--readiness-${name}`, value);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('readiness-check::part(button) { text-transform: uppercase } readiness-check::part(bar) { order: 7 }');
        document.adoptedStyleSheets = [sheet];
        await drawn(); await Promise.all(root.getAnimations().map((animation) => animation.finished))",
    );
    let check = |expression: &str, expected: &str| {
        assert_eq!(visit.string(&format!("getComputedStyle(all({expression}")), expected, "{expression}");
    };
    check("'.primary')[0]).backgroundColor", "rgb(1, 2, 3)");
    check("'.check')[0]).color", "rgb(4, 5, 6)");
    check("'.check')[0]).backgroundColor", "rgb(250, 251, 252)");
    check("'.primary')[0]).borderRadius", "3px");
    check("'.check')[0]).fontFamily", "monospace");
    check("'.screen > p')[0]).marginBlockStart", "30px");
    check("'.check')[0]).minHeight", "1234px");
    check("'.primary')[0]).textTransform", "uppercase");
    check("'.bar')[0]).order", "7");
}
