//! What the page around the widget can set and what it hears.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::widget::Widget;

#[wasm_bindgen_test]
async fn the_page_hears_the_course_of_a_visit_and_never_an_answer() {
    let widget = Widget::new(&[("booking", "mailto:intro@consulting.example")]).await;
    widget.part_one(1).await;
    widget.part_two().await;
    widget.press("Show my result").await;
    let heard = widget.heard.borrow();
    assert_eq!(heard[..3], ["ready {}", "start {}", r#"step {"index":1,"total":13,"section":"score"}"#]);
    assert_eq!(heard.iter().filter(|event| event.starts_with("step ")).count(), 13 + 6);
    let complete = r#"complete {"band":"building","primary":"basic","fit":"early","version":"1.0.0"}"#;
    assert_eq!(heard.last().unwrap(), complete);
    for event in heard.iter() {
        assert!(!event.contains(&widget.code()) && !event.contains("policy"), "{event}");
    }
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
