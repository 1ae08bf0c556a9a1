//! Answers as words: in one line, and as a list with a Change link each.

use super::element::{Element, element};
use super::parts::move_button;
use crate::app::event::Move;
use crate::app::store::Store;
use crate::content::{self, review as texts};
use crate::model::answers::Answers;
use crate::model::flow::{self, Part};
use crate::model::ids::Question;

/// The answers of a part, each with a Change link.
pub(super) fn answer_list(store: Store, part: Part) -> Element {
    let questions: Vec<Question> = store.visit_untracked(|visit| {
        let steps = flow::steps(part, &visit.answers);
        steps.into_iter().flat_map(|step| step.questions(&visit.answers)).collect()
    });
    element("dl").class("answers").children(questions.into_iter().map(|question| answer_row(store, question)))
}

/// The answer to a question in one line; a dash where there is none.
pub(super) fn answer(store: Store, answers: &Answers, question: Question) -> String {
    let labels: Vec<_> =
        answers.chosen(question).map(|option| store.text(content::option_label(question, option))).collect();
    if labels.is_empty() { "–".into() } else { labels.join(" · ") }
}

/// A question, its answer and the Change link.
fn answer_row(store: Store, question: Question) -> Element {
    let title = store.text(content::question_title(question));
    let chosen = store.visit_untracked(|visit| visit.answers.chosen(question));
    let labels: Vec<_> = chosen
        .map(|option| element("span").class("answer").text(store.text(content::option_label(question, option))))
        .collect();
    let is_open = labels.is_empty();
    let open = is_open.then(|| element("em").text(store.text(texts::UNANSWERED)));
    let action = if is_open { texts::ANSWER } else { texts::CHANGE };
    let change = move_button(store, action, "link", Move::Changed(question))
        .set("aria-label", &[store.text(action), ": ", title].concat());
    element("div")
        .child(element("dt").text(title))
        .child(element("dd").children(labels).children(open))
        .child(element("dd").class("change").child(change))
}
