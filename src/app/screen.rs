//! The screens a visitor can be at (spec §1).

use crate::model::flow::{Part, Step};

/// Where the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What you get; one button.
    Intro,
    /// A question screen.
    Question {
        /// Which one.
        step: Step,
        /// The screen whose Change link led here, if one did.
        changed_from: Option<Origin>,
    },
    /// The score is ready: see it, or go on to part two.
    Stop,
    /// Every answer with a Change link.
    Review,
    /// The result.
    Result,
    /// The case for the call.
    Brief,
    /// Entry of a result code or an exported file.
    Opening(Purpose),
    /// An earlier result next to today's.
    Comparison,
}

/// What an opened result is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It takes the place of the answers and is shown as a brief.
    Brief,
    /// It stands next to the answers.
    Comparison,
}

/// A place with Change links, to which the visitor returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The review screen.
    Review,
    /// All answers on the result.
    Answers,
    /// What to ask colleagues, on the result.
    Colleagues,
    /// The advice on a call, on the result.
    Call,
    /// The way to a certificate, on the result.
    Roadmap,
}

impl Screen {
    /// A question screen that no Change link led to.
    pub fn question(step: Step) -> Self {
        Self::Question { step, changed_from: None }
    }

    /// The place whose Change link led to it, if one did.
    pub(super) fn changed_from(self) -> Option<Origin> {
        match self {
            Self::Question { changed_from, .. } => changed_from,
            _ => None,
        }
    }

    /// Whether the first chunk has all that the screen needs: its code and its words. The questions of part two wait for their words,
    /// all others for both.
    pub fn needs_first_chunk_only(self) -> bool {
        match self {
            Self::Intro => true,
            Self::Question { step, .. } => step.part() == Part::Score,
            Self::Stop | Self::Review | Self::Result | Self::Brief | Self::Opening(_) | Self::Comparison => false,
        }
    }
}

impl Origin {
    /// All of them.
    pub(super) const ALL: [Self; 5] = [Self::Review, Self::Answers, Self::Colleagues, Self::Call, Self::Roadmap];

    /// The screen that it is on.
    pub(super) fn screen(self) -> Screen {
        match self {
            Self::Review => Screen::Review,
            Self::Answers | Self::Colleagues | Self::Call | Self::Roadmap => Screen::Result,
        }
    }
}
