//! Other people's servers and systems, each set up with what is shipped for it, for the tests.

pub(crate) mod frameworks;
pub(crate) mod wordpress;
