//! The screens that a visitor has walked through, in memory only: those behind the present one, which Back leads to, and after
//! that those ahead of it, which the browser's Forward leads to. The browser's history has an entry for each, in the same
//! order; which place an entry stands for is known here and nowhere else.

use super::screen::Screen;

/// What is behind and ahead of the present screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// The last one is the nearest.
    behind: Vec<Screen>,
    /// The last one is the nearest.
    ahead: Vec<Screen>,
}

/// One place along the trail, from the present screen on; none where it ends.
pub(super) type Stride = fn(&mut Trail, Screen) -> Option<Screen>;

impl Trail {
    /// How many screens are behind.
    pub fn length(&self) -> usize {
        self.behind.len()
    }

    /// The screen one came from.
    pub(super) fn nearest(&self) -> Option<Screen> {
        self.behind.last().copied()
    }

    /// How many places back the screen is at which one was last.
    pub(super) fn distance(&self, screen: Screen) -> Option<usize> {
        self.behind.iter().rev().position(|behind| *behind == screen).map(|index| index + 1)
    }

    /// A new way begins at the present screen.
    pub(super) fn leave(&mut self, present: Screen) {
        self.behind.push(present);
        self.ahead.clear();
    }

    /// One place back.
    pub(super) fn back(&mut self, present: Screen) -> Option<Screen> {
        let screen = self.behind.pop()?;
        self.ahead.push(present);
        Some(screen)
    }

    /// One place on.
    pub(super) fn forward(&mut self, present: Screen) -> Option<Screen> {
        let screen = self.ahead.pop()?;
        self.behind.push(present);
        Some(screen)
    }
}
