//! An invitation in the place of a part whose questions are unanswered.

use crate::app::event::Move;
use crate::app::store::Store;
use crate::content::Text;
use crate::model::flow::Part;
use crate::view::element::Element;
use crate::view::parts::{group, move_button, text_paragraph};

/// An invitation to answer the questions of a part.
pub(super) fn invitation(store: Store, text: Text, button_text: Text, part: Part) -> Element {
    let answer = move_button(store, button_text, "secondary", Move::OpenedPart(part));
    group("invitation", [text_paragraph(store, "", text), answer])
}
