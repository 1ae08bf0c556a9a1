//! Answering: choosing, lone options, errors, branches, back and forth.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::widget::Widget;

#[wasm_bindgen_test]
async fn nothing_is_preselected_and_nothing_has_the_focus_before_the_visitor_acts() {
    let widget = Widget::new(&[]).await;
    assert_eq!(widget.focused(), "");
    widget.press("Start the check").await;
    assert_eq!((widget.chosen("ai_use"), widget.focused()), (vec![], "heading".into()));
}

#[wasm_bindgen_test]
async fn choosing_does_not_move_on_and_continue_does() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    let first = widget.heading();
    widget.choose("ai_use", 0).await;
    assert_eq!(widget.heading(), first);
    widget.press("Continue").await;
    assert_ne!(widget.heading(), first);
    assert_eq!(widget.focused(), "heading");
    widget.see("Step 2 of 13");
}

#[wasm_bindgen_test]
async fn continue_without_an_answer_says_so_at_the_question_and_moves_the_focus_there() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.press("Continue").await;
    widget.see("Please choose at least one answer to go on.");
    assert_eq!(widget.focused(), "ai_use-0");
    widget.choose("ai_use", 0).await;
    widget.see_not("Please choose");
}

#[wasm_bindgen_test]
async fn lone_options_clear_the_others_and_the_other_way_round() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.choose("ai_use", 0).await;
    widget.choose("ai_use", 2).await;
    assert_eq!(widget.chosen("ai_use"), [0, 2]);
    widget.choose("ai_use", 4).await;
    assert_eq!(widget.chosen("ai_use"), [4]);
    widget.choose("ai_use", 1).await;
    assert_eq!(widget.chosen("ai_use"), [1]);
    widget.choose("ai_use", 1).await;
    assert_eq!(widget.chosen("ai_use"), [0_usize; 0]);
}

#[wasm_bindgen_test]
async fn back_keeps_the_answer() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.choose("policy", 3).await;
    widget.press("Back").await;
    assert_eq!(widget.chosen("ai_use"), [1]);
    widget.press("Continue").await;
    assert_eq!(widget.chosen("policy"), [3]);
}

#[wasm_bindgen_test]
async fn an_area_opens_a_branch_and_the_count_follows_at_once() {
    let widget = Widget::new(&[]).await;
    widget.part_one(2).await;
    widget.press("Check my duties, 4 to 5 minutes").await;
    widget.see("Step 1 of 5");
    for question in ["scope", "organisation", "size"] {
        widget.choose(question, 0).await;
    }
    widget.press("Continue").await;
    widget.choose("areas", 3).await;
    widget.see("Step 2 of 6");
    widget.choose("areas", 12).await;
    widget.see("Step 2 of 5");
    widget.choose("areas", 3).await;
    widget.press("Continue").await;
    assert_eq!((widget.chosen("influence"), widget.chosen("area_role")), (vec![], vec![]));
}

#[wasm_bindgen_test]
async fn a_profile_screen_marks_the_group_without_an_answer() {
    let widget = Widget::new(&[]).await;
    widget.part_one(2).await;
    widget.press("Check my duties, 4 to 5 minutes").await;
    widget.choose("scope", 0).await;
    widget.press("Continue").await;
    assert_eq!(widget.focused(), "organisation-0");
}

#[wasm_bindgen_test]
async fn change_on_the_review_leads_back_to_it() {
    let widget = Widget::new(&[]).await;
    widget.part_one(2).await;
    widget.part_two().await;
    assert_eq!(widget.heading(), "Check your answers");
    widget.press_named("Change: Where do you use AI?").await;
    widget.choose("ai_use", 0).await;
    widget.press("Apply the change").await;
    assert_eq!(widget.heading(), "Check your answers");
}
