//! The result page in the order of spec §6. Everything on it comes from one report; a part whose questions are
//! unanswered is an invitation to answer them, not a gap.

mod act;
mod actions;
mod answers;
mod ask;
mod blocks;
mod call;
mod duties;
mod gaps;
mod method;
mod roadmap;
mod score;

use leptos::prelude::*;

use super::{Button, Quiz, ScreenHeading, quiz};
use crate::browser::clock;
use crate::content::{Text, class_meaning, class_name, result as texts};
use crate::model::flow::{Event, Part};
use crate::model::ids::Class;
use crate::model::report::{self, Report};

/// The result.
#[component]
pub(super) fn ResultPage() -> impl IntoView {
    let quiz = quiz();
    let report = quiz.visit.with_untracked(|visit| report::assess(&visit.answers));
    let today = clock::today();
    let date = clock::in_words(today, quiz.language.get_untracked());
    view! {
        <ScreenHeading text=quiz.t(texts::TITLE) />
        <p class="as-of">{quiz.with(texts::AS_OF, &[("date", &date)])}</p>
        {alert(quiz, &report)}
        {score::section(quiz, &report)}
        {blocks::section(quiz, &report)}
        {gaps::section(quiz, &report)}
        {act::section(quiz, &report, today)}
        {roadmap::section(quiz, &report)}
        {ask::section(quiz, &report)}
        {call::section(quiz, &report)}
        {answers::section(quiz, &report)}
        {method::section(quiz, today)}
        {actions::section(quiz, report)}
    }
}

/// The alert that comes before everything else, where a practice may be prohibited.
fn alert(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    report.act.classes.contains(&Class::ProhibitedAlert).then(|| {
        view! {
            <div class="alert" part="alert">
                <p class="alert-title">{quiz.t(class_name(Class::ProhibitedAlert))}</p>
                <p>{quiz.t(class_meaning(Class::ProhibitedAlert))}</p>
            </div>
        }
    })
}

/// An invitation to answer the questions of a part.
fn invitation(quiz: Quiz, text: Text, button: Text, part: Part) -> impl IntoView {
    let on_click = Callback::new(move |()| quiz.send(Event::Opened(part)));
    view! {
        <div class="invitation">
            <p>{quiz.t(text)}</p>
            <Button text=quiz.t(button) kind="secondary" on_click />
        </div>
    }
}
