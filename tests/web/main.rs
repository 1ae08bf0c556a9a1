//! The components in a headless browser: a widget is mounted into a shadow root as on a page, and driven the way a
//! visitor does, by what is on the screen.
#![cfg(target_arch = "wasm32")]
// The lints are run for this machine, where nothing of this file is compiled.
#![deny(unused)]
// A test that cannot get its value should stop right there.
#![allow(clippy::unwrap_used)]

mod answering;
mod call;
mod host;
mod language;
mod pseudo_language;
mod result;
mod storage;
mod widget;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
