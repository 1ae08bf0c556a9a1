//! The browser at the edge: the only place beside [`crate::embed`] that knows `web-sys`. Small functions that return an
//! option or a result, never panic, and never touch anything the visitor did not ask for.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod drawing;
pub(crate) mod element;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod paper;
pub mod storage;
