//! The six building blocks: a chart drawn as SVG and the same numbers as a table.

use leptos::either::Either;
use leptos::prelude::*;

use super::Quiz;
use crate::content::{block_name, block_short, result as texts};
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::view::SectionHeading;

/// Width of the labels and of a full bar, and height of a row, in units of the drawing.
const LABEL: u16 = 130;
const BAR: u16 = 200;
const ROW: u16 = 26;

/// The chart and its table; nothing before any block has a score.
pub(super) fn section(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let blocks = report.blocks.clone();
    blocks.iter().any(|(_, score)| score.is_some()).then(|| {
        view! {
            <SectionHeading text=quiz.t(texts::BLOCKS) />
            <div class="blocks">
                {chart(quiz, &blocks)}
                {table(quiz, &blocks)}
            </div>
        }
    })
}

/// One bar a block. For the eye only: the table says the same.
fn chart(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> impl IntoView + use<> {
    let height = ROW * 6;
    let rows = blocks.iter().zip(0_u16..).map(|((block, score), index)| {
        let middle = index * ROW + ROW / 2;
        let width = u16::from(score.unwrap_or(0)) * BAR / 100;
        let bar = move |class: &'static str, width: u16| {
            view! { <rect class=class x=LABEL y=middle - 6 width=width height=12 rx=3></rect> }
        };
        view! {
            <text x=LABEL - 10 y=middle + 4 text-anchor="end">{quiz.t(block_short(*block))}</text>
            {bar("chart-track", BAR)}
            {bar("chart-bar", width)}
            <text class="chart-value" x=LABEL + BAR + 8 y=middle + 4>{score.map(|score| score.to_string())}</text>
        }
    });
    view! {
        <svg class="chart" aria-hidden="true" viewBox=["0 0 ", &(LABEL + BAR + 40).to_string(), " ", &height.to_string()].concat()>
            {rows.collect_view()}
        </svg>
    }
}

fn table(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> impl IntoView + use<> {
    let rows = blocks.iter().map(|(block, score)| {
        let score = match score {
            Some(score) => Either::Left(score.to_string()),
            None => Either::Right(quiz.t(texts::OPEN)),
        };
        view! {
            <tr>
                <th scope="row">{quiz.t(block_name(*block))}</th>
                <td>{block.weight().to_string()}</td>
                <td>{score}</td>
            </tr>
        }
    });
    view! {
        <table>
            <caption class="visually-hidden">{quiz.t(texts::BLOCKS)}</caption>
            <thead>
                <tr>
                    <th scope="col">{quiz.t(texts::BLOCK)}</th>
                    <th scope="col">{quiz.t(texts::WEIGHT)}</th>
                    <th scope="col">{quiz.t(texts::BLOCK_SCORE)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
