//! The ways to book: the page's template with the visitor's result put in, and without it. Only links by `https:` and `mailto:`, and to
//! the site's own pages, come out, and every value is encoded. Where a link leads is read as the browser reads it, once with each of
//! some values, so that no value can change it.

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
    /// A path of the page's own site as a whole address; none if it is none.
    pub own_page: fn(&str) -> Option<String>,
    /// Says whom a link reaches; none if it is no `https:` or `mailto:` link to somebody, nor one to the page's own host.
    pub reached: fn(&str) -> Option<Reached>,
}

/// Values that stand in for those of visitors: with whatever they are, a link must reach the same.
const PROBES: [&str; 3] = ["", "first", "second"];

/// Fills a template like `https://cal.example/intro?notes={summary}` or `/termin?text={summary}` with values of the `result`, and
/// with `others` that say nothing about it. Unknown placeholders become empty, and what is nothing but empty placeholders goes with its
/// parameter; `%7B` and `%7D` are braces, as some systems write them.
///
/// `None` if it gives no link, or if a value could choose whom the link reaches.
pub fn ways<'a>(template: &str, result: &[Value<'a>], others: &[Value<'_>], platform: &Platform) -> Option<Ways<'a>> {
    let template = &whole(template, platform);
    let reached = reached(template, platform)?.name;
    let is_carried = |(name, value): &&Value<'_>| !value.is_empty() && template.contains(&["{", name, "}"].concat());
    let carried: Vec<Value<'a>> = result.iter().filter(is_carried).copied().collect();
    let mut all = others.to_vec();
    all.extend(&carried);
    let (without, with) = (fill(template, others, platform), fill(template, &all, platform));
    Some(Ways { without, with, carried, reached })
}

/// The link with no value in it at all.
pub fn plain(template: &str, platform: &Platform) -> Option<String> {
    let template = &whole(template, platform);
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
    let no_link = "gives no link: neither https: with a fixed host, nor a page of this site like /call, nor mailto:";
    let no_link = ways.is_none().then(|| no_link.to_owned());
    slips.chain(no_link).collect()
}

/// The template as an address of its own, wherever the page is, with braces around its placeholders.
fn whole(template: &str, platform: &Platform) -> String {
    let template = template.trim();
    with_braces(&(platform.own_page)(template).unwrap_or_else(|| template.to_owned()))
}

fn with_braces(template: &str) -> String {
    let template = template.trim().replace("%7B", "{").replace("%7b", "{");
    template.replace("%7D", "}").replace("%7d", "}")
}

fn fill(template: &str, values: &[Value<'_>], platform: &Platform) -> String {
    let encoded: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, (platform.encode)(value))).collect();
    let encoded: Vec<(&str, &str)> = encoded.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let put_in = |part: &str| crate::content::fill(part, &encoded);
    let (address, fragment) = split(template, '#');
    let (place, query) = split(address, '?');
    let mut link = put_in(place);
    let mut sign = '?';
    for pair in query.strip_prefix('?').into_iter().flat_map(|query| query.split('&')) {
        let value = pair.split_once('=').map_or(pair, |(_, value)| value);
        if value.is_empty() || !put_in(value).is_empty() {
            link.push(std::mem::replace(&mut sign, '&'));
            link.push_str(&put_in(pair));
        }
    }
    link + &put_in(fragment)
}

/// What stands before a sign, and what begins with it.
fn split(text: &str, sign: char) -> (&str, &str) {
    text.split_at(text.find(sign).unwrap_or(text.len()))
}
