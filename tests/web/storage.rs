//! Saving on the device: only on request, deletable, and never in the way.

use readiness_check::browser::storage::KEY;
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
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
    widget.see("Step 3 of 13");
    widget.press("Delete").await;
    widget.press("Yes, delete").await;
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
    widget.see("Step 1 of 13");
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
    // Saved just now, and expired once it has been on the screen for long.
    let code = code_of_nothing();
    for (value, expires_later, words) in [
        ("{\"answers\":\"<img src=x onerror=alert(1)>\"}".to_owned(), false, "could no longer be read"),
        (format!("1 soon {code}"), false, "could no longer be read"),
        (format!("1 18446744073709551615 {code}"), true, "older than 30 days"),
        (format!("1 1000 {code}"), true, "older than 30 days"),
    ] {
        storage().clear().unwrap();
        if !expires_later {
            storage().set_item(KEY, &value).unwrap();
        }
        let widget = Widget::new(&[]).await;
        if expires_later {
            storage().set_item(KEY, &value).unwrap();
        }
        widget.press("Start the check").await;
        widget.see(words);
        widget.see("Step 1 of 13");
        assert_eq!(stored(), None, "{value}");
    }
}

/// The code of a visit without answers.
fn code_of_nothing() -> String {
    code::encode(&Answers::default())
}

#[wasm_bindgen_test]
async fn what_has_expired_is_gone_as_soon_as_the_check_loads() {
    storage().clear().unwrap();
    let code = code_of_nothing();
    storage().set_item(KEY, &format!("1 1000 {code}")).unwrap();
    let widget = Widget::new(&[]).await;
    assert_eq!(stored(), None, "before the visitor has pressed anything");
    widget.see("older than 30 days");
    widget.see("Start the check");
    widget.press("Start the check").await;
    widget.see("Step 1 of 13");
    assert_eq!(storage().length().unwrap(), 0, "and nothing is written in its place");
}

#[wasm_bindgen_test]
async fn loading_touches_nothing_that_is_still_valid_or_not_its_own() {
    let code = code_of_nothing();
    let valid = format!("1 {} {code}", js_sys::Date::now() + 60_000.0);
    for (key, value) in [(KEY, valid.as_str()), (KEY, "something else"), ("theirs", "1 1000 X")] {
        storage().clear().unwrap();
        storage().set_item(key, value).unwrap();
        drop(Widget::new(&[]).await);
        assert_eq!(storage().get_item(key).unwrap().as_deref(), Some(value));
        assert_eq!(storage().length().unwrap(), 1);
    }
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn what_another_tab_has_deleted_is_not_written_again() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.press("Save on this device").await;
    storage().clear().unwrap();
    widget.choose("policy", 2).await;
    assert_eq!(stored(), None);
    widget.see("Deleted from this device.");
    widget.see("Save on this device");
    widget.press("Continue").await;
    assert_eq!(stored(), None);
}

#[wasm_bindgen_test]
async fn what_another_version_of_the_check_has_saved_is_left_alone() {
    storage().clear().unwrap();
    let theirs = format!("2 9999999999999 {} and more", code_of_nothing());
    storage().set_item(KEY, &theirs).unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.see("Step 1 of 13");
    widget.press("Save on this device").await;
    widget.see("does not allow saving");
    assert_eq!(stored(), Some(theirs));
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn the_answers_of_another_check_are_not_overwritten() {
    storage().clear().unwrap();
    let first = Widget::new(&[]).await;
    first.press("Start the check").await;
    first.answer("ai_use", 1).await;
    first.press("Save on this device").await;
    // Goes on with what the first one has saved, and is ahead of it from then on.
    let second = Widget::new(&[]).await;
    second.press("Start the check").await;
    second.answer("policy", 3).await;
    let newer = stored();
    first.choose("policy", 0).await;
    assert_eq!(stored(), newer, "the older answers are not written over the newer ones");
    first.see("This device now holds other answers");
    first.see("Save on this device");
    first.press("Continue").await;
    assert_eq!(stored(), newer);
    second.choose("literacy", 2).await;
    assert_ne!(stored(), newer, "the other one goes on saving");
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn what_the_browser_does_not_delete_is_not_called_deleted() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.press("Save on this device").await;
    let refuse = "const { removeItem } = Storage.prototype;
        Storage.prototype.removeItem = () => { throw new Error('no'); };
        return () => { Storage.prototype.removeItem = removeItem; };";
    let restore = js_sys::Function::new_no_args(refuse).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    widget.press("Delete").await;
    widget.press("Yes, delete").await;
    js_sys::Function::from(restore).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert!(stored().is_some());
    widget.see("does not allow deleting");
    widget.see("Saved on this device until");
    widget.press("Delete").await;
    widget.press("Yes, delete").await;
    assert_eq!(stored(), None);
    widget.see("Deleted from this device.");
}

#[wasm_bindgen_test]
async fn starting_again_deletes_what_is_saved() {
    storage().clear().unwrap();
    let widget = Widget::new(&[]).await;
    widget.part_one(1).await;
    widget.press("Save on this device").await;
    widget.press("See gaps and building blocks").await;
    widget.press("Start again").await;
    widget.press("Yes, delete").await;
    assert_eq!(stored(), None);
    widget.see("Start the check");
}
