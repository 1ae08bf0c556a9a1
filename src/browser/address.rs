//! The result code in the page's address: read once from `#readiness=CODE` and taken out of the address at once, so that
//! nobody passes it on with the page (the browser's own history may keep the link that was followed), and written into a link
//! only when the visitor asks for one.

use wasm_bindgen::JsValue;
use web_sys::{Url, UrlSearchParams};

use crate::model::code;

/// Takes a result code out of the address, if one is there.
pub(crate) fn take_code() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let code = code::in_fragment(&hash)?;
    let without = [window.location().pathname().ok()?, window.location().search().ok()?].concat();
    // A sandboxed page may not touch its history; the code is then still used. The state is the page's own router's.
    let _ = window.history().and_then(|history| {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&without))
    });
    // People's mail programs encode blanks and dashes.
    Some(js_sys::decode_uri_component(code).map_or_else(|_| code.into(), String::from))
}

/// The address of the page that a link to a result leads to: what its owner says, else its canonical address, else the one in the
/// tab without its query, which may hold what is nobody's business. Without a fragment.
pub(crate) fn page(said: Option<&str>) -> Option<String> {
    let window = web_sys::window()?;
    let here = Url::new(&window.location().href().ok()?).ok()?;
    let canonical = window.document()?.query_selector("link[rel=canonical]").ok()?;
    let canonical = canonical.and_then(|link| link.get_attribute("href"));
    let is_web = |url: &Url| matches!(url.protocol().as_str(), "https:" | "http:");
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
        Some((name, value.chars().take(LONGEST_CAMPAIGN).collect()))
    };
    CAMPAIGN.into_iter().filter_map(value).collect()
}

/// The platform's percent-encoding of a component of an address.
pub(crate) fn encode(value: &str) -> String {
    js_sys::encode_uri_component(value).into()
}
