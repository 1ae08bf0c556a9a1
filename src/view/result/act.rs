//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use super::invitation::invitation;
use super::{duties, fines};
use crate::app::store::Store;
use crate::content::{self, law, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{
    definition_list, disclosure, disclosure_below, group, heading, list, named_item, section_heading, text_paragraph,
};

/// The id of the heading.
pub(super) const ID: &str = "act";

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let mut section = vec![section_heading(store, texts::ACT, ID)];
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

/// The days of the duties in few lines, the nearest first, for a page that stands alone.
pub(super) fn days(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let places = duties::places(store, report, today);
    if places.is_empty() {
        return Vec::new();
    }
    let rows: Vec<(String, String)> = places
        .into_iter()
        .map(|place| {
            let names: Vec<_> = place.duties.iter().map(|of| store.text(content::duty_name(of.duty))).collect();
            (place.name, names.join(" · "))
        })
        .collect();
    let rows = rows.iter().map(|(name, duties)| (name.as_str(), duties.clone()));
    vec![heading(store, texts::DUTIES, 1), definition_list(rows)]
}

/// The likely classes by name, but the alert, which stands above everything else, and once; what each means is there to open.
fn classes(store: Store, report: &Report) -> Vec<Element> {
    let class = |class| {
        let summary = element("summary").child(heading(store, content::class_name(class), 2));
        disclosure_below(summary, [text_paragraph(store, "", content::class_meaning(class))]).class("more class")
    };
    law::classes(report).map(class).collect()
}

/// The roles by name; what they mean is there to open.
fn roles(store: Store, report: &Report) -> Option<Element> {
    if report.act.roles.is_empty() {
        return None;
    }
    let names: Vec<_> = report.act.roles.iter().map(|role| store.text(content::role_name(*role))).collect();
    let items = report.act.roles.iter().map(|role| {
        let meaning = [" – ", store.text(content::role_meaning(*role))].concat();
        named_item(store.text(content::role_name(*role)), &meaning)
    });
    let title = if names.len() == 1 { texts::ROLE } else { texts::ROLES };
    let summary = [store.text(title), ": ", &names.join(", ")].concat();
    Some(disclosure(&summary, [list("roles", items)]))
}
