//! The browser at the edge: the only place that knows `web-sys`, beside the builder of elements and the two sides of the
//! boundary to the page. Small functions that return an option or a result and never touch anything the visitor did not ask
//! for.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod console;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod frame;
pub(crate) mod paper;
pub(crate) mod redraw;
pub(crate) mod share;
pub mod storage;
pub(crate) mod task;
