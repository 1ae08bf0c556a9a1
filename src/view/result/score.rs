//! The score, its band, where both lie on the scale, and in one sentence why.

use super::invitation::invitation;
use super::scale::{dot, line, place, svg, words};
use crate::app::store::Store;
use crate::content::{band_meaning, band_name, block_name, question_cap, result as texts};
use crate::model::flow::Part;
use crate::model::ids::{Band, Block};
use crate::model::report::Report;
use crate::model::score::Score;
use crate::view::element::{Element, element, shape};
use crate::view::parts::{group, paragraph, strong, text_paragraph};

/// The score, or the invitation to answer what it needs.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    vec![match &report.score {
        None => invitation(store, texts::NO_SCORE, texts::ANSWER_SCORE, Part::Score),
        Some(score) => with_score(store, score, &why(store, report)),
    }]
}

/// More blocks than these that share a place are counted and not named: a reader would lose the thread.
const MOST_NAMES: usize = 3;

/// In one sentence where the score comes from: the strongest and the weakest block, or all that share the place.
fn why(store: Store, report: &Report) -> String {
    let scores = || report.blocks.iter().filter_map(|(_, score)| *score);
    let (Some(best), Some(worst)) = (scores().max(), scores().min()) else { return String::new() };
    let at = |place: u8| {
        let blocks: Vec<Block> =
            report.blocks.iter().filter_map(|(block, score)| (*score == Some(place)).then_some(*block)).collect();
        names(store, &blocks)
    };
    let text = if best == worst { texts::WHY_EVEN } else { texts::WHY };
    let (best_score, worst_score) = (best.to_string(), worst.to_string());
    let values =
        [("best", &*at(best)), ("best_score", &best_score), ("worst", &*at(worst)), ("worst_score", &worst_score)];
    store.fill(text, &values)
}

/// The names of a few blocks as a list in a sentence, else how many they are.
fn names(store: Store, blocks: &[Block]) -> String {
    if blocks.len() > MOST_NAMES {
        return store.fill(texts::WHY_NUMBER, &[("number", &blocks.len().to_string())]);
    }
    let name = |block: &Block| store.fill(texts::WHY_NAME, &[("name", store.text(block_name(*block)))]);
    let mut names: Vec<String> = blocks.iter().map(name).collect();
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    store.fill(texts::WHY_AND, &[("first", &names.join(", ")), ("last", &last)])
}

fn with_score(store: Store, score: &Score, why: &str) -> Element {
    let span = |class: &str, text: &str| element("span").class(class).text(text);
    let number = element("p")
        .child(span("visually-hidden", store.text(texts::SCORE)).text(": "))
        .child(span("points", &score.points.to_string()).css_var("--readiness-points", score.points.into()))
        .text(" ")
        .child(span("of", store.text(texts::OF_100)));
    let figure = group("", [number, text_paragraph(store, "band", band_name(score.band))]);
    let mut meaning = vec![paragraph("", why), text_paragraph(store, "", band_meaning(score.band))];
    let caps = score.capped_by.iter().filter_map(|scored| question_cap(*scored));
    meaning.extend(caps.map(|cap| text_paragraph(store, "cap", cap)));
    group("score", [figure, scale(store, score), group("meaning", meaning)])
}

/// From nothing to everything in four bands, with "you are here". What a cap keeps from counting for the band is drawn, but
/// fainter.
fn scale(store: Store, score: &Score) -> Element {
    let bar = |class: &str, to: u8| {
        let sides = [("y", "24"), ("width", &place(to)), ("height", "12"), ("rx", "6")];
        sides.into_iter().fold(shape("rect").class(class), |bar, (name, value)| bar.set(name, value))
    };
    let limit = score.band.range().1 + 1;
    let drawing = svg()
        .set("height", "42")
        .child(words(score.points, "11", store.text(texts::HERE)))
        .child(bar("track", 100))
        .child(bar("held", score.points))
        .child(bar("reached", score.points.min(limit)))
        .children([25, 50, 75].map(|edge| line("between", edge, edge, ["22", "38"])))
        .child(dot("marker", score.points, "30", "9"));
    let bands = Band::ALL.iter().map(|band| {
        let (lowest, highest) = band.range();
        let range = [&lowest.to_string(), "–", &highest.to_string()].concat();
        let class = if *band == score.band { "band-here" } else { "" };
        element("li").class(class).child(strong(store.text(band_name(*band)))).text(&range)
    });
    group("scale", [drawing, element("ol").class("bands").children(bands)]).set("aria-hidden", "true")
}
