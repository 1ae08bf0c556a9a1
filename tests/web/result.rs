//! The result of a whole visit, and of one that stops half-way.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::widget::{Clock, SCORED, Widget, drawn};

#[wasm_bindgen_test]
async fn a_whole_visit_ends_with_score_gaps_duties_and_call() {
    let widget = Widget::new(&[("booking", "https://cal.example/intro?notes={summary}")]).await;
    widget.part_one(1).await;
    widget.part_two().await;
    widget.press("Show my result").await;
    // All at level 1: Σ weight × 2 / 6 = 33.3.
    widget.see("33 of 100");
    widget.see("Building");
    widget.see("All six building blocks score 33 of 100.");
    widget.see("Three short questions will show.");
    widget.see("Support AI literacy");
    widget.see("has applied since 2\u{a0}February 2025");
    widget.see("you are here");
    widget.see("Book and pass on my result");
    widget.see(&widget.code());
    // Legal duties have no percentage; the maximum fines, folded away, have.
    assert!(!widget.text_of(".duties").contains('%') && !widget.text_of(".class").contains('%'));
}

/// The sentence that says where the score comes from, for these levels of the twelve scored questions.
async fn why(levels: [usize; 12]) -> String {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    for (question, level) in SCORED.iter().zip(levels) {
        widget.answer(question, level).await;
    }
    widget.press("See gaps and building blocks").await;
    // Behind the score and the band.
    let told = widget.text_of(".meaning p");
    told.split_once("). ").expect("score and band stand first").1.to_owned()
}

#[wasm_bindgen_test]
async fn blocks_that_share_the_best_or_the_worst_place_are_all_named() {
    assert_eq!(
        why([2, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1]).await,
        "You are strongest in “AI policy and responsibilities” with 50 of 100, and weakest in “Risk and impact assessment” with 17."
    );
    assert_eq!(
        why([2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0]).await,
        "You are strongest in “AI policy and responsibilities” and “Risk and impact assessment” with 67 of 100, \
         and weakest in “Control across the life cycle” and “Annex\u{a0}A controls and evidence” with 0."
    );
    assert_eq!(
        why([3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).await,
        "You are strongest in “AI policy and responsibilities” with 100 of 100, and weakest in 5 of the 6 building blocks with 33."
    );
    assert_eq!(why([2; 12]).await, "All six building blocks score 67 of 100.");
}

#[wasm_bindgen_test]
async fn who_leaves_the_result_before_all_of_it_is_drawn_sees_nothing_of_it() {
    let widget = Widget::new(&[]).await;
    widget.part_one(1).await;
    drop(widget.press("See gaps and building blocks"));
    widget.set_attribute("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN").await;
    assert_eq!(widget.heading(), "Brief for the call");
    widget.see_not("Your result code:");
}

#[wasm_bindgen_test]
async fn a_widget_taken_out_before_all_of_its_result_is_drawn_leaves_nothing() {
    let mut widget = Widget::new(&[]).await;
    widget.part_one(1).await;
    drop(widget.press("See gaps and building blocks"));
    assert_eq!(widget.unmount(), 0);
    drawn().await;
    assert_eq!(widget.text(), "");
}

#[wasm_bindgen_test]
async fn a_change_of_language_keeps_the_focus_far_down_on_the_result() {
    let widget = Widget::new(&[("booking", "https://cal.example/intro?notes={summary}")]).await;
    widget.part_one(1).await;
    widget.press("See gaps and building blocks").await;
    widget.focus_first(".hand-over a");
    widget.set_language("de").await;
    assert!(widget.has_focus(".hand-over a"), "the same link in other words");
}

#[wasm_bindgen_test]
async fn the_score_alone_invites_to_the_second_part() {
    let widget = Widget::new(&[]).await;
    widget.part_one(3).await;
    widget.press("See gaps and building blocks").await;
    widget.see("100 of 100");
    widget.see_not("Support AI literacy");
    widget.press("Check the EU AI Act").await;
    widget.see("Step 1 of 5");
}

#[wasm_bindgen_test]
async fn an_unknown_becomes_a_question_to_a_colleague_with_the_way_back() {
    let widget = Widget::new(&[]).await;
    widget.part_one(4).await;
    widget.press("See gaps and building blocks").await;
    widget.see("0 of 100");
    widget.see("Ask these people");
    widget.press("Fill in the answer").await;
    assert_eq!(widget.chosen("policy"), [4]);
    widget.choose("policy", 2).await;
    widget.press("Apply the change").await;
    widget.see("7 of 100");
    // What the answer has changed stands where the question stood, and has the focus: the row is gone.
    assert_eq!(widget.text_of(".changed"), "Your readiness score: 0 → 7");
    assert!(widget.has_focus(".changed"));
}

#[wasm_bindgen_test]
async fn a_booking_template_that_is_no_link_gives_none() {
    let widget = Widget::new(&[("booking", "javascript:alert('{code}')")]).await;
    widget.part_one(1).await;
    widget.press("See gaps and building blocks").await;
    widget.see_not("Book");
    widget.see("Your result code:");
}

#[wasm_bindgen_test]
async fn a_code_opens_the_brief_on_its_result_and_a_mistyped_one_is_refused_kindly() {
    let widget = Widget::new(&[("code", "yqqqv4mv gjacsvxl 5uwht4vc4wpn"), ("lang", "de")]).await;
    widget.see("Vorbereitung auf das Gespräch");
    widget.see("23 von 100");
    let widget = Widget::new(&[("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPP")]).await;
    widget.see("typing error");
    widget.see("Start the check");
    let widget = Widget::new(&[("code", "<img src=x>")]).await;
    widget.see("typing error");
}

#[wasm_bindgen_test]
async fn a_removed_widget_leaves_nothing_and_goes_on_where_it_was() {
    let mut widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    let code = widget.code();
    assert_eq!(widget.unmount(), 0);
    let widget = Widget::resumed(&[], Some(code)).await;
    widget.see("Step 2 of 13");
}

#[wasm_bindgen_test]
async fn after_the_review_day_the_result_says_that_the_law_may_be_out_of_date() {
    // Before any `next_review` in content/law.toml, whatever day it is.
    let clock = Clock::at("2026-11-28");
    let reviewed = Widget::new(&[("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN")]).await;
    reviewed.press("Open the full report").await;
    reviewed.see("Legal status:");
    reviewed.see_not("may be out of date");
    drop((reviewed, clock));

    // Beyond `next_review` in content/law.toml.
    let clock = Clock::at("2037-01-01");
    let later = Widget::new(&[("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN")]).await;
    later.press("Open the full report").await;
    drop(clock);
    later.see("may be out of date");
    later.see("Result as of 1\u{a0}January 2037");
}
