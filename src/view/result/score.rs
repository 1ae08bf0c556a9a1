//! The score: the number and its band, and in one sentence why.

use super::invitation::invitation;
use crate::app::store::Store;
use crate::content::{band_meaning, band_name, block_name, card as card_texts, question_cap, result as texts};
use crate::model::flow::Part;
use crate::model::ids::Block;
use crate::model::report::Report;
use crate::model::score::Score;
use crate::view::element::{Element, element};
use crate::view::parts::{group, labelled, section_heading, text_paragraph};

/// The id of the heading.
pub(super) const ID: &str = "why";

/// The score and its band.
pub(in crate::view) fn figure(store: Store, score: &Score) -> Element {
    let span = |class: &str, text: &str| element("span").class(class).text(text);
    let number = element("p")
        .child(span("visually-hidden", store.text(texts::SCORE)).text(": "))
        .child(span("points", &score.points.to_string()).css_var("--readiness-points", score.points.into()))
        .text(" ")
        .child(span("of", store.text(texts::OF_100)));
    let number_of_band = (score.band as usize + 1).to_string();
    let place = store.fill(card_texts::BAND_PLACE, &[("number", &number_of_band)]);
    let band = element("p").class("band").child(span("visually-hidden", &place)).text(" ");
    group("figure", [number, band.text(store.text(band_name(score.band)))])
}

/// Why it is this one, with what lowers the band; or the invitation to answer what it needs.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    let heading = section_heading(store, card_texts::WHY, ID);
    let Some(score) = &report.score else {
        return vec![heading, invitation(store, texts::NO_SCORE, texts::ANSWER_SCORE, Part::Score)];
    };
    let (points, band) = (score.points.to_string(), store.text(band_name(score.band)));
    let told = store.fill(texts::SUMMARY_SCORE, &[("score", &points), ("band", band)]);
    let mut meaning = vec![labelled(&told, &why(store, report)), text_paragraph(store, "", band_meaning(score.band))];
    let caps = score.capped_by.iter().filter_map(|scored| question_cap(*scored));
    meaning.extend(caps.map(|cap| text_paragraph(store, "cap", cap)));
    vec![heading, group("meaning", meaning)]
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
