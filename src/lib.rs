//! A self-assessment for ISO/IEC 42001 and the EU AI Act that runs entirely in the visitor's browser.
//!
//! It asks up to 25 questions and makes two results of the answers: a readiness score of 0–100 with the gaps that
//! matter most, and the duties of the AI Act that likely apply, with the days they apply from. It knows no server: the
//! answers stay in the page, and a whole visit fits into a code of 28 characters.
//!
//! # The one way through
//!
//! Catalogue and answers → report → view or file. [`model`] holds the domain and nothing else;
//! [`model::report::assess`] is the only function that turns answers into a report, and [`app::update::update`] the only one
//! that changes the state of a widget: every click and every word from the page is an [`app::event::Event`] for it. The
//! module `view` draws. [`content`] has the words of every language, [`export`] the files, [`host`] is what page and check say
//! to each other, [`embed`] the boundary between them, [`browser`] the one to the web's own functions.
//!
//! ```
//! use readiness_check::export::json;
//! use readiness_check::model::date::Date;
//! use readiness_check::model::report::assess;
//!
//! let answers = json::parse(
//!     r#"{"version": 2, "answers": {"scope": "eu", "organisation": "company", "size": "small",
//!         "ai_use": ["processes"], "areas": ["employment"], "influence": "profiling", "area_role": ["use"],
//!         "practices": ["none"], "interaction": ["none"]}}"#,
//! )?;
//! let report = assess(&answers);
//! assert_eq!(report.act.primary.id(), "high_risk");
//! assert!(report.act.duties.iter().any(|of| of.duty.id() == "inform_workers"));
//!
//! let text = json::report_json(&report, Date::new(2026, 12, 1), true);
//! assert!(text.starts_with(r#"{"version":2,"as_of":"2026-12-01""#));
//! assert_eq!(json::parse(&text)?, answers);
//! # Ok::<(), json::InputError>(())
//! ```
//!
//! The same on the command line: `cargo run --quiet --example assess -- answers.json`.
//!
//! # Features
//!
//! One, `split`, which only the release build sets: it cuts the wasm into its two chunks. Else one crate, built for the browser as
//! a program (`src/main.rs`) and natively as a library for tests, examples and benches. What is optional is optional to the page, by attributes (docs/embedding.md).
//!
//! # Where to look next
//!
//! - ARCHITECTURE.md: the map of the files, what must stay true, a glossary
//! - docs/spec.md: what the check does, binding; docs/regulatory/README.md: the facts behind it
//! - docs/content.md: words, dates, questions, languages; docs/result-code.md: the code
//! - docs/embedding.md: attributes, events, looks, data; docs/building.md: every command
//! - CONTRIBUTING.md: how a change is judged, and four changes step by step

pub mod app;
pub mod browser;
pub mod content;
pub mod embed;
pub mod export;
pub mod host;
pub mod model;
mod view;
