//! A file for each screen but the result. What [`super::root`] draws itself is in the first chunk, all others in the second.

pub(super) mod brief;
mod choices;
pub(super) mod comparison;
pub(super) mod intro;
pub(super) mod opening;
pub(super) mod question;
pub(super) mod review;
pub(super) mod stop;
pub(super) mod waiting;
