//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use super::invitation::invitation;
use super::{duties, fines};
use crate::app::store::Store;
use crate::content::{self, law, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::{disclosure, group, heading, list, named_item, text_paragraph};

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let mut section = vec![heading(store, texts::ACT, 1)];
    if flow::is_complete(Part::Act, &report.answers) {
        section.extend(classes(store, report));
        section.extend(roles(store, report));
        section.extend(duties::list(store, report, today));
        if !report.act.duties.is_empty() {
            section.push(group("fines", [disclosure(store.text(texts::FINES), fines::fines(store, report))]));
        }
    } else {
        section.push(invitation(store, texts::NO_ACT, texts::ANSWER_ACT, Part::Act));
    }
    section
}

/// The likely classes, but the alert: that stands above everything else, and once.
fn classes(store: Store, report: &Report) -> Option<Element> {
    let cards = law::classes(report).map(|class| {
        let name = text_paragraph(store, "class-name", content::class_name(class));
        group("class", [name, text_paragraph(store, "", content::class_meaning(class))])
    });
    let cards: Vec<Element> = cards.collect();
    (!cards.is_empty()).then(|| group("classes", cards))
}

fn roles(store: Store, report: &Report) -> Vec<Element> {
    if report.act.roles.is_empty() {
        return Vec::new();
    }
    let items = report.act.roles.iter().map(|role| {
        let meaning = [" – ", store.text(content::role_meaning(*role))].concat();
        named_item(store.text(content::role_name(*role)), &meaning)
    });
    let title = if report.act.roles.len() == 1 { texts::ROLE } else { texts::ROLES };
    vec![heading(store, title, 2), list("roles", items)]
}
