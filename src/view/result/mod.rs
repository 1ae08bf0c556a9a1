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

use super::parts::{group, paragraph};
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
    let sections = [
        alert(quiz, &report),
        vec![paragraph("as-of", quiz.with(texts::AS_OF, &[("date", &date)]))],
        score::section(quiz, &report),
        blocks::section(quiz, &report),
        gaps::section(quiz, &report),
        act::section(quiz, &report, today),
        roadmap::section(quiz, &report),
        ask::section(quiz, &report),
        call::section(quiz, &report),
        answers::section(quiz, &report),
        method::section(quiz, today),
        actions::section(quiz, report),
    ];
    view! {
        <ScreenHeading text=quiz.t(texts::TITLE) />
        {sections.into_iter().flatten().collect_view()}
    }
}

/// The alert that comes before everything else, where a practice may be prohibited.
fn alert(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    if !report.act.classes.contains(&Class::ProhibitedAlert) {
        return Vec::new();
    }
    let title = paragraph("alert-title", quiz.t(class_name(Class::ProhibitedAlert)));
    vec![group("alert", vec![title, paragraph("", quiz.t(class_meaning(Class::ProhibitedAlert)))])]
}

/// An invitation to answer the questions of a part.
fn invitation(quiz: Quiz, text: Text, button: Text, part: Part) -> AnyView {
    let on_click = Callback::new(move |()| quiz.send(Event::Opened(part)));
    let button = view! { <Button text=quiz.t(button) kind="secondary" on_click /> }.into_any();
    group("invitation", vec![paragraph("", quiz.t(text)), button])
}
