//! What leaves the check and comes back to it as a file or a text: the machine interface ([`json`]), an earlier export
//! read again ([`import`]), the dates for a calendar ([`calendar`]) and the summary to paste ([`markdown`]).
//!
//! Each format is known to its own file only, and none of them knows a browser: dates and moments come from outside.

pub mod calendar;
pub mod import;
pub mod json;
pub mod markdown;
