//! The binary that Trunk builds. The page mounts the widget through `readiness_check::embed::mount`.

// Nothing runs by itself: without a `main` the wasm needs none of the set-up around it.
#![cfg_attr(target_arch = "wasm32", no_main)]

use readiness_check as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
