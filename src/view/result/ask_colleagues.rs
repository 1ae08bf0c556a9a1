//! "Ask these people": every "I don't know" as a question to take to a colleague, to copy or to mail, with the way back to
//! answer it.

use crate::app::event::Move;
use crate::app::store::Store;
use crate::browser::address;
use crate::content::{question_ask, question_ask_whom, result as texts};
use crate::model::report::Report;
use crate::view::copy::copy;
use crate::view::element::{Element, element};
use crate::view::parts::{as_button, button, group, heading, list, move_button, named_item, text_paragraph};

/// The questions to ask; nothing if none is unknown.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    let questions = report.answers.unknown();
    let questions: Vec<_> = questions
        .filter_map(|question| {
            let whom = [store.text(question_ask_whom(question)?), ": "].concat();
            Some((question, whom, store.text(question_ask(question)?)))
        })
        .collect();
    if questions.is_empty() {
        return Vec::new();
    }
    let lines: Vec<_> = questions.iter().map(|(_, whom, ask)| ["- ", whom, ask].concat()).collect();
    let lines = lines.join("\n");
    let items = questions.into_iter().map(|(question, whom, ask)| {
        let fill_in = move_button(store, texts::FILL_IN, "link", Move::Changed(question));
        named_item(&whom, ask).text(" ").child(fill_in)
    });
    let list = list("ask", items);
    let subject = address::encode(store.text(texts::ASK_SUBJECT));
    let mail = element("a").set("href", &["mailto:?subject=", &subject, "&body=", &address::encode(&lines)].concat());
    let ways = [
        button(store, texts::COPY, "secondary", move || copy(store, lines.clone())),
        as_button(mail, store.text(texts::ASK_MAIL), "secondary"),
    ];
    vec![
        heading(store, texts::ASK, 1),
        text_paragraph(store, "", texts::ASK_TEXT),
        list,
        group("actions", ways),
        text_paragraph(store, "small", texts::ASK_LATER),
    ]
}
