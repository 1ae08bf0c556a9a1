//! The ways to book: the page's template with the visitor's result put in, and without it. Only `https:` and `mailto:` links
//! come out, and every value is encoded, so that no value can change where the link leads.

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
}

/// Fills a template like `https://cal.example/intro?notes={summary}` with values of the `result`, and with `others` that say
/// nothing about it. Unknown placeholders become empty. `encode` is the platform's percent-encoding of a URL component.
///
/// `None` if the template is no `https:` or `mailto:` link, or if a placeholder stands where it would choose the host.
///
/// ```
/// use readiness_check::host::booking::ways;
///
/// let encode = |value: &str| value.replace(' ', "%20");
/// let template = "https://cal.example/intro?notes={summary}&lang={lang}";
/// let ways = ways(template, &[("summary", "62 of 100"), ("code", "…")], &[("lang", "de")], encode).ok_or("no link")?;
/// assert_eq!(ways.with, "https://cal.example/intro?notes=62%20of%20100&lang=de");
/// assert_eq!(ways.without, "https://cal.example/intro?notes=&lang=de");
/// assert_eq!(ways.carried, [("summary", "62 of 100")]);
/// assert_eq!(readiness_check::host::booking::ways("https://{code}.example/", &[], &[], encode), None);
/// # Ok::<(), &str>(())
/// ```
pub fn ways<'a>(
    template: &str,
    result: &[Value<'a>],
    others: &[Value<'_>],
    encode: impl Fn(&str) -> String,
) -> Option<Ways<'a>> {
    let template = template.trim();
    let before_values = template.split('{').next().unwrap_or_default();
    let lower = before_values.to_ascii_lowercase();
    let host_is_fixed = lower.strip_prefix("https://").is_some_and(|rest| rest.contains(['/', '?', '#']))
        || (lower.starts_with("https://") && before_values == template && before_values.len() > "https://".len())
        || lower.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@') || rest.starts_with('?'));
    if !host_is_fixed {
        return None;
    }
    let is_carried = |(name, value): &&Value<'_>| !value.is_empty() && template.contains(&["{", name, "}"].concat());
    let carried: Vec<Value<'a>> = result.iter().filter(is_carried).copied().collect();
    let fill = |values: &[Value<'_>]| {
        let encoded: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, encode(value))).collect();
        let encoded: Vec<(&str, &str)> = encoded.iter().map(|(name, value)| (*name, value.as_str())).collect();
        crate::content::fill(template, &encoded)
    };
    let mut all = others.to_vec();
    all.extend(&carried);
    Some(Ways { without: fill(others), with: fill(&all), carried })
}
