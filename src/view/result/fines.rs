//! The maximum fines of the AI Act.

use crate::app::store::Store;
use crate::content::law::{self as words, grouped};
use crate::content::{Text, fine, result as texts};
use crate::model::ids::{Organisation, Size};
use crate::model::law::{self, Fine};
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::{definition_list, text_paragraph};

/// The maximum fines, with the rule for the size and the kind of organisation chosen, in the order that concerns the visitor.
pub(super) fn fines(store: Store, report: &Report) -> Vec<Element> {
    let (size, is_public) = (report.answers.first::<Size>(), report.answers.includes(Organisation::PublicBody));
    let rule = |of: &Fine| {
        let rule = if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
        let million = of.million.replace('.', store.text(texts::DECIMAL_SIGN));
        (store.text(name(of)), store.fill(rule, &[("million", &million), ("percent", of.percent)]))
    };
    let amount = grouped(law::GERMAN_FINE, store.text(texts::THOUSANDS_SIGN));
    let german = (store.text(fine::GERMAN_NAME), store.fill(fine::GERMAN_TEXT, &[("amount", &amount)]));
    let public = is_public.then(|| text_paragraph(store, "", fine::PUBLIC_TEXT));
    let rest = [
        text_paragraph(store, "", fine::INTRO_TEXT),
        definition_list(words::fines(report).into_iter().map(rule).chain([german])),
    ];
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
