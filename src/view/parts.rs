//! The building blocks of all screens: headings, buttons, paragraphs, lists, facts, things that open. They know no domain
//! word and decide nothing.

use super::{HEADING, Quiz};
use crate::browser::element::{Element, element};
use crate::content::{Piece, Text};

/// The heading of a screen: gets the focus when the screen changes.
pub(super) fn screen_heading(quiz: Quiz, text: Text) -> Element {
    leveled(quiz, quiz.t(text), 0).class("heading").set("id", HEADING).set("tabindex", "-1")
}

/// The heading of a section, or with depth 2 of a part of one.
pub(super) fn heading(quiz: Quiz, text: Text, depth: u8) -> Element {
    heading_in_words(quiz, quiz.t(text), depth)
}

/// The same with words that are no text of the content files, like a date.
pub(super) fn heading_in_words(quiz: Quiz, words: &str, depth: u8) -> Element {
    leveled(quiz, words, depth).class(if depth == 1 { "section-heading" } else { "sub-heading" })
}

/// A heading this far below the screen's heading.
fn leveled(quiz: Quiz, words: &str, depth: u8) -> Element {
    let level = (quiz.heading_level() + depth).to_string();
    element("div").set("role", "heading").set("aria-level", &level).text(words)
}

/// A button. `kind` is `primary`, `secondary` or `link`.
pub(super) fn button(quiz: Quiz, text: Text, kind: &str, on_click: impl Fn() + 'static) -> Element {
    button_look(element("button").set("type", "button"), quiz.t(text), kind).on("click", on_click)
}

/// What looks like a button: also a link, or the one that sends a form.
pub(super) fn button_look(of: Element, text: &str, kind: &str) -> Element {
    of.class(&["button ", kind].concat()).set("part", "button").text(text)
}

/// A paragraph.
pub(super) fn paragraph(class: &str, text: &str) -> Element {
    element("p").class(class).text(text)
}

/// A paragraph with a text of the content files.
pub(super) fn said(quiz: Quiz, class: &str, text: Text) -> Element {
    paragraph(class, quiz.t(text))
}

/// A paragraph that begins with a label.
pub(super) fn labelled(label: &str, text: &str) -> Element {
    element("p").child(strong(label)).text(" ").text(text)
}

/// A box around other parts.
pub(super) fn group(class: &str, parts: impl IntoIterator<Item = Element>) -> Element {
    element("div").class(class).children(parts)
}

/// A list of items.
pub(super) fn list(class: &str, items: impl IntoIterator<Item = Element>) -> Element {
    element("ul").class(class).children(items)
}

/// An item of a list: a name that stands out, and what belongs to it.
pub(super) fn named_item(name: &str, text: &str) -> Element {
    element("li").child(strong(name)).text(text)
}

/// Words that stand out.
pub(super) fn strong(text: &str) -> Element {
    element("b").text(text)
}

/// Names with a value each.
pub(super) fn facts<'a>(facts: impl IntoIterator<Item = (&'a str, String)>) -> Element {
    let row = |(name, value): (&str, String)| {
        element("div").child(element("dt").text(name)).child(element("dd").text(&value))
    };
    element("dl").class("facts").children(facts.into_iter().map(row))
}

/// Parts that a summary opens.
pub(super) fn disclosure(summary: &str, parts: impl IntoIterator<Item = Element>) -> Element {
    element("details").class("more").child(element("summary").text(summary)).children(parts)
}

/// Parts that a summary opens, made with what the last piece brings once they are asked for.
pub(super) fn disclosure_on_request(quiz: Quiz, summary: Text, parts: fn(Quiz) -> Vec<Element>) -> Element {
    let place = element("div");
    let inside = place.clone();
    disclosure(quiz.t(summary), [place]).on("toggle", move || {
        let inside = inside.clone();
        quiz.with_piece(Piece::Extras, move || inside.hold(parts(quiz)));
    })
}

/// The rows of a table: a heading and its values.
pub(super) fn rows(rows: Vec<(&str, Vec<String>)>) -> Element {
    let cells = |values: Vec<String>| values.into_iter().map(|value| element("td").text(&value));
    let row = |(name, values): (&str, Vec<String>)| {
        element("tr").child(element("th").set("scope", "row").text(name)).children(cells(values))
    };
    element("tbody").children(rows.into_iter().map(row))
}
