//! The domain: catalogue + answers → report. Read the files in this order: [`ids`], [`catalogue`], [`answers`],
//! [`visibility`], [`flow`], [`score`], [`gaps`], [`facts`], [`roles`], [`law`], [`duty`], [`triage`], [`qualification`],
//! [`report`], [`code`]; then what is made of reports: [`advice`], [`brief`], [`earlier`] and [`comparison`].
//!
//! Plain values in, plain values out. Nothing here knows a browser, a clock, a language or a data format. No function
//! can fail but the three that read what comes from outside: [`answers::Answers::select`], [`code::decode`] and
//! [`date::Date::parse`]. The modules use each other in one direction, which a test holds them to.

pub mod advice;
pub mod answers;
pub mod brief;
pub mod catalogue;
pub mod code;
pub mod comparison;
pub mod date;
pub mod duty;
pub mod earlier;
pub mod facts;
pub mod flow;
pub mod gaps;
pub mod ids;
pub mod law;
pub mod qualification;
pub mod report;
pub mod roles;
pub mod score;
pub mod triage;
pub mod visibility;
