//! A question screen: one question, or a profile screen with several short ones; Back and Continue.

use super::Quiz;
use super::choices::choices;
use super::parts::{button, button_look, group, labelled, said, screen_heading};
use crate::browser::element::{Element, element};
use crate::content::{self, quiz as texts};
use crate::model::flow::{self, Event, Origin, Part, Step};
use crate::model::ids::Question;

/// The screen of one step; `changed_from` is the screen whose Change link led here.
pub(super) fn screen(quiz: Quiz, step: Step, changed_from: Option<Origin>) -> Vec<Element> {
    let forward = quiz.t(if changed_from.is_some() { texts::TAKE_OVER } else { texts::CONTINUE });
    let send = button_look(element("button").set("type", "submit"), forward, "primary");
    let back = button(quiz, texts::BACK, "secondary", move || quiz.send(Event::WentBack));
    let form = element("form")
        .set("novalidate", "")
        .instead_of("submit", move || quiz.send(Event::Continued))
        .children(progress(quiz, step))
        .children(questions(quiz, step))
        .child(group(
            "actions",
            (step == Step::One(Question::AiUse)).then(|| way_out(quiz)).into_iter().chain([send, back]),
        ));
    vec![form]
}

/// Who uses no AI and plans none need not go through questions on how they handle it.
fn way_out(quiz: Quiz) -> Element {
    group("way-out", []).live(move |place| {
        let uses_none = quiz.follow(|state| flow::is_without_ai(&state.visit.answers));
        let result = || button(quiz, texts::NO_AI_RESULT, "secondary", move || quiz.send(Event::AskedForResult));
        place.hold(uses_none.then(result));
    })
}

/// The one question, or several short ones under one heading.
fn questions(quiz: Quiz, step: Step) -> Vec<Element> {
    let (title, text) = match step {
        Step::One(question) => return vec![choices(quiz, question, true)],
        Step::Profile => (texts::PROFILE_TITLE, texts::PROFILE_HELP),
        Step::FollowUp => (texts::FOLLOW_UP_TITLE, texts::FOLLOW_UP_HELP),
        Step::Outlook => (texts::OUTLOOK_TITLE, texts::OUTLOOK_HELP),
    };
    let mut parts = vec![screen_heading(quiz, title), said(quiz, "help", text)];
    let shown: Vec<Question> = quiz.visit(|visit| step.questions(&visit.answers).collect());
    parts.extend(shown.into_iter().map(|question| choices(quiz, question, false)));
    parts
}

/// "Question n of N" with a bar. N follows the answers, as a branch opens or closes.
fn progress(quiz: Quiz, step: Step) -> [Element; 2] {
    let name = if step.part() == Part::Score { texts::PART_SCORE } else { texts::PART_ACT };
    let place = move || quiz.follow(|state| flow::place(step, &state.visit.answers));
    let words = move |count: &Element| {
        let (number, total) = place();
        let values = [("number", &*number.to_string()), ("total", &total.to_string())];
        count.set_text(&quiz.with(texts::PROGRESS, &values));
    };
    let bar = move |bar: &Element| {
        let (number, total) = place();
        bar.set_property("--step", number);
        bar.set_property("--steps", total);
    };
    let texts = [element("span").text(quiz.t(name)), element("span").live(words)];
    [group("progress", texts).set("id", "progress"), group("progress-bar", []).live(bar)]
}

/// The help below a question: what is meant, and what would show it.
pub(super) fn help(quiz: Quiz, question: Question) -> Element {
    let evidence =
        question.scored().map(|scored| labelled(quiz.t(texts::EVIDENCE), quiz.t(content::question_evidence(scored))));
    element("details")
        .class("help")
        .child(element("summary").text(quiz.t(texts::HELP)))
        .child(said(quiz, "", content::question_help(question)))
        .children(evidence)
}
