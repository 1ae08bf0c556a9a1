//! All answers with what each adds to the score; the contributions and the rounding add up to the score shown.

use crate::browser::element::{Element, element};
use crate::content::{self, result as texts};
use crate::model::flow::Part;
use crate::model::ids::Scored;
use crate::model::report::{self, Report};
use crate::model::score;
use crate::view::Quiz;
use crate::view::parts::rows;
use crate::view::review::answer_list;

/// The answers, folded away on the result: they are long and known.
pub(in crate::view::result) fn answers(quiz: Quiz) -> Vec<Element> {
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let lists = [answer_list(quiz, Part::Score), answer_list(quiz, Part::Act)];
    lists.into_iter().chain(contributions(quiz, &report)).collect()
}

fn contributions(quiz: Quiz, report: &Report) -> Option<Element> {
    let points = report.score.as_ref()?.points;
    let rated = Scored::ALL.iter().filter_map(|scored| Some((*scored, report.answers.rating(*scored)?)));
    let mut left = i32::from(points) * 10;
    let mut table = Vec::new();
    for (scored, rating) in rated {
        let tenths = tenths(score::contribution(scored, rating));
        left -= tenths;
        table.push((quiz.t(content::question_title(scored.question())), vec![in_points(quiz, tenths)]));
    }
    table.push((quiz.t(texts::ROUNDING), vec![in_points(quiz, left)]));
    table.push((quiz.t(texts::SCORE), vec![points.to_string()]));
    let caption = element("caption").text(quiz.t(texts::CONTRIBUTIONS));
    Some(element("table").child(caption).child(rows(table)))
}

/// Sixths of a point as tenths, rounded half up.
fn tenths(sixths: u16) -> i32 {
    (i32::from(sixths) * 10 + 3) / 6
}

/// Tenths of a point as the language writes them.
fn in_points(quiz: Quiz, tenths: i32) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    [sign, &whole.to_string(), quiz.t(texts::DECIMAL_SIGN), &tenth.to_string()].concat()
}
