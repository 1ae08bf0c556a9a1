//! The way to a certificate in four stages, with "you are here".

use super::Quiz;
use crate::browser::element::{Element, element};
use crate::content::{Text, answer, law, option_systems_label, option_systems_reuse, result as texts, review, roadmap};
use crate::model::flow::Event;
use crate::model::ids::{Question, System};
use crate::model::report::Report;
use crate::view::parts::{button, disclosure, group, heading, list, named_item, said};

/// The four stages: name and what happens there.
const STAGES: [(Text, Text); 4] = [
    (roadmap::GAP_ANALYSIS_NAME, roadmap::GAP_ANALYSIS_TEXT),
    (roadmap::CONTROLS_NAME, roadmap::CONTROLS_TEXT),
    (roadmap::INTERNAL_AUDIT_NAME, roadmap::INTERNAL_AUDIT_TEXT),
    (roadmap::CERTIFICATION_NAME, roadmap::CERTIFICATION_TEXT),
];

/// Short answers to what people ask at this point.
const QUESTIONS: [(Text, Text); 3] = [
    (answer::MANDATORY_TITLE, answer::MANDATORY_TEXT),
    (answer::RELATION_TITLE, answer::RELATION_TEXT),
    (answer::CONSULTANT_TITLE, answer::CONSULTANT_TEXT),
];

/// The roadmap, whether a certificate pays off, and what carries over from existing systems. Where something else has to come
/// first, it says that, and nothing of where the company stands on this way.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let other_first = law::no_certificate(report);
    let here = law::stage(report).filter(|_| other_first.is_none());
    let stages = STAGES.iter().enumerate().map(|(index, (name, text))| {
        let name = said(quiz, "stage-name", *name);
        let stage = element("li").class("stage");
        let (stage, name) = if here == Some(index) {
            let marker = element("span").class("here").text(quiz.t(texts::HERE));
            (stage.set("aria-current", "step"), name.text(" ").child(marker))
        } else {
            (stage, name)
        };
        stage.child(name).child(said(quiz, "", *text))
    });
    let roadmap = element("ol").class("roadmap").children(stages);
    let mut section = vec![heading(quiz, texts::ROADMAP, 1)];
    section.extend(other_first.map(|text| said(quiz, "", text)));
    section.push(roadmap);
    if other_first.is_none() {
        section.extend(pays_off(quiz, report));
    }
    section.extend(reuse(quiz, report));
    section.extend(QUESTIONS.map(|(title, text)| disclosure(quiz.t(title), [said(quiz, "", text)])));
    section
}

/// Whether a certificate pays off, or the way to answer what tells.
fn pays_off(quiz: Quiz, report: &Report) -> Vec<Element> {
    match law::pays_off(report) {
        Some((title, text)) => vec![heading(quiz, title, 2), said(quiz, "", text)],
        None => outlook(quiz, report).into_iter().collect(),
    }
}

/// The invitation to the last questions of part two, where they were skipped.
fn outlook(quiz: Quiz, report: &Report) -> Option<Element> {
    let answer = move || quiz.send(Event::Changed(Question::Stakes));
    report.complete.then(|| {
        group("invitation", [said(quiz, "", texts::OUTLOOK), button(quiz, review::ANSWER, "secondary", answer)])
    })
}

/// What of the management systems in place carries over.
pub(in crate::view) fn reuse(quiz: Quiz, report: &Report) -> Vec<Element> {
    let systems = System::ALL.iter().copied().filter(|system| report.answers.includes(*system));
    let items: Vec<_> = systems
        .filter_map(|system| Some((option_systems_label(system), option_systems_reuse(system)?)))
        .map(|(label, reuse)| named_item(quiz.t(label), &[" – ", quiz.t(reuse)].concat()))
        .collect();
    if items.is_empty() {
        return items;
    }
    vec![heading(quiz, texts::REUSE, 2), list("reuse", items)]
}
