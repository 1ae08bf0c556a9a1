//! What the page around the widget can set and what it hears.

use std::collections::BTreeSet;

use readiness_check::model::ids::Question;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::call::visit;
use crate::widget::{Clock, SCORED, Widget, drawn};

/// The event of a step, as the page hears it.
fn step(place: &str, direction: &str, [seconds, elapsed]: [u32; 2], first: bool) -> String {
    format!(r#"step {{{place},"direction":"{direction}","seconds":{seconds},"elapsed":{elapsed},"first":{first}}}"#)
}

/// The place of a question of part one.
fn question(index: usize) -> String {
    let id = if index == 1 { "ai_use" } else { SCORED[index - 2] };
    format!(r#""step":"score.{id}","index":{index},"total":13"#)
}

#[wasm_bindgen_test]
async fn the_page_hears_where_the_visitor_is_and_for_how_long() {
    let clock = Clock::at("2026-11-28");
    let widget = Widget::new(&[]).await;
    clock.pass(7.0);
    widget.press("Start the check").await;
    clock.pass(2.9);
    widget.answer("ai_use", 1).await;
    clock.pass(4.0);
    widget.press("Back").await;
    widget.press("Continue").await;
    for question in SCORED {
        clock.pass(3.0);
        widget.answer(question, 1).await;
    }
    clock.pass(60.0);
    widget.part_two().await;
    widget.press("Back").await;
    widget.press("Continue").await;
    widget.press("Show my result").await;

    let mut expected = vec![
        "ready {}".to_owned(),
        r#"start {"first":true}"#.to_owned(),
        step(&question(1), "forward", [7, 0], true),
        step(&question(2), "forward", [2, 2], true),
        step(&question(1), "back", [4, 6], false),
        step(&question(2), "forward", [0, 6], false),
    ];
    let later = |index: usize| 6 + 3 * u32::try_from(index - 2).unwrap();
    expected.extend((3..=13).map(|index| step(&question(index), "forward", [3, later(index)], true)));
    expected.extend([
        step(r#""step":"act.begin""#, "forward", [63, 102], true),
        r#"step {"step":"act.end","direction":"forward","first":true}"#.to_owned(),
        r#"complete {"first":true}"#.to_owned(),
    ]);
    assert_eq!(*widget.heard.borrow(), expected);
}

/// All the way: with a branch that opens, a class that alarms and a part two that asks nothing on the one hand, and nothing special
/// on the other. Nobody who hears the events can tell them apart.
#[wasm_bindgen_test]
async fn visits_that_differ_only_in_their_answers_tell_the_page_the_same() {
    let _clock = Clock::at("2026-11-28");
    let plain = Widget::new(&[]).await;
    plain.part_one(1).await;
    plain.part_two().await;
    plain.press("Show my result").await;

    let grave = Widget::new(&[]).await;
    grave.part_one(4).await;
    grave.press_first().await;
    for question in ["scope", "organisation", "size"] {
        grave.choose(question, 1).await;
    }
    grave.press("Continue").await;
    grave.answer("areas", 3).await;
    grave.choose("influence", 0).await;
    grave.choose("area_role", 0).await;
    grave.press("Continue").await;
    grave.answer("practices", 2).await;
    grave.answer("interaction", 0).await;
    grave.choose("timeline", 0).await;
    grave.press("Continue").await;
    grave.press("Show my result").await;
    grave.see("A prohibited practice may be involved");

    let outside = Widget::new(&[]).await;
    outside.part_one(3).await;
    outside.press_first().await;
    for question in ["scope", "organisation", "size"] {
        outside.choose(question, 2).await;
    }
    outside.press("Continue").await;
    outside.press("Continue").await;
    outside.press("Show my result").await;
    outside.see("Likely outside the AI Act");

    assert_eq!(*plain.heard.borrow(), *grave.heard.borrow());
    assert_eq!(*plain.heard.borrow(), *outside.heard.borrow());

    // A change that opens a question of part two tells as much as one that opens none.
    let change = "Change: Is your AI used or offered for one of these tasks, or part of one of these products?";
    for (widget, area) in [(&plain, 3), (&grave, 4)] {
        widget.press("Check your answers").await;
        widget.press_named(change).await;
        widget.choose("areas", area).await;
        widget.press("Apply the change").await;
    }
    assert_eq!((plain.chosen("influence").len(), grave.heading().as_str()), (0, "Check your answers"));
    plain.see("Apply the change");
    assert_eq!(*plain.heard.borrow(), *grave.heard.borrow());
}

#[wasm_bindgen_test]
async fn band_and_fit_are_told_only_where_the_page_asks_for_them() {
    let complete = async |asked_for: &str, answers: &[(Question, usize)]| {
        let widget = Widget::resumed(&[("share-outcome", asked_for)], Some(visit(1, answers))).await;
        let heard = widget.heard.borrow();
        heard.iter().find_map(|event| event.strip_prefix("complete ").map(str::to_owned)).unwrap()
    };
    let early = [(Question::Stakes, 3), (Question::Timeline, 3)];
    assert_eq!(complete("band fit", &early).await, r#"{"first":true,"band":"building","fit":"early"}"#);
    assert_eq!(complete("band", &early).await, r#"{"first":true,"band":"building"}"#);
    assert_eq!(complete("", &early).await, r#"{"first":true}"#);
    assert_eq!(complete("primary, everything", &early).await, r#"{"first":true}"#);
    // The page says no fit, so nobody else hears of one.
    assert_eq!(complete("fit", &[]).await, r#"{"first":true,"fit":null}"#);
    let alarming = [(Question::Practices, 2), (Question::Stakes, 2), (Question::Timeline, 0)];
    assert_eq!(complete("fit", &alarming).await, r#"{"first":true,"fit":null}"#);
}

/// Dates to keep and questions for colleagues are offered after some answers only: what the page hears of them, it hears of others too.
#[wasm_bindgen_test]
async fn every_way_to_keep_a_result_is_told_by_a_name_that_all_results_have() {
    let kept = async |answers: String| {
        let widget = Widget::resumed(&[], Some(answers)).await;
        widget.unfold().await;
        widget.press("Pass on").await;
        let buttons = widget.all(".action > button, .pass-on a, .actions.two a");
        // The document of the paper opens a window.
        for button in buttons.iter().filter(|button| !button.text_content().unwrap().contains("PDF")) {
            button.unchecked_ref::<HtmlElement>().click();
            // Another one would take the place of what is being written to the clipboard.
            drawn().await;
        }
        let heard = widget.heard.borrow();
        let told = heard.iter().filter(|event| event.starts_with("keep ")).cloned();
        (buttons.len(), told.collect::<BTreeSet<String>>())
    };
    let (few, plain) = kept(visit(3, &[])).await;
    let (many, grave) = kept(visit(4, &[(Question::Areas, 3), (Question::Interaction, 0)])).await;
    assert!(few < many, "the one has dates and questions for colleagues, the other has not: {few}, {many}");
    assert!(plain.contains(r#"keep {"how":"file"}"#), "{plain:?}");
    assert_eq!(plain, grave);
}

#[wasm_bindgen_test]
async fn changed_attributes_take_effect_without_losing_answers_or_place() {
    let widget = Widget::new(&[]).await;
    widget.press("Start the check").await;
    widget.answer("ai_use", 1).await;
    widget.choose("policy", 2).await;
    widget.set_attribute("heading-level", "4").await;
    assert_eq!((widget.heading_level(), widget.chosen("policy")), ("4".into(), vec![2]));
    widget.set_attribute("heading-level", "9").await;
    assert_eq!(widget.heading_level(), "2", "an unknown value is the default");
    widget.see_not("Privacy notice");
    widget.set_attribute("privacy", "https://consulting.example/privacy").await;
    widget.see("Privacy notice");
    widget.set_attribute("privacy", "javascript:alert(1)").await;
    widget.see_not("Privacy notice");
    widget.set_attribute("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPP").await;
    widget.see("typing error");
    assert_eq!(widget.chosen("policy"), [2], "a wrong code loses nothing");
    widget.set_attribute("code", "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN").await;
    widget.see("23 of 100");
}
