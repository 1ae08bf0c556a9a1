//! The result code in the page's address: read once from `#readiness=CODE` and taken out of the address at once, so that
//! it is not in the history, and written into a link only when the visitor asks for one.

use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::model::code;

/// Takes a result code out of the address, if one is there.
pub(crate) fn take_code() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let code = code::in_fragment(&hash)?;
    let without = [window.location().pathname().ok()?, window.location().search().ok()?].concat();
    // A sandboxed page may not touch its history; the code is then still used.
    let _ = window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&without)));
    // People's mail programs encode blanks and dashes.
    Some(js_sys::decode_uri_component(code).map_or_else(|_| code.into(), String::from))
}

/// The address of this page with the code in its fragment, without the page's query: that may hold what is nobody's business.
pub(crate) fn link_with(code: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    Some([location.origin().ok()?, location.pathname().ok()?, code::FRAGMENT.into(), code.into()].concat())
}

/// The campaign parameters that may go along with a booking.
const CAMPAIGN: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];
/// A longer value is not one that people set.
const LONGEST_CAMPAIGN: usize = 100;

/// The page's campaign parameters, so that a booking can be traced to where the visitor came from. All others stay here.
pub(crate) fn campaign() -> Vec<(&'static str, String)> {
    let query = web_sys::window().and_then(|window| window.location().search().ok());
    let query = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
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
