//! The result of a visit without AI: no duties now, and two ways on. No score, gaps, roadmap or fit (spec §1).

use super::invitation::invitation;
use crate::app::store::Store;
use crate::content::{class_meaning, result as texts};
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::text_paragraph;

/// What follows from using no AI, and how to go on all the same.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    let meaning = text_paragraph(store, "", class_meaning(report.act.primary));
    let is_open = !flow::is_complete(Part::Act, &report.answers);
    let company = is_open.then(|| invitation(store, texts::NO_AI_ACT, texts::ANSWER_COMPANY, Part::Act));
    let mut section = vec![meaning];
    section.extend(company);
    section.push(invitation(store, texts::NO_AI_SCORE, texts::ANSWER_ALL_THE_SAME, Part::Score));
    section
}
