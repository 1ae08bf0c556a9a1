//! Saving on the device: only on request, deletable, and never in the way.

use readiness_check::browser::storage::KEY;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

use crate::widget::Widget;

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn stored() -> Option<String> {
    storage().get_item(KEY).unwrap()
}

#[wasm_bindgen_test]
async fn nothing_is_stored_until_the_visitor_asks() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.part_one(2).await;
    widget.part_two().await;
    widget.press("Show my result").await;
    assert_eq!(storage().length().unwrap(), 0);
}

#[wasm_bindgen_test]
async fn saved_answers_come_back_are_kept_up_to_date_and_can_be_deleted() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.press("Save on this device").await;
    widget.see("Saved on this device until");
    widget.answer("policy", 2).await;
    let code = widget.code();
    assert!(stored().unwrap().ends_with(&code));
    drop(widget);

    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.see("Your saved answers are back.");
    assert_eq!(widget.code(), code);
    widget.see("Question 3 of 13");
    widget.press("Delete").await;
    assert_eq!((stored(), widget.code()), (None, code));
    widget.answer("literacy", 1).await;
    assert_eq!(stored(), None, "after Delete nothing is written any more");
}

#[wasm_bindgen_test]
async fn a_visit_saved_before_the_first_answer_can_be_gone_on_with() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.press("Save on this device").await;
    drop(widget);
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.see("Question 1 of 13");
    widget.see("Saved on this device until");
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn a_shared_result_is_not_saved_over_the_visitors_own_answers() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.press("Save on this device").await;
    let own = stored();
    widget.set_attribute("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN").await;
    widget.press("Open the full report").await;
    widget.press("Check your answers").await;
    assert_eq!(stored(), own);
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn corrupt_and_expired_storage_starts_fresh_and_says_so() {
    for (value, words) in [
        ("{\"answers\":\"<img src=x onerror=alert(1)>\"}", "could no longer be read"),
        ("2 9999999999999 YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN", "could no longer be read"),
        ("1 1000 YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN", "older than 30 days"),
    ] {
        storage().set_item(KEY, value).unwrap();
        let widget = Widget::new(&[]).await;
        widget.press("Start the check").await;
        widget.see(words);
        widget.see("Question 1 of 13");
        assert_eq!(stored(), None, "{value}");
    }
}

#[wasm_bindgen_test]
async fn starting_again_deletes_what_is_saved() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.part_one(1).await;
    widget.press("Save on this device").await;
    widget.press("See my score now").await;
    widget.press("Start again").await;
    assert_eq!(stored(), None);
    widget.see("Start the check");
}
