//! What the page has been told so far, so that it hears of everything once.

use super::screen::Screen;

/// Kept in the state, and changed by [`super::host_events`] alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Published {
    /// The screen that was shown last.
    pub(super) screen: Option<Screen>,
    /// A bit for each place that a step was told of: the questions of part one, counted from 1, then beginning and end of part two.
    pub(super) seen: u16,
    /// When the widget first stood or the last step was told, in milliseconds since 1970.
    pub(super) since: f64,
}
