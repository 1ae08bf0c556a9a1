//! "Ask these people": every "I don't know" as a question to take to a colleague, with the way back to answer it.

use super::Quiz;
use crate::browser::element::Element;
use crate::content::{question_ask, question_ask_whom, result as texts};
use crate::model::answers::Answers;
use crate::model::flow::Event;
use crate::model::ids::{Area, Influence, Practice, Question, Rating, Role};
use crate::model::report::Report;
use crate::view::parts::{button, heading, list, named_item, paragraph};

/// The questions to ask; nothing if none is unknown.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let unknown = Question::ALL.iter().copied().filter(|question| is_unknown(*question, &report.answers));
    let items: Vec<_> = unknown
        .filter_map(|question| Some((question, question_ask(question)?, question_ask_whom(question)?)))
        .map(|(question, ask, whom)| {
            let fill_in = button(quiz.t(texts::FILL_IN), "link", move || quiz.send(Event::Changed(question)));
            let whom = [quiz.t(whom), ": "].concat();
            named_item(&whom, quiz.t(ask)).text(" ").child(fill_in)
        })
        .collect();
    if items.is_empty() {
        return items;
    }
    vec![heading(quiz, quiz.t(texts::ASK), 1), paragraph("", quiz.t(texts::ASK_TEXT)), list("ask", items)]
}

/// Whether the answer to the question is "I don't know" or "not sure".
fn is_unknown(question: Question, answers: &Answers) -> bool {
    match question {
        Question::Roles => answers.includes(Role::Unsure),
        Question::Areas => answers.includes(Area::Unsure),
        Question::Influence => answers.includes(Influence::Unsure),
        Question::Practices => answers.includes(Practice::Unsure),
        other => other.scored().is_some_and(|scored| answers.rating(scored) == Some(Rating::Unknown)),
    }
}
