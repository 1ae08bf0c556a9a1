//! An earlier result, as far as it was kept: what a file or a code that is opened again gives.

use super::answers::Answers;
use super::date::Date;
use super::ids::Duty;

/// An earlier result. A result code holds the answers only, an exported file all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The answers.
    pub answers: Answers,
    /// The day it was kept.
    pub on: Option<Date>,
    /// The version of the law it rested on.
    pub law: Option<String>,
    /// The score it gave then, 0–100.
    pub score: Option<u8>,
    /// The duties it listed, with the days they applied from.
    pub dates: Vec<(Duty, Date)>,
}
