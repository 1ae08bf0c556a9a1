//! The result code in the page's address: read once from `#readiness=CODE` and taken out of the address at once, so that
//! it is not in the history, and written into a link only when the visitor asks for one.

use wasm_bindgen::JsValue;

/// Name of the fragment.
const FRAGMENT: &str = "#readiness=";
/// A code with generous separators is shorter; anything longer is not read at all.
const LONGEST: usize = 80;

/// Takes a result code out of the address, if one is there.
pub(crate) fn take_code() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let code = hash.strip_prefix(FRAGMENT)?.to_owned();
    let without = [window.location().pathname().ok()?, window.location().search().ok()?].concat();
    // A sandboxed page may not touch its history; the code is then still used.
    let _ = window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&without)));
    Some(code.chars().take(LONGEST).collect())
}

/// The address of this page with the code in its fragment.
pub(crate) fn link_with(code: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    Some(
        [location.origin().ok()?, location.pathname().ok()?, location.search().ok()?, FRAGMENT.into(), code.into()]
            .concat(),
    )
}
