//! Answers as words: in one line, and as a list with a Change link each.

use super::changed::changed;
use super::element::{Element, element};
use super::parts::move_button;
use crate::app::effect::Target;
use crate::app::event::Move;
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{self, review as texts};
use crate::model::answers::Answers;
use crate::model::flow::{self, Part};
use crate::model::ids::Question;

/// The shown questions of a part.
pub(super) fn questions(answers: &Answers, part: Part) -> Vec<Question> {
    flow::steps(part, answers).into_iter().flat_map(|step| step.questions(answers)).collect()
}

/// Answers with a Change link each, which leads back to this place.
pub(super) fn answer_list(store: Store, questions: Vec<Question>, origin: Origin) -> Element {
    element("dl").class("answers").children(questions.into_iter().map(|question| answer_row(store, question, origin)))
}

/// The answer to a question in one line; a dash where there is none.
pub(super) fn answer(store: Store, answers: &Answers, question: Question) -> String {
    let labels: Vec<_> =
        answers.chosen(question).map(|option| store.text(content::option_label(question, option))).collect();
    if labels.is_empty() { "–".into() } else { labels.join(" · ") }
}

/// A question, its answer and the Change link; after a change also what that has changed.
fn answer_row(store: Store, question: Question, origin: Origin) -> Element {
    let title = store.text(content::question_title(question));
    let (chosen, returned) =
        store.visit_untracked(|visit| (visit.answers.chosen(question).collect::<Vec<_>>(), visit.returned));
    let label = |option: &usize| store.text(content::option_label(question, *option));
    let labels = match chosen.as_slice() {
        [] => element("dd").child(element("em").text(store.text(texts::UNANSWERED))),
        [one] => element("dd").text(label(one)),
        many => {
            let items = many.iter().map(|option| element("li").text(label(option)));
            element("dd").child(element("ul").children(items))
        }
    };
    let action = if chosen.is_empty() { texts::ANSWER } else { texts::CHANGE };
    let row = (question, origin);
    let change = move_button(store, action, "link", Move::Changed(question, origin))
        .set("id", &Target::Row(question, origin).id())
        .set("aria-label", &[store.text(action), ": ", title].concat());
    let told = (returned == Some(row)).then(|| changed(store, &[origin])).flatten();
    let change = match &told {
        Some(told) => change.set("aria-describedby", &told.id()),
        None => change,
    };
    let labels = labels.children(told);
    element("div").child(element("dt").text(title)).child(labels).child(element("dd").class("change").child(change))
}
