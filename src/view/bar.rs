//! The bar above every screen: language, what happens to the answers, saving them on this device and deleting them.

use leptos::prelude::*;

use super::{Button, Quiz, quiz};
use crate::browser::clock;
use crate::browser::storage::{self, Found};
use crate::content::{Language, frame};
use crate::model::flow::{Event, Part, Visit};

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let quiz = quiz();
    view! {
        <div class="bar" part="bar">
            <p>{move || frame::PRIVATE.to(quiz.language.get())}</p>
            <div class="languages" role="group" aria-label=move || frame::LANGUAGE.to(quiz.language.get())>
                {Language::ALL.iter().map(|language| view! { <LanguageButton language=*language /> }).collect_view()}
            </div>
        </div>
        <p class="notice" role="status">
            {move || quiz.notice.get().map(|notice| notice.to(quiz.language.get()))}
        </p>
        {move || quiz.saved_until.get().map(|until| {
            quiz.language.track();
            view! { <SavedUntil until /> }
        })}
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

/// Until when the answers are kept, and the way to delete them.
#[component]
fn SavedUntil(until: f64) -> impl IntoView {
    let quiz = quiz();
    let date = clock::moment_in_words(until, quiz.language.get_untracked());
    let on_delete = Callback::new(move |()| delete(quiz));
    view! {
        <div class="saved">
            <span>{quiz.with(frame::SAVED_UNTIL, &[("date", &date)])}</span>
            <Button text=quiz.t(frame::DELETE) kind="link" on_click=on_delete />
        </div>
    }
}

/// The button that saves the answers on this device.
#[component]
pub(super) fn SaveButton() -> impl IntoView {
    let quiz = quiz();
    let on_save = Callback::new(move |()| save(quiz));
    move || {
        quiz.saved_until
            .get()
            .is_none()
            .then(|| view! { <Button text=quiz.t(frame::SAVE) kind="secondary" on_click=on_save /> })
    }
}

/// Saves on request, and from then on after every answer.
fn save(quiz: Quiz) {
    let until = quiz.visit.with_untracked(|visit| storage::save(&visit.answers, clock::now()));
    quiz.notice.set(Some(if until.is_some() { frame::SAVED } else { frame::SAVE_FAILED }));
    quiz.saved_until.set(until);
}

/// Keeps saved answers up to date. Does nothing before the visitor asked to save.
pub(super) fn keep_saved(quiz: Quiz) {
    if quiz.saved_until.get_untracked().is_some() {
        let until = quiz.visit.with_untracked(|visit| storage::save(&visit.answers, clock::now()));
        if until.is_none() {
            quiz.notice.set(Some(frame::SAVE_FAILED));
        }
        quiz.saved_until.set(until);
    }
}

/// Starts the visit: with the saved answers, if there are some. Saved answers that cannot be used are gone, which it says.
pub(super) fn start(quiz: Quiz) {
    quiz.send(Event::Opened(Part::Score));
    match storage::load(clock::now()) {
        Found::Nothing => {}
        Found::Expired => quiz.notice.set(Some(frame::SAVED_EXPIRED)),
        Found::Unreadable => quiz.notice.set(Some(frame::SAVED_UNREADABLE)),
        Found::Answers(answers, until) => {
            quiz.visit.set(Visit::resumed(answers));
            quiz.saved_until.set(Some(until));
            quiz.notice.set(Some(frame::RESTORED));
        }
    }
}

/// Forgets all answers, the saved ones too.
pub(super) fn start_again(quiz: Quiz) {
    if quiz.saved_until.get_untracked().is_some() {
        storage::delete();
        quiz.saved_until.set(None);
    }
    quiz.send(Event::StartedAgain);
}

/// Deletes what is saved; the answers on screen stay.
fn delete(quiz: Quiz) {
    storage::delete();
    quiz.saved_until.set(None);
    quiz.notice.set(Some(frame::DELETED));
    quiz.focus(super::HEADING.into());
}
