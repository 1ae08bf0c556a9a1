//! The promises of the one owner of state, tested natively: what every event changes, and what follows from it outside.

// A test that cannot get its value should stop right there.
#![allow(clippy::unwrap_used)]

#[path = "../model/any_answers.rs"]
#[allow(dead_code)] // Only complete visits are of use here.
mod any_answers;
mod begin;
mod case;
mod host_events;
mod language;
mod opening;
mod same_events;
mod saving;
mod snapshot;
mod trail;
mod visit;
