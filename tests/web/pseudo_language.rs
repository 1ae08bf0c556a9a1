//! A whole visit in the pseudo-language of build/pseudo.rs, in which every vowel is accented: a plain vowel on the screen
//! is a word that does not come from the content files.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::widget::{SCORED, Widget};

/// The languages are named in themselves.
const OWN_NAMES: [&str; 2] = ["English", "Deutsch"];

/// No word on the screen is written in Rust.
#[track_caller]
fn check_words(text: &str) {
    let text = OWN_NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    assert!(!text.contains(['a', 'e', 'i', 'o', 'u']), "words that are not in the content files: {text}");
}

#[wasm_bindgen_test]
async fn a_third_language_runs_a_whole_visit_and_no_word_is_missing_in_it() {
    let widget = Widget::new(&[("lang", "xx")]).await;
    assert!(
        widget.text().contains("Stáárt"),
        "build with READINESS_CHECK_PSEUDO_LANGUAGE=1, as `cargo xtask test` does"
    );
    check_words(&widget.text());
    widget.press_first().await;
    widget.press_first().await;
    check_words(&widget.text());
    widget.choose("ai_use", 1).await;
    widget.press_first().await;
    for question in SCORED {
        widget.choose(question, 4).await;
        check_words(&widget.text());
        widget.press_first().await;
    }
    check_words(&widget.text());
    widget.press_first().await;
    for question in ["scope", "organisation", "size"] {
        widget.choose(question, 0).await;
    }
    check_words(&widget.text());
    widget.press_first().await;
    for screen in [
        &[("areas", 3), ("areas", 10)][..],
        &[("influence", 0), ("area_role", 1), ("product_role", 2)],
        &[("practices", 9)],
        &[("interaction", 0)],
    ] {
        for (question, option) in screen {
            widget.choose(question, *option).await;
        }
        check_words(&widget.text());
        widget.press_first().await;
    }
    check_words(&widget.text());
    widget.press_first().await;
    check_words(&widget.text());
    widget.press_first().await;
    widget.unfold().await;
    // Dates are worded by the browser here, so only what the view itself writes is looked at.
    for selector in
        [":is(h2,h3,h4,h5,h6):not(.due *)", "summary .duty-name", "dt", "button", "th", ".band", ".class", ".gap p"]
    {
        check_words(&widget.all_text_of(selector));
    }
}
