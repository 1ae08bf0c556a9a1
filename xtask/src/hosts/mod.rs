<<<<<<< HEAD
//! Other people's servers and systems, each set up with what is shipped for it, for the tests.

pub(crate) mod wordpress;
=======
//! Other people's sites that the packages are tried in.

pub(crate) mod frameworks;
>>>>>>> npm
