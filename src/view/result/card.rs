//! The card on top of the result: all that somebody in a hurry needs, in one screenful of a phone (spec §6), and the ways on.

use std::rc::Rc;

use super::{summary, ways};
use crate::app::store::Store;
use crate::content::card as texts;
use crate::model::date::Date;
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::{button, group};

/// The card.
pub(super) fn card(store: Store, report: &Rc<Report>, today: Date) -> Element {
    let mut parts = summary::summary(store, report, today);
    if summary::is_alert(report) {
        parts.push(button(store, texts::ALERT, "link", move || store.focus_section(summary::ALERT)));
    }
    parts.push(ways::ways(store, report));
    group("card", parts)
}
