//! The options of a question as native radio buttons or checkboxes in a fieldset. Choosing never moves on.

use leptos::either::Either;
use leptos::prelude::*;

use super::question::Help;
use super::{ScreenHeading, quiz};
use crate::content::{self, Text, quiz as texts};
use crate::model::catalogue::Kind;
use crate::model::flow::Event;
use crate::model::ids::{Area, Question};

/// The id of an option's input.
pub(super) fn option_id(question: Question, option: usize) -> String {
    [question.id(), "-", &option.to_string()].concat()
}

/// A question with its options.
#[component]
pub(super) fn Choices(
    /// The question.
    question: Question,
    /// Whether it fills the screen, so that its legend is the screen's heading.
    is_screen: bool,
) -> impl IntoView {
    let quiz = quiz();
    let title = quiz.t(content::question_title(question));
    let legend = if is_screen {
        Either::Left(view! { <ScreenHeading text=title /> })
    } else {
        Either::Right(view! { <span class="sub-heading">{title}</span> })
    };
    let how = if question.kind() == Kind::One { texts::ONE } else { texts::MANY };
    let error_id = [question.id(), "-error"].concat();
    let how_id = [question.id(), "-how"].concat();
    let described_by = [&error_id, " ", &how_id].concat();
    let error = move || {
        (quiz.unanswered() == Some(question)).then(|| {
            let id = [question.id(), "-error"].concat();
            view! { <p class="error" id=id>{quiz.t(missing(question))}</p> }
        })
    };
    let options = (0..question.options().len()).map(|option| {
        let group = group_before(question, option).map(|group| view! { <p class="group">{quiz.t(group)}</p> });
        view! { {group} <OptionRow question option /> }
    });
    view! {
        <fieldset class="choices" part="question" aria-describedby=described_by>
            <legend>{legend}</legend>
            <p class="how" id=how_id>{quiz.t(how)}</p>
            <Help question />
            {error}
            <div class="options">{options.collect_view()}</div>
        </fieldset>
    }
}

/// One option: the whole row is its label.
#[component]
fn OptionRow(question: Question, option: usize) -> impl IntoView {
    let quiz = quiz();
    let id = option_id(question, option);
    let hint_id = [&id, "-hint"].concat();
    let kind = if question.kind() == Kind::One { "radio" } else { "checkbox" };
    let hint = content::option_hint(question, option);
    let described_by = hint.map(|_| hint_id.clone());
    let hint = hint.map(|hint| view! { <span class="hint" id=hint_id>{quiz.t(hint)}</span> });
    view! {
        <div class="option" part="option">
            <input
                type=kind
                id=id.clone()
                name=question.id()
                aria-describedby=described_by
                prop:checked=move || quiz.visit.with(|visit| visit.answers.is_chosen(question, option))
                on:change=move |_| quiz.send(Event::Chose(question, option))
            />
            <label for=id>{quiz.t(content::option_label(question, option))}</label>
            {hint}
        </div>
    }
}

/// The message where Continue finds no answer.
fn missing(question: Question) -> Text {
    match question.kind() {
        Kind::Many { .. } => texts::MISSING_MANY,
        Kind::One if question.scored().is_some() => texts::MISSING_SCORED,
        Kind::One => texts::MISSING_ONE,
    }
}

/// The heading above this option, where a long list is grouped.
fn group_before(question: Question, option: usize) -> Option<Text> {
    if question != Question::Areas {
        return None;
    }
    match Area::ALL[option] {
        Area::Biometrics => Some(texts::AREAS_ANNEX_III),
        Area::ProductA => Some(texts::AREAS_ANNEX_I),
        Area::None => Some(texts::AREAS_NEITHER),
        _ => None,
    }
}
