//! The six building blocks: a chart drawn as SVG and the same numbers as a table.

use leptos::prelude::*;

use super::Quiz;
use crate::content::{block_name, block_short, result as texts};
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::view::parts::{group, heading, rows};

/// Width of the labels and of a full bar, and height of a row, in units of the drawing.
const LABEL: u16 = 130;
const BAR: u16 = 200;
const ROW: u16 = 26;

/// The chart and its table; nothing before any block has a score.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    if report.blocks.iter().all(|(_, score)| score.is_none()) {
        return Vec::new();
    }
    let both = vec![chart(quiz, &report.blocks), table(quiz, &report.blocks)];
    vec![heading(quiz.t(texts::BLOCKS), 1), group("blocks", both)]
}

/// One bar a block. For the eye only: the table says the same.
fn chart(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> AnyView {
    let height = ROW * 6;
    let bars = blocks.iter().zip(0_u16..).map(|((block, score), index)| {
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
            {bars.collect_view()}
        </svg>
    }
    .into_any()
}

fn table(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> AnyView {
    let row = |(block, score): &(Block, Option<u8>)| {
        let score = score.map_or_else(|| quiz.t(texts::OPEN).into(), |score| score.to_string());
        (quiz.t(block_name(*block)), vec![block.weight().to_string(), score])
    };
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
            {rows(blocks.iter().map(row).collect())}
        </table>
    }
    .into_any()
}
