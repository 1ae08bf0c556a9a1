//! The building blocks of all screens: headings, buttons, paragraphs, lists, definitions, things that open. They know no domain
//! word and decide nothing.

use crate::app::effect::Target;
use crate::app::event::{Event, Move};
use crate::app::store::Store;
use crate::content::Text;
use crate::view::element::{Element, element};

/// The heading of a screen: gets the focus when the screen changes.
pub(super) fn screen_heading(store: Store, text: Text) -> Element {
    leveled(store, store.text(text), 0).class("heading").set("id", &Target::Heading.id()).set("tabindex", "-1")
}

/// The heading of a section to which other parts of the screen lead.
pub(super) fn section_heading(store: Store, text: Text, id: &str) -> Element {
    heading(store, text, 1).set("id", id).set("tabindex", "-1")
}

/// The heading of a section, or with depth 2 of a part of one.
pub(super) fn heading(store: Store, text: Text, depth: u8) -> Element {
    heading_in_words(store, store.text(text), depth)
}

/// The same with words that are no text of the content files, like a date.
pub(super) fn heading_in_words(store: Store, words: &str, depth: u8) -> Element {
    leveled(store, words, depth).class(if depth == 1 { "section-heading" } else { "sub-heading" })
}

/// A heading this far below the screen's heading. HTML has six levels, and screen readers know no others.
fn leveled(store: Store, words: &str, depth: u8) -> Element {
    let level = store.options_untracked(|options| options.heading_level.0) + depth;
    element(["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6) - 2)]).text(words)
}

/// A button. `kind` is `primary`, `secondary` or `link`.
pub(super) fn button(store: Store, text: Text, kind: &str, on_click: impl Fn() + 'static) -> Element {
    button_on_self(store, text, kind, move |_| on_click())
}

/// The same with the button that was pressed.
pub(super) fn button_on_self(store: Store, text: Text, kind: &str, on_click: impl Fn(Element) + 'static) -> Element {
    as_button(element("button").set("type", "button"), store.text(text), kind).on_self("click", on_click)
}

/// A button that moves on in the visit.
pub(super) fn move_button(store: Store, text: Text, kind: &str, made: Move) -> Element {
    button(store, text, kind, move || store.dispatch(Event::Moved(made)))
}

/// What looks like a button: also a link, or the one that sends a form.
pub(super) fn as_button(of: Element, text: &str, kind: &str) -> Element {
    of.class(&["button ", kind].concat()).set("part", "button").text(text)
}

/// A paragraph.
pub(super) fn paragraph(class: &str, text: &str) -> Element {
    element("p").class(class).text(text)
}

/// A paragraph with a text of the content files.
pub(super) fn text_paragraph(store: Store, class: &str, text: Text) -> Element {
    paragraph(class, store.text(text))
}

/// A paragraph that the site's owner has added, where there is one.
pub(super) fn own_paragraph(store: Store, class: &str, text: Text) -> Option<Element> {
    let words = store.text(text);
    (!words.is_empty()).then(|| paragraph(class, words))
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

/// The name of a table, only to be heard. `WebKit` takes none from a caption that is hidden itself.
pub(super) fn hidden_caption(words: &str) -> Element {
    element("caption").child(element("span").class("visually-hidden").text(words))
}

/// A list without bullets or numbers, which Safari takes for no list unless its role is said.
pub(super) fn unmarked_list(list: Element) -> Element {
    list.set("role", "list")
}

/// An item of a list: a name that stands out, and what belongs to it.
pub(super) fn named_item(name: &str, text: &str) -> Element {
    element("li").child(strong(name)).text(text)
}

/// Words that stand out.
pub(super) fn strong(text: &str) -> Element {
    element("b").text(text)
}

/// A definition list: names with a value each.
pub(super) fn definition_list<'a>(rows: impl IntoIterator<Item = (&'a str, String)>) -> Element {
    let row = |(name, value): (&str, String)| {
        element("div").child(element("dt").text(name)).child(element("dd").text(&value))
    };
    element("dl").class("facts").children(rows.into_iter().map(row))
}

/// Parts that a summary opens.
pub(super) fn disclosure(summary: &str, parts: impl IntoIterator<Item = Element>) -> Element {
    disclosure_below(element("summary").text(summary), parts)
}

/// A section that its heading opens, to which other parts of the screen lead.
pub(super) fn folded_section(store: Store, text: Text, id: &str, parts: impl IntoIterator<Item = Element>) -> Element {
    let summary = element("summary").set("id", id).child(heading(store, text, 1));
    disclosure_below(summary, parts).class("more folded-section")
}

/// The same with a summary that is more than words.
pub(super) fn disclosure_below(summary: Element, parts: impl IntoIterator<Item = Element>) -> Element {
    element("details").class("more").child(summary).children(parts)
}

/// The rows of a table: a heading and its values.
pub(super) fn rows(rows: Vec<(&str, Vec<String>)>) -> Element {
    let cells = |values: Vec<String>| values.into_iter().map(|value| element("td").text(&value));
    let row = |(name, values): (&str, Vec<String>)| {
        element("tr").child(element("th").set("scope", "row").text(name)).children(cells(values))
    };
    element("tbody").children(rows.into_iter().map(row))
}
