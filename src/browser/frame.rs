//! When the browser draws. A page that is hidden draws nothing, so nothing that matters there may wait for it.

use leptos::prelude::request_animation_frame;

/// Does something right before the browser draws what has been changed so far.
pub(crate) fn before_frame(happens: Box<dyn FnOnce()>) {
    request_animation_frame(happens);
}

/// Does something once a frame has shown what has been changed so far.
pub(crate) fn after_frame(happens: Box<dyn FnOnce()>) {
    before_frame(Box::new(move || before_frame(happens)));
}
