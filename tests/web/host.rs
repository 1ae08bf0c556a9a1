//! What the page around the widget can set and what it hears.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::CustomEvent;

use crate::widget::Widget;

/// Every event of the widgets on the page from now on, as `name {detail}`.
fn listen() -> Rc<RefCell<Vec<String>>> {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let body = web_sys::window().unwrap().document().unwrap().body().unwrap();
    for name in ["ready", "start", "step", "complete", "book"] {
        let listener = Closure::<dyn Fn(CustomEvent)>::new({
            let heard = heard.clone();
            move |event: CustomEvent| {
                let detail = js_sys::JSON::stringify(&event.detail()).unwrap();
                heard.borrow_mut().push(format!("{name} {detail}"));
            }
        });
        let name = format!("readiness-check:{name}");
        body.add_event_listener_with_callback(&name, listener.into_js_value().unchecked_ref()).unwrap();
    }
    heard
}

#[wasm_bindgen_test]
async fn the_page_hears_the_course_of_a_visit_and_never_an_answer() {
    let heard = listen();
    let widget = Widget::new(&[("booking", "mailto:intro@consulting.example")]).await;
    widget.part_one(1).await;
    widget.part_two().await;
    widget.press("Show my result").await;
    let heard = heard.borrow();
    assert_eq!(heard[..3], ["ready {}", "start {}", r#"step {"index":1,"total":13,"section":"score"}"#]);
    assert_eq!(heard.iter().filter(|event| event.starts_with("step ")).count(), 13 + 6);
    let complete = r#"complete {"band":"building","primary":"basic","fit":"early","version":"1.0.0"}"#;
    assert_eq!(heard.last().unwrap(), complete);
    for event in heard.iter() {
        assert!(!event.contains(&widget.code()) && !event.contains("policy"), "{event}");
    }
}

#[wasm_bindgen_test]
async fn the_data_layer_is_used_only_where_the_page_asks_for_it() {
    let window = web_sys::window().unwrap();
    let length = || js_sys::Array::from(&Reflect::get(&window, &"dataLayer".into()).unwrap()).length();
    let silent = Widget::new(&[]).await;
    silent.press("Start the check").await;
    assert!(Reflect::get(&window, &"dataLayer".into()).unwrap().is_undefined());
    drop(silent);
    let widget = Widget::new(&[("data-layer", "")]).await;
    widget.press("Start the check").await;
    assert_eq!(length(), 3);
    Reflect::delete_property(&window, &"dataLayer".into()).unwrap();
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
    widget.set_attribute("code", "RW4X-W44U-AFD5-X3KH-V4CC-6RNX").await;
    widget.see("typing error");
    assert_eq!(widget.chosen("policy"), [2], "a wrong code loses nothing");
    widget.set_attribute("code", "RW4X-W44U-AFD5-X3KH-V4CC-6RNS").await;
    widget.see("23 of 100");
}
