//! Other people's sites that the packages are tried in.

pub(crate) mod frameworks;
