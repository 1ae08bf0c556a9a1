//! All answers with what each adds to the score; the contributions and the rounding add up to the score shown.

use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{self, result as texts};
use crate::model::flow::Part;
use crate::model::ids::{Question, Scored};
use crate::model::report::Report;
use crate::model::score;
use crate::view::answer_list::{answer, answer_list, questions};
use crate::view::element::{Element, element};
use crate::view::parts::rows;

/// The id of what holds them.
pub(super) const ID: &str = "answers";

/// The answers, folded away on the result: they are long and known.
pub(super) fn answers(store: Store, report: &Report) -> Vec<Element> {
    let lists =
        [Part::Score, Part::Act].map(|part| answer_list(store, questions(&report.answers, part), Origin::Answers));
    lists.into_iter().chain(contributions(store, report)).collect()
}

/// Those that were given, in one table, for paper.
pub(super) fn on_paper(store: Store, report: &Report) -> Element {
    let all = [Part::Score, Part::Act].into_iter().flat_map(|part| questions(&report.answers, part));
    let given = all.filter(|question| report.answers.is_answered(*question));
    let row = |question: Question| {
        let rated = question.scored().and_then(|scored| Some((scored, report.answers.rating(scored)?)));
        let adds = rated.map(|(scored, rating)| in_points(store, tenths(score::contribution(scored, rating))));
        (
            store.text(content::question_title(question)),
            vec![answer(store, &report.answers, question), adds.unwrap_or_default()],
        )
    };
    let points = element("caption").text(store.text(texts::CONTRIBUTIONS));
    element("table").class("all-answers").child(points).child(rows(given.map(row).collect()))
}

fn contributions(store: Store, report: &Report) -> Option<Element> {
    let points = report.score.as_ref()?.points;
    let rated = Scored::ALL.iter().filter_map(|scored| Some((*scored, report.answers.rating(*scored)?)));
    let mut left = i32::from(points) * 10;
    let mut table = Vec::new();
    for (scored, rating) in rated {
        let tenths = tenths(score::contribution(scored, rating));
        left -= tenths;
        table.push((store.text(content::question_title(scored.question())), vec![in_points(store, tenths)]));
    }
    table.push((store.text(texts::ROUNDING), vec![in_points(store, left)]));
    table.push((store.text(texts::SCORE), vec![points.to_string()]));
    let caption = element("caption").text(store.text(texts::CONTRIBUTIONS));
    Some(element("table").child(caption).child(rows(table)))
}

/// Sixths of a point as tenths, rounded half up.
fn tenths(sixths: u16) -> i32 {
    (i32::from(sixths) * 10 + 3) / 6
}

/// Tenths of a point as the language writes them.
fn in_points(store: Store, tenths: i32) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    [sign, &whole.to_string(), store.text(texts::DECIMAL_SIGN), &tenth.to_string()].concat()
}
