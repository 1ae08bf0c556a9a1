//! Stands in for the crate `wasm-streams`, which Leptos brings for server functions. The widget has none, but that
//! crate exports its classes to JavaScript, so nothing can remove them: 5 kB of every download (docs/size.md).
//!
//! It has just what `server_fn` needs to compile. Nothing ever calls it.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps the browser's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream that ends at once.
    ///
    /// # Panics
    /// Where the browser has no streams.
    pub fn from_stream(_: impl Stream) -> Self {
        Self(web_sys::ReadableStream::new().expect("nothing ever calls this"))
    }

    /// The browser's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
