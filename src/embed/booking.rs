//! The booking link: the page's template with the visitor's result put in. Only `https:` and `mailto:` links come out,
//! and every value is encoded, so that no value can change where the link leads.

/// Fills a template like `https://cal.example/intro?notes={summary}`. Unknown placeholders become empty. `encode` is the
/// platform's percent-encoding of a URL component.
///
/// `None` if the template is no `https:` or `mailto:` link, or if a placeholder stands where it would choose the host.
pub fn fill(template: &str, values: &[(&str, &str)], encode: impl Fn(&str) -> String) -> Option<String> {
    let template = template.trim();
    let before_values = template.split('{').next().unwrap_or_default();
    let lower = before_values.to_ascii_lowercase();
    let host_is_fixed = lower.strip_prefix("https://").is_some_and(|rest| rest.contains(['/', '?', '#']))
        || (lower.starts_with("https://") && before_values == template && before_values.len() > "https://".len())
        || lower.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@') || rest.starts_with('?'));
    if !host_is_fixed {
        return None;
    }
    let encoded: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, encode(value))).collect();
    let encoded: Vec<(&str, &str)> = encoded.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(crate::content::fill(template, &encoded))
}
