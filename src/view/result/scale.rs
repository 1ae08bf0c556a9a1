//! The score on the scale from 0 to 100 with its four bands. Everything lies at a percentage of the width, so that the drawing fits any
//! screen without a script. For the eye only: the same numbers stand beside it as text.

use crate::app::store::Store;
use crate::content::band_name;
use crate::model::ids::Band;
use crate::model::score::Score;
use crate::view::element::{Element, element, shape};
use crate::view::parts::{group, strong};

/// From nothing to everything in four bands, with a mark where the score is. What a cap keeps from counting for the band is drawn, but
/// fainter.
pub(in crate::view) fn scale(store: Store, score: &Score) -> Element {
    let bar = |class: &str, to: u8| {
        let sides = [("y", "4"), ("width", &*place(to)), ("height", "10"), ("rx", "5")];
        sides.into_iter().fold(shape("rect").class(class), |bar, (name, value)| bar.set(name, value))
    };
    let limit = score.band.range().1 + 1;
    let across = |edge| shape("line").class("between").set("x1", &place(edge)).set("x2", &place(edge));
    let mark = shape("circle").class("marker").set("cx", &place(score.points)).set("cy", "9").set("r", "7");
    let drawing = shape("svg")
        .set("width", "100%")
        .set("height", "18")
        .child(bar("track", 100))
        .child(bar("held", score.points))
        .child(bar("reached", score.points.min(limit)))
        .children([25, 50, 75].map(|edge| across(edge).set("y1", "2").set("y2", "16")))
        .child(mark);
    let bands = Band::ALL.iter().map(|band| {
        let (lowest, highest) = band.range();
        let range = [&lowest.to_string(), "–", &highest.to_string()].concat();
        let class = if *band == score.band { "band-here" } else { "" };
        element("li").class(class).child(strong(store.text(band_name(*band)))).text(&range)
    });
    group("scale", [drawing, element("ol").class("bands").children(bands)]).set("aria-hidden", "true")
}

/// A point of the scale as a place in the drawing.
fn place(points: u8) -> String {
    [&points.to_string(), "%"].concat()
}
