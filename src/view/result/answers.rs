//! All answers with what each adds to the score; the contributions and the rounding add up to the score shown.

use crate::app::store::Store;
use crate::content::{self, result as texts};
use crate::model::flow::Part;
use crate::model::ids::Scored;
use crate::model::report::Report;
use crate::model::score;
use crate::view::answer_list::answer_list;
use crate::view::element::{Element, element};
use crate::view::parts::rows;

/// The answers, folded away on the result: they are long and known.
pub(super) fn answers(store: Store, report: &Report) -> Vec<Element> {
    let lists = [answer_list(store, Part::Score), answer_list(store, Part::Act)];
    lists.into_iter().chain(contributions(store, report)).collect()
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
