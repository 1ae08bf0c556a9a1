//! Every answer with a Change link that leads back to where one came from.

use super::Quiz;
use super::parts::{button, group, heading, said, screen_heading};
use crate::browser::element::{Element, element};
use crate::content::{self, quiz as quiz_texts, review as texts};
use crate::model::answers::Answers;
use crate::model::flow::{self, Event, Part};
use crate::model::ids::Question;

/// The review screen.
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let send = |text, kind, event| button(quiz, text, kind, move || quiz.send(event));
    vec![
        screen_heading(quiz, texts::TITLE),
        said(quiz, "lead", texts::TEXT),
        heading(quiz, quiz_texts::PART_SCORE, 1),
        answer_list(quiz, Part::Score),
        heading(quiz, quiz_texts::PART_ACT, 1),
        answer_list(quiz, Part::Act),
        group(
            "actions",
            [send(texts::SHOW, "primary", Event::AskedForResult), send(quiz_texts::BACK, "secondary", Event::WentBack)],
        ),
    ]
}

/// The answers of a part, each with a Change link.
pub(super) fn answer_list(quiz: Quiz, part: Part) -> Element {
    let questions: Vec<Question> = quiz.visit(|visit| {
        let steps = flow::steps(part, &visit.answers);
        steps.into_iter().flat_map(|step| step.questions(&visit.answers)).collect()
    });
    element("dl").class("answers").children(questions.into_iter().map(|question| answer_row(quiz, question)))
}

/// The answer to a question in one line; a dash where there is none.
pub(super) fn answer(quiz: Quiz, answers: &Answers, question: Question) -> String {
    let labels: Vec<_> =
        answers.chosen(question).map(|option| quiz.t(content::option_label(question, option))).collect();
    if labels.is_empty() { "–".into() } else { labels.join(" · ") }
}

/// A question, its answer and the Change link.
fn answer_row(quiz: Quiz, question: Question) -> Element {
    let title = quiz.t(content::question_title(question));
    let chosen = quiz.visit(|visit| visit.answers.chosen(question));
    let labels: Vec<_> = chosen
        .map(|option| element("span").class("answer").text(quiz.t(content::option_label(question, option))))
        .collect();
    let is_open = labels.is_empty();
    let open = is_open.then(|| element("em").text(quiz.t(texts::UNANSWERED)));
    let action = if is_open { texts::ANSWER } else { texts::CHANGE };
    let change = button(quiz, action, "link", move || quiz.send(Event::Changed(question)))
        .set("aria-label", &[quiz.t(action), ": ", title].concat());
    element("div")
        .child(element("dt").text(title))
        .child(element("dd").children(labels).children(open))
        .child(element("dd").class("change").child(change))
}
