//! What takes a while, like loading a file: it goes on by itself. Boxed, so that the bundle holds the machinery behind it once and not
//! for each kind of task (docs/size.md).

use std::pin::Pin;

/// Something that takes a while.
pub(crate) type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Begins it. Inlined it would be there once for each caller after all.
#[inline(never)]
pub(crate) fn begin(task: Task) {
    leptos::task::spawn_local(task);
}
