//! The building blocks of the long pages: paragraphs, lists, facts, things that open. They know no domain word.
//!
//! Each returns the same erased type. The result is drawn once and never changes, so nothing is lost by that, and the
//! bundle holds each block once instead of once for every place it is used in (docs/size.md).

use leptos::prelude::*;

use super::SectionHeading;

/// A paragraph.
pub(super) fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    fn concrete(class: &'static str, text: String) -> AnyView {
        view! { <p class=class>{text}</p> }.into_any()
    }
    concrete(class, text.into())
}

/// A paragraph that begins with a label.
pub(super) fn labelled(label: &'static str, text: impl Into<String>) -> AnyView {
    fn concrete(label: &'static str, text: String) -> AnyView {
        view! { <p><b>{label}</b>" "{text}</p> }.into_any()
    }
    concrete(label, text.into())
}

/// A box around other parts.
pub(super) fn group(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{parts}</div> }.into_any()
}

/// A list of items.
pub(super) fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    view! { <ul class=class>{items}</ul> }.into_any()
}

/// An item of a list, made of other parts.
pub(super) fn item(parts: Vec<AnyView>) -> AnyView {
    view! { <li>{parts}</li> }.into_any()
}

/// Words among other parts.
pub(super) fn words(text: impl Into<String>) -> AnyView {
    fn concrete(text: String) -> AnyView {
        text.into_any()
    }
    concrete(text.into())
}

/// Words that stand out among other parts.
pub(super) fn strong(text: impl Into<String>) -> AnyView {
    fn concrete(text: String) -> AnyView {
        view! { <b>{text}</b> }.into_any()
    }
    concrete(text.into())
}

/// Names with a value each.
pub(super) fn facts(facts: Vec<(&'static str, String)>) -> AnyView {
    let rows = facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// Parts that a summary opens.
pub(super) fn disclosure(summary: impl Into<String>, parts: Vec<AnyView>) -> AnyView {
    fn concrete(summary: String, parts: Vec<AnyView>) -> AnyView {
        view! { <details class="more"><summary>{summary}</summary>{parts}</details> }.into_any()
    }
    concrete(summary.into(), parts)
}

/// The rows of a table: a heading and its values.
pub(super) fn rows(rows: Vec<(&'static str, Vec<String>)>) -> AnyView {
    let cells = |values: Vec<String>| values.into_iter().map(|value| view! { <td>{value}</td> }).collect_view();
    let rows = rows.into_iter().map(|(name, values)| view! { <tr><th scope="row">{name}</th>{cells(values)}</tr> });
    view! { <tbody>{rows.collect_view()}</tbody> }.into_any()
}

/// The heading of a section, or with depth 2 of a part of one.
pub(super) fn heading(text: &'static str, depth: u8) -> AnyView {
    view! { <SectionHeading text depth /> }.into_any()
}
