//! The bar above every screen: that answers stay here, the language, and what just happened.

use leptos::prelude::*;

use super::quiz;
use crate::content::{Language, frame};

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let quiz = quiz();
    view! {
        <div class="bar" part="bar">
            <p>
                {move || frame::PRIVATE.to(quiz.language.get())}
                {move || {
                    quiz.options.with(|options| options.privacy.clone()).map(|address| view! {
                        " "
                        <a href=address target="_blank" rel="noopener">{frame::PRIVACY.to(quiz.language.get())}</a>
                    })
                }}
            </p>
            <div class="languages" role="group" aria-label=move || frame::LANGUAGE.to(quiz.language.get())>
                {Language::ALL.iter().map(|language| view! { <LanguageButton language=*language /> }).collect_view()}
            </div>
        </div>
        <p class="notice" role="status">
            {move || quiz.notice.get().map(|notice| notice.to(quiz.language.get()))}
        </p>
    }
}

/// A button that changes the language; named in its own language.
#[component]
fn LanguageButton(language: Language) -> impl IntoView {
    let quiz = quiz();
    let pressed = move || if quiz.language.get() == language { "true" } else { "false" };
    view! {
        <button type="button" class="language" lang=language.code() aria-pressed=pressed
            on:click=move |_| quiz.speak(language)>
            {language.name()}
        </button>
    }
}
