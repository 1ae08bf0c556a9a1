//! "Ask these people": every "I don't know" as a question to take to a colleague, with the way back to answer it.

use leptos::prelude::*;

use super::Quiz;
use crate::content::{question_ask, question_ask_whom, result as texts};
use crate::model::answers::Answers;
use crate::model::flow::Event;
use crate::model::ids::{Area, Influence, Practice, Question, Rating, Role};
use crate::model::report::Report;
use crate::view::Button;
use crate::view::parts::{heading, item, list, paragraph, strong, words};

/// The questions to ask; nothing if none is unknown.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    let unknown = Question::ALL.iter().copied().filter(|question| is_unknown(*question, &report.answers));
    let items: Vec<_> = unknown
        .filter_map(|question| Some((question, question_ask(question)?, question_ask_whom(question)?)))
        .map(|(question, ask, whom)| {
            let on_click = Callback::new(move |()| quiz.send(Event::Changed(question)));
            let fill_in = view! { <Button text=quiz.t(texts::FILL_IN) kind="link" on_click /> };
            let whom = strong([quiz.t(whom), ": "].concat());
            item(vec![whom, words(quiz.t(ask)), words(" "), fill_in.into_any()])
        })
        .collect();
    if items.is_empty() {
        return items;
    }
    vec![heading(quiz.t(texts::ASK), 1), paragraph("", quiz.t(texts::ASK_TEXT)), list("ask", items)]
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
