//! The six building blocks: a chart drawn as SVG and the same numbers as a table.

use super::Quiz;
use crate::browser::element::{Element, element, shape};
use crate::content::{block_name, block_short, result as texts};
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::view::parts::{group, heading, rows};

/// Width of the labels and of a full bar, and height of a row, in units of the drawing.
const LABEL: u16 = 130;
const BAR: u16 = 200;
const ROW: u16 = 26;

/// The chart and its table; nothing before any block has a score.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    if report.blocks.iter().all(|(_, score)| score.is_none()) {
        return Vec::new();
    }
    let both = [chart(quiz, &report.blocks), table(quiz, &report.blocks)];
    vec![heading(quiz, quiz.t(texts::BLOCKS), 1), group("blocks", both)]
}

/// One bar a block. For the eye only: the table says the same.
fn chart(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> Element {
    let height = ROW * 6;
    let label = |x: u16, y: u16, text: &str| shape("text").set("x", &x.to_string()).set("y", &y.to_string()).text(text);
    let bars = blocks.iter().zip(0_u16..).flat_map(|((block, score), index)| {
        let middle = index * ROW + ROW / 2;
        let width = u16::from(score.unwrap_or(0)) * BAR / 100;
        let bar = |class: &str, width: u16| {
            let sides = [("x", LABEL), ("y", middle - 6), ("width", width), ("height", 12), ("rx", 3)];
            sides.into_iter().fold(shape("rect").class(class), |bar, (name, value)| bar.set(name, &value.to_string()))
        };
        let value = score.map(|score| score.to_string()).unwrap_or_default();
        [
            label(LABEL - 10, middle + 4, quiz.t(block_short(*block))).set("text-anchor", "end"),
            bar("chart-track", BAR),
            bar("chart-bar", width),
            label(LABEL + BAR + 8, middle + 4, &value).class("chart-value"),
        ]
    });
    let view_box = ["0 0 ", &(LABEL + BAR + 40).to_string(), " ", &height.to_string()].concat();
    shape("svg").class("chart").set("aria-hidden", "true").set("viewBox", &view_box).children(bars)
}

fn table(quiz: Quiz, blocks: &[(Block, Option<u8>)]) -> Element {
    let row = |(block, score): &(Block, Option<u8>)| {
        let score = score.map_or_else(|| quiz.t(texts::OPEN).into(), |score| score.to_string());
        (quiz.t(block_name(*block)), vec![block.weight().to_string(), score])
    };
    let columns = [texts::BLOCK, texts::WEIGHT, texts::BLOCK_SCORE];
    let names = columns.map(|name| element("th").set("scope", "col").text(quiz.t(name)));
    element("table")
        .child(element("caption").class("visually-hidden").text(quiz.t(texts::BLOCKS)))
        .child(element("thead").child(element("tr").children(names)))
        .child(rows(blocks.iter().map(row).collect()))
}
