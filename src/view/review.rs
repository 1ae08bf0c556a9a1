//! Every answer with a Change link that leads back to where one came from.

use leptos::prelude::*;

use super::{Button, ScreenHeading, SectionHeading, quiz};
use crate::content::{self, quiz as quiz_texts, review as texts};
use crate::model::flow::{self, Event, Part};
use crate::model::ids::Question;

/// The review screen.
#[component]
pub(super) fn Review() -> impl IntoView {
    let quiz = quiz();
    let send = move |event| Callback::new(move |()| quiz.send(event));
    view! {
        <ScreenHeading text=quiz.t(texts::TITLE) />
        <p class="lead">{quiz.t(texts::TEXT)}</p>
        <SectionHeading text=quiz.t(quiz_texts::PART_SCORE) />
        <AnswerList part=Part::Score />
        <SectionHeading text=quiz.t(quiz_texts::PART_ACT) />
        <AnswerList part=Part::Act />
        <div class="actions">
            <Button text=quiz.t(texts::SHOW) kind="primary" on_click=send(Event::AskedForResult) />
            <Button text=quiz.t(quiz_texts::BACK) kind="secondary" on_click=send(Event::WentBack) />
        </div>
    }
}

/// The answers of a part, each with a Change link.
#[component]
pub(super) fn AnswerList(part: Part) -> impl IntoView {
    let steps = quiz().visit.with_untracked(|visit| flow::steps(part, &visit.answers));
    let questions = steps.into_iter().flat_map(|step| step.questions().iter().copied());
    let rows = questions.map(|question| view! { <AnswerRow question /> });
    view! { <dl class="answers">{rows.collect_view()}</dl> }
}

/// A question, its answer and the Change link.
#[component]
fn AnswerRow(question: Question) -> impl IntoView {
    let quiz = quiz();
    let title = quiz.t(content::question_title(question));
    let chosen = quiz.visit.with_untracked(|visit| visit.answers.chosen(question));
    let mut labels = chosen.map(|option| quiz.t(content::option_label(question, option))).peekable();
    let is_open = labels.peek().is_none();
    let open = is_open.then(|| view! { <em>{quiz.t(texts::UNANSWERED)}</em> });
    let action = quiz.t(if is_open { texts::ANSWER } else { texts::CHANGE });
    let labels = labels.map(|label| view! { <span class="answer">{label}</span> }).collect_view();
    view! {
        <div>
            <dt>{title}</dt>
            <dd>{labels} {open}</dd>
            <dd class="change">
                <button
                    type="button"
                    class="button link"
                    aria-label=[action, ": ", title].concat()
                    on:click=move |_| quiz.send(Event::Changed(question))
                >
                    {action}
                </button>
            </dd>
        </div>
    }
}
