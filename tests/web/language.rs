//! Language: from the page, by the visitor, from the host; answers, place and focus stay.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::widget::Widget;

#[wasm_bindgen_test]
async fn the_language_comes_from_the_nearest_lang_and_unknown_ones_fall_back() {
    Widget::new(&[("lang", "de-AT")]).await.see("Selbstcheck beginnen");
    Widget::new(&[("lang", "fr")]).await.see("Start the check");
    Widget::new(&[]).await.see("Start the check");
}

#[wasm_bindgen_test]
async fn a_change_of_language_keeps_answers_place_and_focus() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.choose("policy", 2).await;
    widget.press("Deutsch").await;
    widget.see("Schritt 2 von 13");
    assert_eq!(widget.chosen("policy"), [2]);
    widget.press("Weiter").await;
    widget.press("Zurück").await;
    assert_eq!((widget.chosen("policy"), widget.focused()), (vec![2], "heading".into()));
    // The host changes the language while the visitor is in the question.
    widget.set_language("en").await;
    assert_eq!((widget.chosen("policy"), widget.focused()), (vec![2], "heading".into()));
    widget.see("Step 2 of 13");
}
