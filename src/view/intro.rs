//! The intro: what you get, how long it takes, that nothing is sent; one button.

use leptos::prelude::*;

use super::{Button, ScreenHeading, quiz, saving};
use crate::content::intro;

/// The first screen.
#[component]
pub(super) fn Intro() -> impl IntoView {
    let quiz = quiz();
    let start = Callback::new(move |()| saving::start(quiz));
    let gains = [intro::GAIN_SCORE, intro::GAIN_GAPS, intro::GAIN_DUTIES, intro::GAIN_STEP];
    view! {
        <ScreenHeading text=quiz.t(intro::TITLE) />
        <p class="lead">{quiz.t(intro::LEAD)}</p>
        <ul class="gains">{gains.map(|gain| view! { <li>{quiz.t(gain)}</li> })}</ul>
        <p>{quiz.t(intro::PRIVATE)}</p>
        <div class="actions">
            <Button text=quiz.t(intro::START) kind="primary" on_click=start />
        </div>
    }
}
