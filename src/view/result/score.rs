//! The score, its band and in one sentence why.

use leptos::prelude::*;

use super::{Quiz, invitation};
use crate::content::{band_meaning, band_name, question_cap, result as texts};
use crate::model::flow::Part;
use crate::model::report::Report;
use crate::model::score::Score;
use crate::view::parts::{group, paragraph};

/// The score, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    vec![match &report.score {
        None => invitation(quiz, texts::NO_SCORE, texts::ANSWER_SCORE, Part::Score),
        Some(score) => with_score(quiz, score),
    }]
}

fn with_score(quiz: Quiz, score: &Score) -> AnyView {
    let number = view! {
        <p>
            <span class="visually-hidden">{quiz.t(texts::SCORE)}": "</span>
            <span class="points">{score.points.to_string()}</span>
            " "
            <span class="of">{quiz.t(texts::OF_100)}</span>
        </p>
    };
    let mut meaning =
        vec![paragraph("band", quiz.t(band_name(score.band))), paragraph("", quiz.t(band_meaning(score.band)))];
    let caps = score.capped_by.iter().filter_map(|scored| question_cap(*scored));
    meaning.extend(caps.map(|cap| paragraph("cap", quiz.t(cap))));
    group("score", vec![number.into_any(), group("", meaning)])
}
