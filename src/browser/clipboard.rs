//! Copying a text, where the browser allows it.

use wasm_bindgen_futures::JsFuture;

/// Copies the text. The answer says whether it worked; where the browser refuses, the text stays selectable on screen.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // The property is missing on pages without a secure context.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
