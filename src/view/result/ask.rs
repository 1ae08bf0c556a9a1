//! "Ask these people": every "I don't know" as a question to take to a colleague, to copy or to mail, with the way back to
//! answer it.

use super::Quiz;
use super::actions::copy;
use crate::browser::address;
use crate::browser::element::{Element, element};
use crate::content::{question_ask, question_ask_whom, result as texts};
use crate::model::flow::Event;
use crate::model::report::Report;
use crate::view::parts::{button, button_look, group, heading, list, named_item, said};

/// The questions to ask; nothing if none is unknown.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let questions = report.answers.unknown();
    let questions: Vec<_> = questions
        .filter_map(|question| {
            let whom = [quiz.t(question_ask_whom(question)?), ": "].concat();
            Some((question, whom, quiz.t(question_ask(question)?)))
        })
        .collect();
    if questions.is_empty() {
        return Vec::new();
    }
    let lines: Vec<_> = questions.iter().map(|(_, whom, ask)| ["- ", whom, ask].concat()).collect();
    let lines = lines.join("\n");
    let items = questions.into_iter().map(|(question, whom, ask)| {
        let fill_in = button(quiz, texts::FILL_IN, "link", move || quiz.send(Event::Changed(question)));
        named_item(&whom, ask).text(" ").child(fill_in)
    });
    let list = list("ask", items);
    let subject = address::encode(quiz.t(texts::ASK_SUBJECT));
    let mail = element("a").set("href", &["mailto:?subject=", &subject, "&body=", &address::encode(&lines)].concat());
    let ways = [
        button(quiz, texts::COPY, "secondary", move || copy(quiz, lines.clone())),
        button_look(mail, quiz.t(texts::ASK_MAIL), "secondary"),
    ];
    vec![
        heading(quiz, texts::ASK, 1),
        said(quiz, "", texts::ASK_TEXT),
        list,
        group("actions", ways),
        said(quiz, "small", texts::ASK_LATER),
    ]
}
