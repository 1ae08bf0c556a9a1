//! What the page has been told so far, so that it hears of everything once, and whether it is for the first time.

use super::screen::Screen;

/// Kept in the state, and changed by [`super::host_events`] alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Published {
    /// The screen that was shown last.
    pub(super) screen: Option<Screen>,
    /// A bit for each thing that was told. Outlives the widget, see [`super::snapshot`].
    pub(super) told: u32,
    /// When the widget first stood or the last step was told, in milliseconds since 1970.
    pub(super) since: f64,
    /// When the visit began, likewise; none if an earlier widget saw that.
    pub(super) began: Option<f64>,
}

impl Published {
    /// Whether it was told already.
    pub(super) fn has_told(&self, bit: usize) -> bool {
        self.told & (1 << bit) != 0
    }

    /// It is told. Says whether that is the first time.
    pub(super) fn tell(&mut self, bit: usize) -> bool {
        let is_first = !self.has_told(bit);
        self.told |= 1 << bit;
        is_first
    }
}
