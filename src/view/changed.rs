//! What a changed answer has changed, at the place to which the visitor has returned: the score then and now, the class then and now, or
//! that nothing else is another one.

use super::element::{Element, element};
use super::parts::paragraph;
use crate::app::effect::CHANGED;
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{card as texts, class_name};
use crate::model::report::{Report, assess};

/// The line, where the visitor has just returned to one of these places and the answer is another one.
pub(super) fn changed(store: Store, places: &[Origin]) -> Option<Element> {
    let lines = store.visit_untracked(|visit| {
        let (question, origin) = visit.returned?;
        let is_other = visit.answers.chosen(question).ne(visit.before_change.chosen(question));
        (is_other && places.contains(&origin))
            .then(|| lines(store, &assess(&visit.before_change), &assess(&visit.answers)))
    })?;
    Some(element("div").class("changed").set("id", CHANGED).set("tabindex", "-1").children(lines))
}

fn lines(store: Store, before: &Report, after: &Report) -> Vec<Element> {
    let points = |report: &Report| report.score.as_ref().map(|score| score.points.to_string());
    let class = |report: &Report| report.complete.then(|| store.text(class_name(report.act.primary)).to_owned());
    let values =
        [(texts::SCORE_CHANGE, points(before), points(after)), (texts::CLASS_CHANGE, class(before), class(after))];
    let moved = values.into_iter().filter_map(|(text, before, after)| {
        let (before, after) = (before?, after?);
        (before != after).then(|| paragraph("", &store.fill(text, &[("before", &before), ("after", &after)])))
    });
    let mut lines: Vec<_> = moved.collect();
    if lines.is_empty() {
        lines.push(paragraph("", store.text(texts::NO_CHANGE)));
    }
    lines
}
