//! The maximum fines of the AI Act.

use crate::browser::element::Element;
use crate::content::{Text, fine, result as texts};
use crate::model::ids::Size;
use crate::model::law::{self, Fine};
use crate::view::Quiz;
use crate::view::parts::{facts, said};

/// The maximum fines, with the rule for the size chosen.
pub(in crate::view::result) fn fines(quiz: Quiz) -> Vec<Element> {
    let size = quiz.visit(|visit| visit.answers.first::<Size>());
    let rule = |of: &Fine| {
        let rule = if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
        let million = of.million.replace('.', quiz.t(texts::DECIMAL_SIGN));
        (quiz.t(name(of)), quiz.with(rule, &[("million", &million), ("percent", of.percent)]))
    };
    vec![said(quiz, "", fine::INTRO_TEXT), facts(law::FINES.iter().map(rule))]
}

/// The name of a group of breaches.
fn name(of: &Fine) -> Text {
    match of.id {
        "prohibited" => fine::PROHIBITED_NAME,
        "information" => fine::INFORMATION_NAME,
        _ => fine::DUTIES_NAME,
    }
}
