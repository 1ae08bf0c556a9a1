//! A question screen: one question, or a profile screen with several short ones; Back and Continue.

use leptos::either::Either;
use leptos::prelude::*;

use super::choices::Choices;
use super::{Button, ScreenHeading, quiz};
use crate::content::{self, quiz as texts};
use crate::model::flow::{self, Event, Origin, Part, Step};
use crate::model::ids::Question;

/// The screen of one step.
#[component]
pub(super) fn QuestionScreen(
    /// Which questions.
    step: Step,
    /// The screen whose Change link led here.
    changed_from: Option<Origin>,
) -> impl IntoView {
    let quiz = quiz();
    let forward = if changed_from.is_some() { texts::TAKE_OVER } else { texts::CONTINUE };
    let back = Callback::new(move |()| quiz.send(Event::WentBack));
    view! {
        <form
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                quiz.send(Event::Continued);
            }
        >
            <Progress step />
            {match step {
                Step::One(question) => Either::Left(view! { <Choices question is_screen=true /> }),
                Step::Profile | Step::Outlook => Either::Right(view! { <Group step /> }),
            }}
            <div class="actions">
                <button type="submit" class="button primary" part="button">{quiz.t(forward)}</button>
                <Button text=quiz.t(texts::BACK) kind="secondary" on_click=back />
            </div>
        </form>
    }
}

/// Several short questions under one heading.
#[component]
fn Group(step: Step) -> impl IntoView {
    let quiz = quiz();
    let (title, help) = match step {
        Step::Outlook => (texts::OUTLOOK_TITLE, texts::OUTLOOK_HELP),
        _ => (texts::PROFILE_TITLE, texts::PROFILE_HELP),
    };
    let choices = |question: &Question| view! { <Choices question=*question is_screen=false /> };
    view! {
        <ScreenHeading text=quiz.t(title) />
        <p class="help">{quiz.t(help)}</p>
        {step.questions().iter().map(choices).collect_view()}
    }
}

/// "Question n of N" with a bar. N follows the answers, as a branch opens or closes.
#[component]
fn Progress(step: Step) -> impl IntoView {
    let quiz = quiz();
    let name = if step.part() == Part::Score { texts::PART_SCORE } else { texts::PART_ACT };
    let place = move || quiz.visit.with(|visit| flow::place(step, &visit.answers));
    let text = move || {
        let (number, total) = place();
        quiz.with(texts::PROGRESS, &[("number", &number.to_string()), ("total", &total.to_string())])
    };
    view! {
        <div class="progress" id="progress">
            <span>{quiz.t(name)}</span>
            <span>{text}</span>
        </div>
        <progress aria-hidden="true" max=move || place().1.to_string() value=move || place().0.to_string()></progress>
    }
}

/// The help below a question: what is meant, and what would show it.
#[component]
pub(super) fn Help(question: Question) -> impl IntoView {
    let quiz = quiz();
    let evidence = question.scored().map(|scored| {
        view! { <p><b>{quiz.t(texts::EVIDENCE)}</b>{" "}{quiz.t(content::question_evidence(scored))}</p> }
    });
    view! {
        <details class="help">
            <summary>{quiz.t(texts::HELP)}</summary>
            <p>{quiz.t(content::question_help(question))}</p>
            {evidence}
        </details>
    }
}
