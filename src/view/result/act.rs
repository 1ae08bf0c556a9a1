//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use leptos::prelude::*;

use super::{Quiz, duties, invitation};
use crate::content::{self, fine, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::ids::Size;
use crate::model::law::{self, Fine};
use crate::model::report::Report;
use crate::view::parts::{disclosure, facts, group, heading, item, list, paragraph, strong, words};

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report, today: Date) -> Vec<AnyView> {
    let mut section = vec![heading(quiz.t(texts::ACT), 1)];
    if flow::is_complete(Part::Act, &report.answers) {
        section.push(classes(quiz, report));
        section.extend(roles(quiz, report));
        section.extend(duties::list(quiz, report, today));
        section.extend(fines(quiz, report));
    } else {
        section.push(invitation(quiz, texts::NO_ACT, texts::ANSWER_ACT, Part::Act));
    }
    section
}

fn classes(quiz: Quiz, report: &Report) -> AnyView {
    let cards = report.act.classes.iter().map(|class| {
        let name = paragraph("class-name", quiz.t(content::class_name(*class)));
        group("class", vec![name, paragraph("", quiz.t(content::class_meaning(*class)))])
    });
    group("classes", cards.collect())
}

fn roles(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    if report.act.roles.is_empty() {
        return Vec::new();
    }
    let items = report.act.roles.iter().map(|role| {
        let name = strong(quiz.t(content::role_name(*role)));
        item(vec![name, words(" – "), words(quiz.t(content::role_meaning(*role)))])
    });
    vec![heading(quiz.t(texts::ROLES), 2), list("roles", items.collect())]
}

/// The maximum fines, only on request, with the rule for the size chosen.
fn fines(quiz: Quiz, report: &Report) -> Option<AnyView> {
    let size = report.answers.first::<Size>();
    let rule = |of: &Fine| {
        let rule = if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
        let million = of.million.replace('.', quiz.t(texts::DECIMAL_SIGN));
        (quiz.t(name(of)), quiz.with(rule, &[("million", &million), ("percent", of.percent)]))
    };
    let rules = || facts(law::FINES.iter().map(rule).collect());
    let is_due = !report.act.duties.is_empty();
    let fines = || disclosure(quiz.t(texts::FINES), vec![paragraph("", quiz.t(fine::INTRO_TEXT)), rules()]);
    is_due.then(|| group("fines", vec![fines()]))
}

/// The name of a group of breaches.
fn name(of: &Fine) -> content::Text {
    match of.id {
        "prohibited" => fine::PROHIBITED_NAME,
        "information" => fine::INFORMATION_NAME,
        _ => fine::DUTIES_NAME,
    }
}
