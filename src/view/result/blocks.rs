//! The six building blocks as one table: name and weight, the number, and a bar for it. The weakest comes first, for there the work
//! begins; a line at the score of the whole runs through all, so that one sees at once which blocks pull it down.

use crate::app::store::Store;
use crate::content::{block_name, result as texts};
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{hidden_caption, section_heading};

/// The id of the heading.
pub(super) const ID: &str = "blocks";

/// The table; nothing before any block has a score.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    if report.blocks.iter().all(|(_, points)| points.is_none()) {
        return Vec::new();
    }
    let column = |name| element("th").set("scope", "col").text(store.text(name));
    // Weakest first, then in catalogue order; what has no score yet comes last.
    let mut rows: Vec<_> = report.blocks.iter().collect();
    rows.sort_by_key(|(_, points)| (points.is_none(), *points));
    let table = element("table")
        .class("blocks")
        .child(hidden_caption(store.text(texts::BLOCKS)))
        .child(element("thead").child(element("tr").children([
            column(texts::BLOCK),
            column(texts::BLOCK_SCORE),
            plot(),
        ])))
        .child(element("tbody").children(rows.into_iter().map(|(block, points)| row(store, *block, *points))));
    let table = match &report.score {
        Some(score) => table.css_var("--score", score.points.into()),
        None => table,
    };
    let line = report.score.as_ref().map(|score| {
        let words = [store.text(texts::SCORE), " ", &score.points.to_string()].concat();
        let mark = element("span").class("mark").text(&words);
        element("p")
            .class("legend")
            .set("aria-hidden", "true")
            .text(store.text(texts::BLOCK_SCORE))
            .text(" ")
            .child(mark)
    });
    [section_heading(store, texts::BLOCKS, ID)].into_iter().chain(line).chain([table]).collect()
}

fn row(store: Store, block: Block, points: Option<u8>) -> Element {
    let weight = [store.text(texts::WEIGHT), "\u{a0}", &block.weight().to_string()].concat();
    let name = element("th").set("scope", "row").text(store.text(block_name(block))).text(" ");
    let value = points.map_or_else(|| store.text(texts::OPEN).into(), |points| points.to_string());
    let row = element("tr")
        .child(name.child(element("span").class("weight").text(&weight)))
        .child(element("td").class("value").text(&value));
    match points {
        Some(points) => row.child(plot().css_var("--points", points.into())),
        None => row.child(plot()),
    }
}

/// The cell of a bar, which the styles draw; there is nothing to hear in it.
fn plot() -> Element {
    element("td").class("plot").set("aria-hidden", "true")
}
