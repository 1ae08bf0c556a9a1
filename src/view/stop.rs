//! The stop after part one: the score is ready, part two is an offer.

use leptos::prelude::*;

use super::{Button, ScreenHeading, quiz};
use crate::content::{quiz as quiz_texts, stop};
use crate::model::flow::{Event, Part};

/// Between the two parts.
#[component]
pub(super) fn Stop() -> impl IntoView {
    let quiz = quiz();
    let send = move |event| Callback::new(move |()| quiz.send(event));
    view! {
        <ScreenHeading text=quiz.t(stop::TITLE) />
        <p class="lead">{quiz.t(stop::TEXT)}</p>
        <div class="actions">
            <Button text=quiz.t(stop::ACT) kind="primary" on_click=send(Event::Opened(Part::Act)) />
            <Button text=quiz.t(stop::SCORE) kind="secondary" on_click=send(Event::AskedForResult) />
        </div>
        <div class="actions">
            <Button text=quiz.t(quiz_texts::BACK) kind="link" on_click=send(Event::WentBack) />
        </div>
    }
}
