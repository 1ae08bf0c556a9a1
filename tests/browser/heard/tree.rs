//! What an engine tells a screen reader, in the words of the kept transcripts, whichever way it was asked for.

use std::fmt;

/// The roles that a visitor hears or moves by. Plain text, boxes and what is only layout have none of them.
const HEARD: &[&str] = &[
    "alert",
    "article",
    "blockquote",
    "button",
    "caption",
    "cell",
    "checkbox",
    "columnheader",
    "definition",
    "DescriptionList",
    "DisclosureTriangle",
    "group",
    "heading",
    "image",
    "link",
    "list",
    "listitem",
    "radio",
    "radiogroup",
    "region",
    "row",
    "rowheader",
    "status",
    "table",
    "term",
    "textbox",
];

/// Roles that are told by their name alone: what stands inside says the same again.
const NAMED: &[&str] = &["heading", "button", "link", "radio", "checkbox", "textbox"];

/// Roles whose words stand inside and are read there, so that it is nothing to a visitor whether an engine makes a name of them too.
const READ_INSIDE: &[&str] = &["caption", "cell", "columnheader", "definition", "listitem", "rowheader", "term"];

/// A line of the transcript as it is compared, or nothing if its role is not heard.
pub(super) fn heard<'a>(role: &'a str, line: &'a str) -> Option<&'a str> {
    let is_read_inside = READ_INSIDE.contains(&role);
    HEARD.contains(&role).then_some(if is_read_inside { role } else { line })
}

/// An element, and what is inside.
pub(super) struct Node {
    role: String,
    name: String,
    states: Vec<String>,
    description: String,
    children: Vec<Node>,
}

/// Words with single spaces, as they are read.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Node {
    pub(super) fn new(
        role: &str,
        name: &str,
        mut states: Vec<String>,
        level: &str,
        description: &str,
        children: Vec<Self>,
    ) -> Self {
        if !level.is_empty() {
            states.push(format!("level {level}"));
        }
        Self { role: role.into(), name: words(name), states, description: words(description), children }
    }

    /// The region with this name, however deep.
    pub(super) fn into_region(self, name: &str) -> Option<Self> {
        if self.role == "region" && self.name == name {
            return Some(self);
        }
        self.children.into_iter().find_map(|child| child.into_region(name))
    }

    /// Each element that is heard, from here on, in the order in which it is read.
    pub(super) fn tell(&self, lines: &mut Vec<String>) {
        lines.extend(heard(&self.role, &self.to_string()).map(str::to_owned));
        let opens = self.role == "DisclosureTriangle";
        if !NAMED.contains(&&*self.role) {
            // What opens is told by its name, and where that is a heading also as one.
            self.children.iter().filter(|child| !opens || child.role == "heading").for_each(|child| child.tell(lines));
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { role, name, states, description, .. } = self;
        write!(out, "{role}")?;
        if !name.is_empty() {
            write!(out, " “{name}”")?;
        }
        if !states.is_empty() {
            write!(out, " ({})", states.join(", "))?;
        }
        if !description.is_empty() {
            write!(out, " — {description}")?;
        }
        Ok(())
    }
}
