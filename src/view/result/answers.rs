//! All answers with what each adds to the score; the contributions and the rounding add up to the score shown.

use leptos::prelude::*;

use super::Quiz;
use crate::content::{self, result as texts};
use crate::model::flow::Part;
use crate::model::ids::{Rating, Scored};
use crate::model::report::Report;
use crate::model::score;
use crate::view::SectionHeading;
use crate::view::review::AnswerList;

/// The answers, folded away: they are long and known.
pub(super) fn section(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let contributions = contributions(quiz, report);
    view! {
        <SectionHeading text=quiz.t(texts::ANSWERS) />
        <details class="more">
            <summary>{quiz.t(texts::SHOW_ANSWERS)}</summary>
            <AnswerList part=Part::Score />
            <AnswerList part=Part::Act />
            {contributions}
        </details>
    }
}

fn contributions(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let ratings: Vec<(Scored, Rating)> =
        Scored::ALL.iter().filter_map(|scored| Some((*scored, report.answers.rating(*scored)?))).collect();
    report.score.as_ref().map(|of| of.points).map(|points| {
        let tenths: Vec<i32> =
            ratings.iter().map(|(scored, rating)| tenths(score::contribution(*scored, *rating))).collect();
        let rounding = i32::from(points) * 10 - tenths.iter().sum::<i32>();
        let rows = ratings.iter().zip(tenths).map(|((scored, _), tenths)| {
            row(quiz.t(content::question_title(scored.question())), in_points(quiz, tenths))
        });
        view! {
            <table>
                <caption>{quiz.t(texts::CONTRIBUTIONS)}</caption>
                <tbody>
                    {rows.collect_view()}
                    {row(quiz.t(texts::ROUNDING), in_points(quiz, rounding))}
                    {row(quiz.t(texts::SCORE), points.to_string())}
                </tbody>
            </table>
        }
    })
}

fn row(name: &'static str, value: String) -> impl IntoView {
    view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> }
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
