//! The call on the result: the ways to book, what is passed on, and what comes before a call.

use readiness_check::model::answers::Answers;
use readiness_check::model::code::encode;
use readiness_check::model::flow::{Part, missing, steps};
use readiness_check::model::ids::{Question, Scored};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, Url};

use crate::widget::{Widget, drawn};

/// The code of a visit with this answer to all scored questions and the answers given here; otherwise nothing of the AI Act is at hand.
pub(crate) fn visit(level: usize, given: &[(Question, usize)]) -> String {
    let mut answers = Answers::default();
    for scored in Scored::ALL {
        answers.select(scored.question(), &[level]).unwrap();
    }
    let rest = [(Question::AiUse, 0), (Question::Areas, 12), (Question::Practices, 9), (Question::Interaction, 6)];
    for (question, option) in rest.iter().chain(given) {
        answers.select(*question, &[*option]).unwrap();
    }
    while let Some(question) = steps(Part::Act, &answers).into_iter().find_map(|step| missing(step, &answers).next()) {
        answers.select(question, &[0]).unwrap();
    }
    encode(&answers)
}

const STRONG: [(Question, usize); 3] = [(Question::Stakes, 2), (Question::Timeline, 0), (Question::Interaction, 7)];
const POSSIBLE: [(Question, usize); 2] = [(Question::Stakes, 2), (Question::Timeline, 2)];
const EARLY: [(Question, usize); 2] = [(Question::Stakes, 3), (Question::Timeline, 3)];
const ALARMING: [(Question, usize); 3] = [(Question::Stakes, 2), (Question::Timeline, 0), (Question::Practices, 2)];

const TEMPLATE: &str = "https://cal.example/intro?n={summary}&c={code}&s={score}&b={band}&l={lang}";

/// A result with this booking link.
async fn result(booking: &str, code: &str) -> Widget {
    Widget::resumed(&[("booking", booking)], Some(code.to_owned())).await
}

/// The links and buttons to book with: words, class and address.
fn ways(widget: &Widget) -> Vec<(String, bool, String)> {
    let of = |way: &Element| {
        let is_primary = way.class_list().contains("primary");
        (way.text_content().unwrap(), is_primary, way.get_attribute("href").unwrap_or_default())
    };
    widget.all(".hand-over .button").iter().map(of).collect()
}

/// What arrives at the end of a link, by the browser's own decoding.
fn arriving(link: &str, name: &str) -> Option<String> {
    Url::new(link).unwrap().search_params().get(name).filter(|value| !value.is_empty())
}

#[wasm_bindgen_test]
async fn the_result_is_passed_on_by_an_express_step_and_word_for_word() {
    let code = visit(1, &STRONG);
    let widget = result(TEMPLATE, &code).await;
    let ways = ways(&widget);
    let words: Vec<_> = ways.iter().map(|(words, _, _)| words.as_str()).collect();
    assert_eq!(words, ["Book and pass on my result", "Book without it"]);
    let shown: Vec<_> = widget.all(".summary dd").iter().map(|value| value.text_content()).collect();
    let sent: Vec<_> = ["s", "b", "n", "c"].iter().map(|name| arriving(&ways[0].2, name)).collect();
    assert_eq!(shown, sent);
    assert_eq!(sent[3].as_deref(), Some(code.as_str()));
    assert_eq!(ways[1].2, "https://cal.example/intro?l=en");
    widget.see("The result code holds all your answers.");
    // Both are plain links from the start, alike, and nothing is ticked.
    assert!(ways[0].1 && ways[1].1);
    assert_eq!(widget.all(".hand-over input, .hand-over button").len(), 0);
}

#[wasm_bindgen_test]
async fn where_no_code_goes_along_nothing_is_said_of_it() {
    let widget = result("https://cal.example/?s={score}", &visit(1, &STRONG)).await;
    assert_eq!(widget.text_of(".summary dd"), "33");
    assert_eq!(widget.all(".summary dd").len(), 1);
    assert!(!widget.text_of(".hand-over").contains("code"));
}

#[wasm_bindgen_test]
async fn where_the_link_carries_nothing_the_text_can_be_copied() {
    let code = visit(1, &STRONG);
    for (booking, expected) in [
        ("https://outlook.office.com/bookwithme/user/acme", vec![("Copy", false), ("Book the call", true)]),
        ("javascript:alert('{code}')", vec![("Copy", true)]),
    ] {
        let widget = result(booking, &code).await;
        let ways = ways(&widget);
        let ways: Vec<_> = ways.iter().map(|(words, is_primary, _)| (words.as_str(), *is_primary)).collect();
        assert_eq!(ways, expected, "{booking}");
        assert!(widget.text_of(".summary").contains(&code));
        widget.see("The result code holds all your answers.");
    }
}

#[wasm_bindgen_test]
async fn a_mail_to_the_contact_has_both_ways_too() {
    let code = visit(1, &STRONG);
    let widget = Widget::resumed(&[("contact", "intro@consulting.example")], Some(code.clone())).await;
    let ways = ways(&widget);
    assert_eq!(arriving(&ways[0].2, "body"), Some(widget.text_of(".summary dd")));
    assert!(widget.text_of(".summary dd").contains(&code));
    assert_eq!(ways[1].2, "mailto:intro@consulting.example");
}

#[wasm_bindgen_test]
async fn the_call_stands_back_where_something_else_comes_first() {
    for (given, stands_out) in
        [(&STRONG[..], true), (&POSSIBLE, true), (&[], true), (&EARLY, false), (&ALARMING, false)]
    {
        for booking in [TEMPLATE, "https://cal.example/", ""] {
            let ways = ways(&result(booking, &visit(1, given)).await);
            let some_stands_out = ways.iter().any(|(_, is_primary, _)| *is_primary);
            assert_eq!(some_stands_out, stands_out, "{given:?} {booking:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_practice_that_may_be_prohibited_is_no_reason_for_a_call() {
    let widget = result(TEMPLATE, &visit(0, &ALARMING)).await;
    assert_eq!(widget.text_of(".fit"), "Legal advice first, then a call: stop this use and ask a lawyer.");
    widget.press("What the consultant sees with this code").await;
    assert_eq!(widget.all(".fit").len(), 1, "nor in the brief");
    assert!(widget.text_of(".fit").starts_with("Legal advice first"));
}

#[wasm_bindgen_test]
async fn without_the_questions_it_rests_on_there_is_an_invitation_and_no_fit() {
    let half = [(Question::Stakes, 2)];
    for given in [&[][..], &half] {
        let widget = result(TEMPLATE, &visit(1, given)).await;
        assert_eq!(widget.all(".fit").len(), 0);
        widget.see("Is a call worth your time?");
        let invitation = widget.all(".invitation").pop().unwrap();
        let button = invitation.query_selector("button").unwrap().unwrap();
        assert_eq!(button.text_content().as_deref(), Some("Answer"));
    }
}

#[wasm_bindgen_test]
async fn only_what_nobody_knows_is_asked_before_a_call() {
    let unknown = [Scored::Literacy, Scored::DataRights, Scored::Suppliers, Scored::Audit].map(|of| (of.question(), 4));
    let widget = result(TEMPLATE, &visit(2, &[&POSSIBLE[..], &unknown].concat())).await;
    // The same as under "Ask these people", where each has its person and the way to fill it in.
    let texts = |selector| widget.all(selector).iter().map(|item| item.text_content().unwrap()).collect::<Vec<_>>();
    let (asked, all) = (texts(".fit li"), texts(".ask li"));
    assert_eq!((asked.len(), all.len()), (3, 4));
    assert!(asked.iter().zip(&all).all(|(asked, with_person)| with_person.contains(asked)), "{asked:?} {all:?}");

    let sure = result(TEMPLATE, &visit(2, &POSSIBLE)).await;
    assert_eq!(sure.all(".fit li").len(), 0);
    sure.see("You left no answer open");
    assert_eq!(sure.all(".fit button").len(), 1, "the way to the gaps");
    let best = result(TEMPLATE, &visit(3, &POSSIBLE)).await;
    assert_eq!(best.all(".fit li, .fit button").len(), 0, "there are none");
}

#[wasm_bindgen_test]
async fn who_needs_no_call_yet_is_led_to_the_gaps() {
    let widget = result(TEMPLATE, &visit(1, &EARLY)).await;
    assert_eq!(widget.all(".fit li").len(), 0, "the steps stand once, with the gaps");
    let link = widget.text_of(".fit button");
    widget.press(&link).await;
    assert_eq!(widget.focused(), "gaps");
}

#[wasm_bindgen_test]
async fn the_page_hears_of_either_way_to_book_and_not_of_which() {
    let widget = result(TEMPLATE, &visit(1, &STRONG)).await;
    for link in widget.all(".hand-over a") {
        // It leads nowhere in a test.
        link.remove_attribute("href").unwrap();
        link.unchecked_into::<HtmlElement>().click();
    }
    drawn().await;
    let heard = widget.heard.borrow();
    assert_eq!(heard[heard.len() - 2..], [r#"book {"channel":"link"}"#; 2]);
}
