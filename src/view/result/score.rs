//! The score, its band and in one sentence why.

use leptos::either::Either;
use leptos::prelude::*;

use super::{Quiz, invitation};
use crate::content::{band_meaning, band_name, question_cap, result as texts};
use crate::model::flow::Part;
use crate::model::report::Report;
use crate::model::score::Score;

/// The score, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    match &report.score {
        None => Either::Left(invitation(quiz, texts::NO_SCORE, texts::ANSWER_SCORE, Part::Score)),
        Some(score) => Either::Right(with_score(quiz, score)),
    }
}

fn with_score(quiz: Quiz, score: &Score) -> impl IntoView + use<> {
    let points = score.points.to_string();
    let caps = score.capped_by.iter().filter_map(|scored| question_cap(*scored)).map(|cap| quiz.t(cap));
    let caps: Vec<_> = caps.map(|cap| view! { <p class="cap">{cap}</p> }).collect();
    view! {
        <div class="score" part="score">
            <p>
                <span class="visually-hidden">{quiz.t(texts::SCORE)}": "</span>
                <span class="points">{points}</span>
                {" "}
                <span class="of">{quiz.t(texts::OF_100)}</span>
            </p>
            <div>
                <p class="band" data-band=score.band.id()>{quiz.t(band_name(score.band))}</p>
                <p>{quiz.t(band_meaning(score.band))}</p>
                {caps}
            </div>
        </div>
    }
}
