//! The built page in a real browser, behind headers as strict as a careful host sends: what the project promises to
//! visitors and hosts, each promise a test. Only what stands in `dist/` is tested; nothing here links the widget's code.
//!
//! `cargo xtask test` builds `dist/` and runs this; each visit starts a server and a browser of its own and ends both.
#![cfg(not(target_arch = "wasm32"))]
// A test that cannot get its value should stop right there.
#![allow(clippy::unwrap_used)]

#[macro_use]
mod engines;

// Nothing takes longer. Tests begin in the order of their names, so by this one nobody waits for it at the end.
mod a_random_visitor;
mod accessibility;
mod analytics;
mod answering_buttons;
mod chromium;
mod contrast;
mod driver;
mod embedding;
mod fallback;
mod focus;
mod frame;
mod frameworks;
mod gallery;
mod gone;
mod guest;
mod heard;
mod history;
mod hosts;
mod integrity;
mod keyboard;
mod language;
mod layout;
mod leak;
mod leaving;
mod libraries;
mod looks;
mod motion;
mod mouse;
mod opening;
mod origins;
mod paper;
mod pictures;
mod pixels;
mod privacy;
mod reflow;
mod result;
mod screenshots;
mod security;
mod servers;
mod sharing;
mod silence;
mod stability;
mod steps;
mod surroundings;
mod theming;
mod transcript;
mod visit;
mod waiting;
mod wordpress;
mod words;
