//! The pieces in which the widget comes: which screen needs which, loading them ahead or when they are needed, and what
//! stands in the place of a screen meanwhile. Nothing of a piece may be called before it is there.

use leptos::task::spawn_local;

use super::{Quiz, parts};
use crate::browser::clock;
use crate::browser::element::Element;
use crate::content::{Language, Piece, frame};
use crate::model::flow::{Part, Screen};

impl Quiz {
    /// Loads a piece with its texts in a language, where that is due, and goes on with whether both are there. Where the visitor
    /// `waits` for the screen and they do not come, the page's fallback takes over.
    pub(super) fn load(self, language: Language, piece: Piece, waits: bool, goes_on: Box<dyn FnOnce(bool)>) {
        let loading = self.host().load(language, piece, waits);
        spawn_local(async move { goes_on(loading.await) });
    }

    /// Loads a piece ahead of its use. Where that fails, it is tried again when the piece is needed.
    pub(super) fn prepare(self, piece: Piece) {
        self.load(self.language(), piece, false, Box::new(|_| ()));
    }

    /// Makes ready for the result. The browser takes long for the first date of a page and no time for those after it, so it has
    /// one to word before the result is full of them.
    pub(crate) fn prepare_result(self) {
        self.load(self.language(), Piece::Result, false, Box::new(move |_| drop(self.date(clock::today()))));
    }

    /// Does something with the code of a piece, after loading it where that is due.
    pub(super) fn with_piece(self, piece: Piece, happens: impl FnOnce() + 'static) {
        if self.language().has(piece) {
            return happens();
        }
        let goes_on = move |is_there| {
            if is_there {
                happens();
            } else {
                self.say(Some(frame::PIECE_FAILED));
            }
        };
        self.load(self.language(), piece, false, Box::new(goes_on));
    }
}

/// The piece that a screen needs: before it is there, nothing of the screen may be called. The words of part two come with the
/// result.
pub(super) fn of(screen: Screen) -> Piece {
    match screen {
        Screen::Intro | Screen::Stop => Piece::Questions,
        Screen::Question { step, .. } if step.part() == Part::Score => Piece::Questions,
        Screen::Question { .. } | Screen::Review | Screen::Result => Piece::Result,
        Screen::Brief | Screen::Opening(_) | Screen::Comparison => Piece::Extras,
    }
}

/// What stands in the place of a screen until its piece is there.
pub(super) fn waiting(quiz: Quiz, piece: Piece) -> Vec<Element> {
    let goes_on = move |is_there| {
        if is_there {
            quiz.redraw(|state| state.arrivals += 1);
        }
    };
    quiz.load(quiz.language(), piece, true, Box::new(goes_on));
    vec![parts::screen_heading(quiz, frame::LOADING)]
}
