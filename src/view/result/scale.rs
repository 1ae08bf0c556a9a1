//! Drawing on the scale from 0 to 100 that the score and its blocks share. Everything lies at a percentage of the width,
//! so that a drawing fits any screen without a script. For the eye only: the same numbers stand beside it as text.

use crate::view::element::{Element, shape};

/// An empty drawing as wide as its place.
pub(super) fn svg() -> Element {
    shape("svg").set("aria-hidden", "true").set("width", "100%")
}

/// A point of the scale as a place in a drawing.
pub(super) fn place(points: u8) -> String {
    [&points.to_string(), "%"].concat()
}

/// A line from one point of the scale to another, or where both are one a line across.
pub(super) fn line(class: &str, from: u8, to: u8, [top, bottom]: [&str; 2]) -> Element {
    let ends = shape("line").class(class).set("x1", &place(from)).set("x2", &place(to));
    ends.set("y1", top).set("y2", bottom)
}

/// A dot on the scale.
pub(super) fn dot(class: &str, points: u8, height: &str, radius: &str) -> Element {
    shape("circle").class(class).set("cx", &place(points)).set("cy", height).set("r", radius)
}

/// Words at a point of the scale; near its ends they stand beside the point, not across it.
pub(super) fn words(points: u8, height: &str, words: &str) -> Element {
    let anchor = match points {
        0..=19 => "start",
        81.. => "end",
        _ => "middle",
    };
    shape("text").set("x", &place(points)).set("y", height).set("text-anchor", anchor).text(words)
}
