//! The ways to book: the page's template with the visitor's result put in, and without it. Only `https:` and `mailto:` links
//! come out, and every value is encoded. Where a link leads is read as the browser reads it, once with each of some values, so that no
//! value can change it.

/// A name that may stand in braces in a template, and what takes its place.
pub type Value<'a> = (&'static str, &'a str);

/// The links that a template gives.
#[derive(Debug, PartialEq, Eq)]
pub struct Ways<'a> {
    /// The link with nothing of the result in it.
    pub without: String,
    /// The link that passes the result on.
    pub with: String,
    /// What the second link carries of the result, word for word: what the visitor reads before. Where the template has no place
    /// for any of it there is nothing, and both links are the same.
    pub carried: Vec<Value<'a>>,
    /// Whom both reach: a host, or the address of a mail.
    pub reached: String,
}

/// What may stand in braces.
pub const PLACEHOLDERS: [&str; 10] =
    ["summary", "code", "score", "band", "lang", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];

/// Whom a link reaches, as the browser reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The host, or the address of a mail.
    pub name: String,
    /// What else of the link must be the same whatever the values are: of a mail all that is neither subject nor text.
    pub rest: String,
}

/// What the browser does for addresses.
pub struct Platform {
    /// Percent-encodes a component of one.
    pub encode: fn(&str) -> String,
    /// Says whom a link reaches; none if it is no `https:` or `mailto:` link to somebody.
    pub reached: fn(&str) -> Option<Reached>,
}

/// Values that stand in for those of visitors: with whatever they are, a link must reach the same.
const PROBES: [&str; 3] = ["", "first", "second"];

/// Fills a template like `https://cal.example/intro?notes={summary}` with values of the `result`, and with `others` that say
/// nothing about it. Unknown placeholders become empty; `%7B` and `%7D` are braces, as some systems write them.
///
/// `None` if it gives no link, or if a value could choose whom the link reaches.
pub fn ways<'a>(template: &str, result: &[Value<'a>], others: &[Value<'_>], platform: &Platform) -> Option<Ways<'a>> {
    let template = &with_braces(template);
    let probe =
        |value: &'static str| (platform.reached)(&fill(template, &PLACEHOLDERS.map(|name| (name, value)), platform));
    let [first, second, third] = PROBES.map(probe);
    let reached = first.filter(|first| Some(first) == second.as_ref() && Some(first) == third.as_ref())?;
    let is_carried = |(name, value): &&Value<'_>| !value.is_empty() && template.contains(&["{", name, "}"].concat());
    let carried: Vec<Value<'a>> = result.iter().filter(is_carried).copied().collect();
    let mut all = others.to_vec();
    all.extend(&carried);
    let (without, with) = (fill(template, others, platform), fill(template, &all, platform));
    Some(Ways { without, with, carried, reached: reached.name })
}

/// The link with no value in it at all.
pub fn plain(template: &str, platform: &Platform) -> Option<String> {
    let template = &with_braces(template);
    reached(template, platform).map(|_| fill(template, &[], platform))
}

/// Whom a template reaches, whatever the values are.
fn reached(template: &str, platform: &Platform) -> Option<Reached> {
    let mut probes = PROBES.iter().map(|probe| {
        let values = PLACEHOLDERS.map(|name| (name, *probe));
        (platform.reached)(&fill(template, &values, platform))
    });
    let first = probes.next()??;
    probes.all(|probe| probe.as_ref() == Some(&first)).then_some(first)
}

/// What its author should know of a template: that it gives no link, placeholders that there are not, and names of some that have lost
/// their braces.
pub fn doubts(template: &str, ways: Option<&Ways<'_>>) -> Vec<String> {
    let template = with_braces(template);
    let inside = template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    let unknown = inside.filter(|name| !PLACEHOLDERS.contains(name)).map(|name| ["{", name, "}"].concat());
    let bare = template.split(['?', '&', '#']).filter_map(|pair| pair.split_once('=')).map(|(_, value)| value);
    let slips = unknown.chain(bare.filter(|value| PLACEHOLDERS.contains(value)).map(str::to_owned));
    let slips = slips.map(|slip| ["is ", &slip, " meant as a placeholder?"].concat());
    let no_link = ways.is_none().then(|| "gives no https: link with a fixed host and no mailto: link".to_owned());
    slips.chain(no_link).collect()
}

fn with_braces(template: &str) -> String {
    let template = template.trim().replace("%7B", "{").replace("%7b", "{");
    template.replace("%7D", "}").replace("%7d", "}")
}

fn fill(template: &str, values: &[Value<'_>], platform: &Platform) -> String {
    let encoded: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, (platform.encode)(value))).collect();
    let encoded: Vec<(&str, &str)> = encoded.iter().map(|(name, value)| (*name, value.as_str())).collect();
    crate::content::fill(template, &encoded)
}
