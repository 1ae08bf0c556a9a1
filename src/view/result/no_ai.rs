//! The result of a visit without AI: no duties now, and two ways on. No score, gaps, roadmap or fit (spec §1).

use super::invitation::invitation;
use crate::app::store::Store;
use crate::content::{class_meaning, class_name, result as texts};
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::{group, text_paragraph};

/// What follows from using no AI, and how to go on all the same.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    let class = report.act.primary;
    let name = text_paragraph(store, "class-name", class_name(class));
    let is_open = !flow::is_complete(Part::Act, &report.answers);
    let company = is_open.then(|| invitation(store, texts::NO_AI_ACT, texts::ANSWER_COMPANY, Part::Act));
    let mut section = vec![group("classes", [group("class", [name, text_paragraph(store, "", class_meaning(class))])])];
    section.extend(company);
    section.push(invitation(store, texts::NO_AI_SCORE, texts::ANSWER_ALL_THE_SAME, Part::Score));
    section
}
