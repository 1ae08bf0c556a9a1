//! The six building blocks as one table: name and weight, a dot on the scale of the score, the number.
//!
//! Why dots and not bars or a radar: a radar's area and its neighbours mean nothing, and six bars only repeat six numbers.
//! Here the weakest block comes first, and the line of the whole score runs through all rows: what lies left of it, with a
//! hollow dot, pulls the score down, what lies right of it holds it up, and a thicker stem weighs more.

use super::scale::{dot, line, svg, words};
use crate::app::store::Store;
use crate::content::{block_name, result as texts};
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::heading;

/// The table; nothing before any block has a score.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    if report.blocks.iter().all(|(_, points)| points.is_none()) {
        return Vec::new();
    }
    let score = report.score.as_ref().map(|score| score.points);
    let column = |name| element("th").set("scope", "col").text(store.text(name));
    let caption = score.map(|score| {
        let name = [store.text(texts::SCORE), " ", &score.to_string()].concat();
        svg().child(words(score, "75%", &name))
    });
    let columns = [column(texts::BLOCK), plot(caption), column(texts::BLOCK_SCORE)];
    // Weakest first, then in catalogue order; what has no score yet comes last.
    let mut rows: Vec<_> = report.blocks.iter().collect();
    rows.sort_by_key(|(_, points)| (points.is_none(), *points));
    let table = element("table")
        .class("blocks")
        .child(element("caption").class("visually-hidden").text(store.text(texts::BLOCKS)))
        .child(element("thead").child(element("tr").children(columns)))
        .child(element("tbody").children(rows.into_iter().map(|(block, points)| row(store, *block, *points, score))));
    vec![heading(store, texts::BLOCKS, 1), table]
}

fn row(store: Store, block: Block, points: Option<u8>, score: Option<u8>) -> Element {
    let weight = [store.text(texts::WEIGHT), "\u{a0}", &block.weight().to_string()].concat();
    let name = element("th").set("scope", "row").text(store.text(block_name(block))).text(" ");
    let across = score.map(|score| line("mean", score, score, ["0", "100%"]));
    let lollipop = points.map(|points| {
        let thickness = (block.weight() * 2 / 5).to_string();
        [line("stem", 0, points, ["50%", "50%"]).set("stroke-width", &thickness), dot("dot", points, "50%", "7")]
    });
    let value = points.map_or_else(|| store.text(texts::OPEN).into(), |points| points.to_string());
    element("tr")
        .class(if points < score { "below" } else { "" })
        .child(name.child(element("span").class("weight").text(&weight)))
        .child(plot(Some(svg().children(across).children(lollipop.into_iter().flatten()))))
        .child(element("td").text(&value))
}

/// The cell of a drawing.
fn plot(drawing: Option<Element>) -> Element {
    element("td").class("plot").children(drawing)
}
