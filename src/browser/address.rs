//! The result code in the page's address: read once from `#readiness=CODE` and taken out of the address at once, so that
//! nobody passes it on with the page (the browser's own history may keep the link that was followed), and written into a link
//! only when the visitor asks for one.

use wasm_bindgen::JsValue;
use web_sys::Url;

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

/// The address of the page with the code in its fragment, without the page's query: that may hold what is nobody's
/// business. `page` is the page around a frame; by default it is this one.
pub(crate) fn link_with(page: Option<&str>, code: &str) -> Option<String> {
    let page = url(page)?;
    Some([page.origin(), page.pathname(), code::FRAGMENT.into(), code.into()].concat())
}

fn url(page: Option<&str>) -> Option<Url> {
    let here = web_sys::window()?.location().href().ok()?;
    Url::new(page.unwrap_or(&here)).ok()
}

/// The campaign parameters that may go along with a booking.
const CAMPAIGN: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];
/// A longer value is not one that people set.
const LONGEST_CAMPAIGN: usize = 100;

/// The page's campaign parameters, so that a booking can be traced to where the visitor came from. All others stay here.
/// `page` as in [`link_with`].
pub(crate) fn campaign(page: Option<&str>) -> Vec<(&'static str, String)> {
    let query = url(page).map(|page| page.search_params());
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
