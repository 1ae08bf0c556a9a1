//! The result of a visit without AI: no duties now, and two ways on. No score, gaps, roadmap or fit (spec §1).

use super::{Quiz, invitation};
use crate::browser::element::Element;
use crate::content::{class_meaning, class_name, result as texts};
use crate::model::flow::{self, Part};
use crate::model::report::Report;
use crate::view::parts::{group, said};

/// What follows from using no AI, and how to go on all the same.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let class = report.act.primary;
    let name = said(quiz, "class-name", class_name(class));
    let is_open = !flow::is_complete(Part::Act, &report.answers);
    let company = is_open.then(|| invitation(quiz, texts::NO_AI_ACT, texts::ANSWER_COMPANY, Part::Act));
    let mut section = vec![group("classes", [group("class", [name, said(quiz, "", class_meaning(class))])])];
    section.extend(company);
    section.push(invitation(quiz, texts::NO_AI_SCORE, texts::ANSWER_ALL_THE_SAME, Part::Score));
    section
}
