//! The way into the second chunk: the code of the stop, the review, the result, and the screens around the call. All question screens are in
//! the first one. `wasm_split` cuts the wasm at [`enter`]: what nothing else calls is in a file of its own, which comes while the
//! visitor answers. Nobody can call it too early, because only the file itself brings the function.

use std::pin::Pin;
use std::sync::OnceLock;

use super::element::Element;
use super::result;
use super::screens::{brief, comparison, opening, review, stop};
use crate::app::screen::Screen;
use crate::app::store::Store;

/// Draws a screen into its place; the last argument is `at_once` as in [`result::draw`].
type Draw = fn(Store, Screen, &Element, bool);

static DRAW: OnceLock<Draw> = OnceLock::new();

/// The function of the second chunk that the first one calls, once it is there.
pub(super) fn draw() -> Option<Draw> {
    DRAW.get().copied()
}

/// Loads it, and says whether it is there.
pub(crate) fn load() -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async {
        #[cfg(feature = "split")]
        let entered = enter().await;
        #[cfg(not(feature = "split"))]
        let entered = enter();
        // Another widget on the page may have been faster with the same file.
        entered.map(|draw| DRAW.set(draw)).is_ok()
    })
}

/// The chunk did not come.
struct NotThere;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotThere {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Where the second chunk begins.
#[cfg_attr(
    feature = "split",
    allow(unsafe_code), // The macro declares an import and an export.
    wasm_split_helpers::wasm_split(result, fallible)
)]
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps))] // Where it is split, it can fail.
fn enter() -> Result<Draw, NotThere> {
    Ok(draw_screen)
}

fn draw_screen(store: Store, screen: Screen, area: &Element, at_once: bool) {
    match screen {
        Screen::Stop => area.replace_children(stop::screen(store)),
        Screen::Review => area.replace_children(review::screen(store)),
        Screen::Result => result::draw(store, area, at_once),
        Screen::Brief => area.replace_children(brief::screen(store)),
        Screen::Opening(purpose) => area.replace_children(opening::screen(store, purpose)),
        Screen::Comparison => area.replace_children(comparison::screen(store)),
        // The first chunk draws these itself.
        Screen::Intro | Screen::Question { .. } => {}
    }
}
