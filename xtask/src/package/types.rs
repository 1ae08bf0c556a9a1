//! What editors and frameworks know of the element, written from `src/embed/custom-elements.json`: types for React, Vue and Svelte,
//! web-types for `JetBrains`' editors and custom data for VS Code. Pure functions from the manifest to a file; nothing is kept by hand.
//!
//! The files are committed, so that a change of them is read: `READINESS_CHECK_TYPES=write cargo test -p xtask types` writes them.

use std::fmt::Write;

use serde_json::{Value, json};

/// By their names in the package: what is written from the manifest of a version.
pub(crate) fn all(manifest: &Value, version: &str) -> Vec<(&'static str, String)> {
    vec![
        ("react.d.ts", react(manifest)),
        ("vue.d.ts", vue(manifest)),
        ("svelte.d.ts", svelte(manifest)),
        ("web-types.json", web_types(manifest, version)),
        ("vscode.html-custom-data.json", vscode(manifest)),
    ]
}

/// Where the files say that they are made.
const MADE: &str = "// Made from src/embed/custom-elements.json by xtask/src/package/types.rs.\n";

/// What frameworks' types are made of. What else an element of HTML has, they know themselves.
const SHARED: &str = "import type { ReadinessCheckElement, ReadinessCheckEventMap } from \"./index.js\";

export * from \"./index.js\";
";

/// Types for JSX in React 19, which hears events as `onreadiness-check:start` where it has rendered the element itself.
pub(crate) fn react(manifest: &Value) -> String {
    let element = Element::of(manifest);
    let attributes = element.attributes(str::to_owned);
    let events = element.events(|name| format!("on{name}"));
    let looks = element.looks();
    let tag = element.tag();
    format!(
        "// `<{tag}>` in JSX, for React 19.
{MADE}
import type {{ CSSProperties, DetailedHTMLProps, HTMLAttributes }} from \"react\";
{SHARED}
/** Everything of the element that is not every element's. */
export interface ReadinessCheckAttributes {{
{attributes}}}

/**
 * Its events; each bubbles. What a server has rendered React does not listen to until it renders it again: there add a listener to a
 * `ref`. Where a compiler takes no name with a colon into JSX, spread them.
 */
export interface ReadinessCheckListeners {{
{events}}}

/** Its looks, beside every other style. */
export interface ReadinessCheckStyle extends CSSProperties {{
{looks}}}

export type ReadinessCheckProps = DetailedHTMLProps<HTMLAttributes<ReadinessCheckElement>, ReadinessCheckElement> &
  ReadinessCheckAttributes &
  ReadinessCheckListeners & {{ style?: ReadinessCheckStyle | undefined }};

declare module \"react\" {{
  namespace JSX {{
    interface IntrinsicElements {{
      \"{tag}\": ReadinessCheckProps;
    }}
  }}
}}
"
    )
}

/// Types for Vue's templates, which take every attribute and event in camel case.
pub(crate) fn vue(manifest: &Value) -> String {
    let element = Element::of(manifest);
    let attributes = element.attributes(camel_case);
    let events = element.events(|name| camel_case(&format!("on-{name}")));
    let tag = element.tag();
    format!(
        "// `<{tag}>` in templates of Vue 3, also under `strictTemplates`.
{MADE}
import type {{ HTMLAttributes, PublicProps }} from \"vue\";
{SHARED}
/** Everything of the element that is not every element's; in a template `heading-level` does as well as `headingLevel`. */
export interface ReadinessCheckAttributes {{
{attributes}}}

/** Its events, in a template `@readiness-check:start`; each bubbles. */
export interface ReadinessCheckListeners {{
{events}}}

export type ReadinessCheckProps = ReadinessCheckAttributes & ReadinessCheckListeners & HTMLAttributes & PublicProps;

declare module \"vue\" {{
  interface GlobalComponents {{
    \"{tag}\": new () => ReadinessCheckElement & {{ $props: ReadinessCheckProps }};
  }}
}}
"
    )
}

/// Types for Svelte 5, which hears events as `onreadiness-check:start`.
pub(crate) fn svelte(manifest: &Value) -> String {
    let element = Element::of(manifest);
    let attributes = element.attributes(str::to_owned);
    let events = element.events(|name| format!("on{name}"));
    let tag = element.tag();
    format!(
        "// `<{tag}>` in templates of Svelte 5.
{MADE}
import type {{ HTMLAttributes }} from \"svelte/elements\";
{SHARED}
/** Everything of the element that is not every element's. */
export interface ReadinessCheckAttributes {{
{attributes}}}

/** Its events; each bubbles. Svelte warns of names with a colon where they are written as attributes, and not where they are spread. */
export interface ReadinessCheckListeners {{
{events}}}

export type ReadinessCheckProps = HTMLAttributes<ReadinessCheckElement> & ReadinessCheckAttributes & ReadinessCheckListeners;

declare module \"svelte/elements\" {{
  interface SvelteHTMLElements {{
    \"{tag}\": ReadinessCheckProps;
  }}
}}
"
    )
}

/// What `JetBrains`' editors read, found through `web-types` in package.json.
pub(crate) fn web_types(manifest: &Value, version: &str) -> String {
    let element = Element::of(manifest);
    let attributes = element.list("attributes").map(|attribute| {
        let value = json!({ "type": without_null(kind(attribute)) });
        json!({ "name": name(attribute), "description": description(attribute), "value": value })
    });
    let properties = element.list("members").map(|member| json!({ "name": name(member), "type": kind(member) }));
    let named =
        |list| element.list(list).map(|entry| json!({ "name": name(entry), "description": description(entry) }));
    let contribution = json!({
        "name": element.tag(),
        "description": description(element.0),
        "attributes": attributes.collect::<Vec<_>>(),
        "slots": named("slots").collect::<Vec<_>>(),
        "js": { "properties": properties.collect::<Vec<_>>(), "events": named("events").collect::<Vec<_>>() },
        "css": { "properties": named("cssProperties").collect::<Vec<_>>(), "parts": named("cssParts").collect::<Vec<_>>() },
    });
    pretty(&json!({
        "$schema": "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
        "name": element.tag(),
        "version": version,
        "js-types-syntax": "typescript",
        "description-markup": "markdown",
        "contributions": { "html": { "elements": [contribution] } },
    }))
}

/// What VS Code reads, named by a site in its setting `html.customData`.
pub(crate) fn vscode(manifest: &Value) -> String {
    let element = Element::of(manifest);
    let attributes = element.list("attributes").map(|attribute| {
        let mut entry = json!({ "name": name(attribute), "description": markdown(description(attribute)) });
        if is_switch(attribute) {
            // As VS Code calls an attribute without a value.
            entry["valueSet"] = "v".into();
        }
        let values: Vec<_> = literals(attribute).iter().map(|value| json!({ "name": value })).collect();
        if !values.is_empty() {
            entry["values"] = values.into();
        }
        entry
    });
    let tag = json!({
        "name": element.tag(),
        "description": markdown(description(element.0)),
        "attributes": attributes.collect::<Vec<_>>(),
    });
    pretty(&json!({ "version": 1.1, "tags": [tag] }))
}

/// The declaration of the element in the manifest.
struct Element<'a>(&'a Value);

impl<'a> Element<'a> {
    /// # Panics
    ///
    /// When the manifest does not begin with the element, which is a fault of the repository.
    fn of(manifest: &'a Value) -> Self {
        let declaration = &manifest["modules"][0]["declarations"][0];
        assert!(declaration["customElement"] == true, "the manifest declares the element first");
        Self(declaration)
    }

    fn tag(&self) -> &'a str {
        text(self.0, "tagName")
    }

    /// One of its lists; what an element has none of, a manifest leaves out.
    fn list(&self, name: &str) -> impl Iterator<Item = &'a Value> {
        self.0[name].as_array().into_iter().flatten()
    }

    /// Its attributes as members of an interface, each by the name that it is written with.
    fn attributes(&self, key: impl Fn(&str) -> String) -> String {
        let mut lines = String::new();
        // `lang` is every element's.
        for attribute in self.list("attributes").filter(|attribute| name(attribute) != "lang") {
            member(&mut lines, &key(name(attribute)), description(attribute), &written_kind(attribute));
        }
        lines
    }

    /// Its events as members of an interface, each by the name of its listener.
    fn events(&self, key: impl Fn(&str) -> String) -> String {
        let mut lines = String::new();
        for event in self.list("events") {
            let listener = format!("((event: ReadinessCheckEventMap[\"{}\"]) => void)", name(event));
            member(&mut lines, &key(name(event)), description(event), &listener);
        }
        lines
    }

    /// Its custom properties as members of an interface.
    fn looks(&self) -> String {
        let mut lines = String::new();
        for property in self.list("cssProperties") {
            member(&mut lines, name(property), description(property), "string");
        }
        lines
    }
}

/// A member of an interface that may be left out, in a project with `exactOptionalPropertyTypes` also by `undefined`.
fn member(lines: &mut String, key: &str, description: &str, kind: &str) {
    let is_word = key.chars().all(|character| character.is_ascii_alphanumeric());
    let key = if is_word { key.to_owned() } else { format!("\"{key}\"") };
    // Writing into a string never fails.
    let _ = writeln!(lines, "  /** {description} */\n  {key}?: {kind} | undefined;");
}

/// The type of what may be written for an attribute: numbers where it takes digits, and a switch also as HTML writes it.
fn written_kind(attribute: &Value) -> String {
    if is_switch(attribute) {
        return "boolean | \"\" | \"true\" | \"false\"".to_owned();
    }
    let numbers = literals(attribute).into_iter().filter(|literal| literal.parse::<u32>().is_ok());
    [kind(attribute)].into_iter().chain(numbers).collect::<Vec<_>>().join(" | ")
}

/// The texts that an attribute takes, where it takes only some.
fn literals(attribute: &Value) -> Vec<&str> {
    kind(attribute).split('"').skip(1).step_by(2).collect()
}

fn is_switch(attribute: &Value) -> bool {
    kind(attribute) == "boolean"
}

/// Editors complete what is written; nobody writes `null` into HTML.
fn without_null(kind: &str) -> String {
    kind.split(" | ").filter(|part| *part != "null").collect::<Vec<_>>().join(" | ")
}

/// `heading-level` as `headingLevel`, `on-readiness-check:start` as `onReadinessCheck:start`.
fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        name + &letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter().collect::<String>()
            + letters.as_str()
    })
}

fn name(entry: &Value) -> &str {
    text(entry, "name")
}

fn description(entry: &Value) -> &str {
    text(entry, "description")
}

fn kind(entry: &Value) -> &str {
    text(&entry["type"], "text")
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap_or_default()
}

fn markdown(text: &str) -> Value {
    json!({ "kind": "markdown", "value": text })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use std::env;

    use serde_json::{Value, json};

    use super::{all, camel_case, react, svelte, vscode, vue, web_types};
    use crate::files::{text_of, write};
    use crate::workspace;

    /// An element with everything that the real one has, and nothing twice.
    fn manifest() -> Value {
        let declaration = json!({
            "customElement": true,
            "tagName": "some-check",
            "description": "What it is.",
            "attributes": [
                { "name": "lang", "type": { "text": "string" }, "description": "Language." },
                { "name": "heading-level", "fieldName": "headingLevel", "type": { "text": "\"2\" | \"3\" | null" }, "description": "Level." },
                { "name": "data-layer", "fieldName": "dataLayer", "type": { "text": "boolean" }, "description": "Push." },
            ],
            "members": [{ "name": "headingLevel", "type": { "text": "\"2\" | \"3\" | null" } }],
            "events": [{ "name": "some-check:start", "description": "Begun." }],
            "slots": [{ "name": "", "description": "Fallback." }],
            "cssProperties": [{ "name": "--some-accent", "description": "Colour." }],
            "cssParts": [{ "name": "bar", "description": "Line." }],
        });
        json!({ "modules": [{ "declarations": [declaration] }] })
    }

    #[test]
    fn what_is_committed_is_what_is_made() {
        let manifest: Value =
            text_of(&workspace::embed().join("custom-elements.json")).expect("it is there").parse().expect("JSON");
        let version = workspace::version().expect("Cargo.toml has one");
        for (name, made) in all(&manifest, &version) {
            let path = workspace::root().join("packages/npm").join(name);
            if env::var("READINESS_CHECK_TYPES").is_ok_and(|wish| wish == "write") {
                write(&path, made.as_bytes()).expect("the folder is writable");
            }
            let committed = text_of(&path).unwrap_or_default();
            assert!(
                committed == made,
                "{name} is older than custom-elements.json: READINESS_CHECK_TYPES=write cargo test -p xtask types"
            );
        }
    }

    #[test]
    fn names_are_in_camel_case_as_vue_writes_them() {
        assert_eq!(camel_case("booking"), "booking");
        assert_eq!(camel_case("heading-level"), "headingLevel");
        assert_eq!(camel_case("on-readiness-check:start"), "onReadinessCheck:start");
    }

    #[test]
    fn jsx_takes_attributes_by_their_names_and_events_as_react_19_hears_them() {
        let types = react(&manifest());
        assert!(
            types.contains("  /** Level. */\n  \"heading-level\"?: \"2\" | \"3\" | null | 2 | 3 | undefined;\n"),
            "{types}"
        );
        assert!(types.contains("  \"data-layer\"?: boolean | \"\" | \"true\" | \"false\" | undefined;\n"), "{types}");
        let listener =
            "  \"onsome-check:start\"?: ((event: ReadinessCheckEventMap[\"some-check:start\"]) => void) | undefined;\n";
        assert!(types.contains(listener), "{types}");
        assert!(types.contains("  \"--some-accent\"?: string | undefined;\n"), "{types}");
        assert!(types.contains("      \"some-check\": ReadinessCheckProps;\n"), "{types}");
        assert!(!types.contains("lang"), "every element has it: {types}");
    }

    #[test]
    fn vue_takes_both_in_camel_case() {
        let types = vue(&manifest());
        assert!(types.contains("  headingLevel?: \"2\" | \"3\" | null | 2 | 3 | undefined;\n"), "{types}");
        assert!(types.contains("  \"onSomeCheck:start\"?: ((event: "), "{types}");
    }

    #[test]
    fn svelte_takes_both_by_their_names() {
        let types = svelte(&manifest());
        assert!(types.contains("  \"heading-level\"?: "), "{types}");
        assert!(types.contains("  \"onsome-check:start\"?: ((event: "), "{types}");
    }

    #[test]
    fn web_types_hold_everything_that_the_manifest_does() {
        let types: Value = web_types(&manifest(), "1.2.3").parse().expect("JSON");
        assert_eq!(types["version"], "1.2.3");
        let element = &types["contributions"]["html"]["elements"][0];
        assert_eq!(element["name"], "some-check");
        let attributes = json!([
            { "name": "lang", "description": "Language.", "value": { "type": "string" } },
            { "name": "heading-level", "description": "Level.", "value": { "type": "\"2\" | \"3\"" } },
            { "name": "data-layer", "description": "Push.", "value": { "type": "boolean" } },
        ]);
        assert_eq!(element["attributes"], attributes);
        assert_eq!(element["js"]["properties"], json!([{ "name": "headingLevel", "type": "\"2\" | \"3\" | null" }]));
        assert_eq!(element["js"]["events"], json!([{ "name": "some-check:start", "description": "Begun." }]));
        assert_eq!(element["css"]["properties"], json!([{ "name": "--some-accent", "description": "Colour." }]));
        assert_eq!(element["css"]["parts"], json!([{ "name": "bar", "description": "Line." }]));
        assert_eq!(element["slots"], json!([{ "name": "", "description": "Fallback." }]));
    }

    #[test]
    fn vs_code_completes_the_values_of_an_attribute() {
        let data: Value = vscode(&manifest()).parse().expect("JSON");
        let attributes = &data["tags"][0]["attributes"];
        assert_eq!(attributes[1]["values"], json!([{ "name": "2" }, { "name": "3" }]));
        assert_eq!(attributes[2]["valueSet"], "v", "written without a value");
        assert_eq!(attributes[0]["values"], Value::Null);
    }
}
