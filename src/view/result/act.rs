//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use super::folded::fines;
use super::{Quiz, duties, invitation};
use crate::browser::element::Element;
use crate::content::{self, law, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::parts::{disclosure_on_request, group, heading, list, named_item, said};

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report, today: Date) -> Vec<Element> {
    let mut section = vec![heading(quiz, texts::ACT, 1)];
    if flow::is_complete(Part::Act, &report.answers) {
        section.extend(classes(quiz, report));
        section.extend(roles(quiz, report));
        section.extend(duties::list(quiz, report, today));
        if !report.act.duties.is_empty() {
            section.push(group("fines", [disclosure_on_request(quiz, texts::FINES, fines::fines)]));
        }
    } else {
        section.push(invitation(quiz, texts::NO_ACT, texts::ANSWER_ACT, Part::Act));
    }
    section
}

/// The likely classes, but the alert: that stands above everything else, and once.
fn classes(quiz: Quiz, report: &Report) -> Option<Element> {
    let cards = law::classes(report).map(|class| {
        let name = said(quiz, "class-name", content::class_name(class));
        group("class", [name, said(quiz, "", content::class_meaning(class))])
    });
    let cards: Vec<Element> = cards.collect();
    (!cards.is_empty()).then(|| group("classes", cards))
}

fn roles(quiz: Quiz, report: &Report) -> Vec<Element> {
    if report.act.roles.is_empty() {
        return Vec::new();
    }
    let items = report.act.roles.iter().map(|role| {
        let meaning = [" – ", quiz.t(content::role_meaning(*role))].concat();
        named_item(quiz.t(content::role_name(*role)), &meaning)
    });
    let title = if report.act.roles.len() == 1 { texts::ROLE } else { texts::ROLES };
    vec![heading(quiz, title, 2), list("roles", items)]
}
