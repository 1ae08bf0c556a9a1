//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use super::{Quiz, duties, invitation};
use crate::browser::element::Element;
use crate::content::{self, fine, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::ids::Size;
use crate::model::law::{self, Fine};
use crate::model::report::Report;
use crate::view::parts::{disclosure, facts, group, heading, list, named_item, paragraph};

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report, today: Date) -> Vec<Element> {
    let mut section = vec![heading(quiz, quiz.t(texts::ACT), 1)];
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

fn classes(quiz: Quiz, report: &Report) -> Element {
    let cards = report.act.classes.iter().map(|class| {
        let name = paragraph("class-name", quiz.t(content::class_name(*class)));
        group("class", [name, paragraph("", quiz.t(content::class_meaning(*class)))])
    });
    group("classes", cards)
}

fn roles(quiz: Quiz, report: &Report) -> Vec<Element> {
    if report.act.roles.is_empty() {
        return Vec::new();
    }
    let items = report.act.roles.iter().map(|role| {
        let meaning = [" – ", quiz.t(content::role_meaning(*role))].concat();
        named_item(quiz.t(content::role_name(*role)), &meaning)
    });
    vec![heading(quiz, quiz.t(texts::ROLES), 2), list("roles", items)]
}

/// The maximum fines, only on request, with the rule for the size chosen.
fn fines(quiz: Quiz, report: &Report) -> Option<Element> {
    let size = report.answers.first::<Size>();
    let rule = |of: &Fine| {
        let rule = if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
        let million = of.million.replace('.', quiz.t(texts::DECIMAL_SIGN));
        (quiz.t(name(of)), quiz.with(rule, &[("million", &million), ("percent", of.percent)]))
    };
    if report.act.duties.is_empty() {
        return None;
    }
    let rules = facts(law::FINES.iter().map(rule));
    let fines = disclosure(quiz.t(texts::FINES), [paragraph("", quiz.t(fine::INTRO_TEXT)), rules]);
    Some(group("fines", [fines]))
}

/// The name of a group of breaches.
fn name(of: &Fine) -> content::Text {
    match of.id {
        "prohibited" => fine::PROHIBITED_NAME,
        "information" => fine::INFORMATION_NAME,
        _ => fine::DUTIES_NAME,
    }
}
