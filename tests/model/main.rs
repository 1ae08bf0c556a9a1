//! The promises of the domain, tested natively: invariants of the score, the result code, the flow of a visit, the tables
//! against the specification.

// A test that cannot get its value should stop right there.
#![allow(clippy::unwrap_used)]

mod any_answers;
mod booking;
mod cases;
mod code;
mod flow;
mod machine_interface;
mod score;
mod storage;
mod tables;
mod triage;
