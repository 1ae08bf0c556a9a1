//! A self-assessment for ISO/IEC 42001 and the EU AI Act that runs entirely in the visitor's browser.
//!
//! One way through: catalogue and answers → report → view. [`model`] holds the domain, [`content`] the words, [`export`]
//! the machine interface, `view` the screens, [`browser`] and [`embed`] the two edges. ARCHITECTURE.md draws the map.

pub mod browser;
pub mod content;
pub mod embed;
pub mod export;
pub mod model;
// `#[component]` makes its props struct as public as the function, which the lint then calls unreachable.
#[allow(unreachable_pub)]
mod view;
