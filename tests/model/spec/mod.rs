//! docs/spec.md against the code: a second source for every rule. Each test reads a table or a sentence of the
//! specification and holds it against what [`assess`] makes of answers. A cell or a condition that the reader does not
//! understand fails its test: whoever words the specification anew makes the test understand it.
//!
//! [`assess`]: readiness_check::model::report::assess

mod conditions;
mod duties;
mod markdown;
mod qualification;
mod questions;
mod score;
