//! The maximum fines of the AI Act.

use crate::browser::element::Element;
use crate::content::law::{self as words, grouped};
use crate::content::{Text, fine, result as texts};
use crate::model::ids::{Organisation, Size};
use crate::model::law::{self, Fine};
use crate::model::report;
use crate::view::Quiz;
use crate::view::parts::{facts, said};

/// The maximum fines, with the rule for the size and the kind of organisation chosen, in the order that concerns the visitor.
pub(in crate::view::result) fn fines(quiz: Quiz) -> Vec<Element> {
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let (size, is_public) = (report.answers.first::<Size>(), report.answers.includes(Organisation::PublicBody));
    let rule = |of: &Fine| {
        let rule = if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
        let million = of.million.replace('.', quiz.t(texts::DECIMAL_SIGN));
        (quiz.t(name(of)), quiz.with(rule, &[("million", &million), ("percent", of.percent)]))
    };
    let amount = grouped(law::GERMAN_FINE, quiz.t(texts::THOUSANDS_SIGN));
    let german = (quiz.t(fine::GERMAN_NAME), quiz.with(fine::GERMAN_TEXT, &[("amount", &amount)]));
    let public = is_public.then(|| said(quiz, "", fine::PUBLIC_TEXT));
    let rest = [said(quiz, "", fine::INTRO_TEXT), facts(words::fines(&report).into_iter().map(rule).chain([german]))];
    public.into_iter().chain(rest).collect()
}

/// The name of a group of breaches.
fn name(of: &Fine) -> Text {
    match of.id {
        "prohibited" => fine::PROHIBITED_NAME,
        "information" => fine::INFORMATION_NAME,
        _ => fine::DUTIES_NAME,
    }
}
