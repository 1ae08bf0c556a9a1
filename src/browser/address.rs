//! Addresses as the browser reads them: where a link to a result leads, where the visitor came from, and whom a booking reaches. How a
//! result code comes out of the page's own address: src/embed/element.js.

use web_sys::{Url, UrlSearchParams};

use crate::model::code;

/// The address of the page that a link to a result leads to: what its owner says, else its canonical address, else the one in the
/// tab without its query, which may hold what is nobody's business. Without a fragment.
pub(crate) fn page(said: Option<&str>) -> Option<String> {
    let here = here()?;
    let canonical = web_sys::window()?.document()?.query_selector("link[rel=canonical]").ok()?;
    let canonical = canonical.and_then(|link| link.get_attribute("href"));
    let named = [said, canonical.as_deref()].into_iter().flatten();
    let named = named.filter_map(|named| Url::new_with_base(named, &here.href()).ok()).find(is_web);
    Some(match named {
        Some(url) => [url.origin(), url.pathname(), url.search()].concat(),
        None => [here.origin(), here.pathname()].concat(),
    })
}

/// The same with the code in its fragment.
pub(crate) fn link_with(said: Option<&str>, code: &str) -> Option<String> {
    Some([&*page(said)?, code::FRAGMENT, code].concat())
}

/// The campaign parameters that may go along with a booking.
const CAMPAIGN: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];
/// A longer value is not one that people set.
const LONGEST_CAMPAIGN: usize = 100;

/// The page's campaign parameters, so that a booking can be traced to where the visitor came from. All others stay here.
/// `framed` is the query of the page around a frame; by default it is that of this one.
pub(crate) fn campaign(framed: Option<&str>) -> Vec<(&'static str, String)> {
    let here = || web_sys::window()?.location().search().ok();
    let query = framed.map(str::to_owned).or_else(here).unwrap_or_default();
    let query = UrlSearchParams::new_with_str(&query).ok();
    let value = |name: &'static str| {
        let value = query.as_ref()?.get(name)?;
        // Line ends have a meaning of their own in the head of a mail.
        Some((name, value.chars().filter(|character| !character.is_control()).take(LONGEST_CAMPAIGN).collect()))
    };
    CAMPAIGN.into_iter().filter_map(value).collect()
}

/// Whom a link reaches by `https:` or `mailto:`, the host or the address of the mail, and what else of it says so: of a mail all that is
/// neither subject nor text. Nobody may be named before the host: readers take that for it. A page that came by `http:` itself, as on a
/// developer's machine, may say so of its own host.
pub(crate) fn reached(link: &str) -> Option<[String; 2]> {
    let url = Url::new(link).ok()?;
    let lower = link.get(..8)?.to_ascii_lowercase();
    let is_own = || here().is_some_and(|here| here.protocol() == "http:" && here.hostname() == url.hostname());
    let is_web = lower == "https://" || lower.starts_with("http://") && is_own();
    if is_web && url.username().is_empty() && url.password().is_empty() {
        return Some([url.host(), String::new()]);
    }
    let fields = url.search();
    let head = fields.trim_start_matches('?').split('&').filter(|field| {
        let name = field.split('=').next().unwrap_or_default();
        !matches!(&*name.to_ascii_lowercase(), "subject" | "body")
    });
    let name = url.pathname();
    let is_mail = lower.starts_with("mailto:") && name.contains('@') && fields.matches('?').count() < 2;
    is_mail.then(|| [name, head.collect()])
}

/// A path like `/termin` as a whole address of this site. What only looks like one can name another host.
pub(crate) fn own_page(path: &str) -> Option<String> {
    let here = here()?;
    let url = path.starts_with('/').then(|| Url::new_with_base(path, &here.href()))?.ok()?;
    (url.origin() == here.origin()).then(|| url.href())
}

/// Whether an address is one of the web.
fn is_web(url: &Url) -> bool {
    matches!(url.protocol().as_str(), "https:" | "http:")
}

/// The address of this document.
fn here() -> Option<Url> {
    Url::new(&web_sys::window()?.location().href().ok()?).ok()
}

/// Whether a link is one of the web: to any host where it says `https:`, else to the host of this page. Any other scheme could run as
/// a script, and what looks like a path can name a host.
pub(crate) fn is_safe(link: &str) -> bool {
    // Addresses that are nobody's, like a script's, all have the origin of a document that is nobody's.
    let is_here = |here: Url| {
        Url::new_with_base(link, &here.href()).is_ok_and(|url| is_web(&url) && url.origin() == here.origin())
    };
    Url::new(link).is_ok_and(|url| url.protocol() == "https:") || here().is_some_and(is_here)
}

/// The platform's percent-encoding of a component of an address.
pub(crate) fn encode(value: &str) -> String {
    js_sys::encode_uri_component(value).into()
}
