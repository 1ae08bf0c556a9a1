//! The content linter: what a text of content/*.toml has to be, beyond being there. Every rule is a pure function from
//! texts to findings with two tests: it finds nothing in the real files, and it does find a bad example. It must never
//! change a text. The rules and their reasons for authors: docs/content.md.

#![cfg(not(target_arch = "wasm32"))]
// A test that cannot read its own sample may stop.
#![allow(clippy::unwrap_used)]

mod claims;
mod duties;
mod law;
mod length;
mod literals;
mod owner;
mod promises;
mod readability;
mod references;
mod result;
mod structure;
mod terms;
mod texts;
mod times;
mod typography;
mod words;
