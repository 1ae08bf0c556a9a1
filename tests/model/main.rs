//! The promises of the domain, tested natively: invariants of the score, the result code, the flow of a visit, the
//! tables against the specification.

// A test that cannot get its value should stop right there.
#![allow(clippy::unwrap_used)]

mod advice;
mod answers;
mod any_answers;
mod booking;
mod brief;
mod cases;
mod code;
mod code_layout;
mod comparison;
mod flow;
mod hostile;
mod import;
mod machine_interface;
mod schema;
mod score;
mod second_table;
mod spec;
mod storage;
mod takeaway;
mod triage;
