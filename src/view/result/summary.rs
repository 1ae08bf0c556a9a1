//! The result in a few lines: the score, the likely class, the first step. It is the card on the screen and the beginning of the paper
//! (spec §6); what it says in a line stands further down in full.

use super::invitation::invitation;
use super::{scale, score};
use crate::app::store::Store;
use crate::content::law::{self, Timing};
use crate::content::{card as texts, class_name, next_step, result as result_texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::flow::{self, Part};
use crate::model::ids::Class;
use crate::model::report::Report;
use crate::view::element::Element;
use crate::view::parts::labelled;

/// The id of the alert, to which other parts lead.
pub(super) const ALERT: &str = "alert";

/// The lines.
pub(super) fn summary(store: Store, report: &Report, today: Date) -> Vec<Element> {
    let is_without_ai = flow::is_without_ai(&report.answers);
    let mut parts = Vec::new();
    match &report.score {
        Some(of) => parts.extend([score::figure(store, of), scale::scale(store, of)]),
        None if is_without_ai => {}
        None => parts.push(invitation(store, result_texts::NO_SCORE, result_texts::ANSWER_SCORE, Part::Score)),
    }
    if flow::is_complete(Part::Act, &report.answers) || is_without_ai {
        let line = labelled(store.text(texts::ACT), &class_line(store, report, today));
        parts.push(line.class(if is_alert(report) { "line danger" } else { "line" }));
    } else {
        parts.push(invitation(store, result_texts::NO_ACT, result_texts::ANSWER_ACT, Part::Act));
    }
    // The first of the gaps stands again below on paper, the stop does not.
    let first_step = if is_alert(report) {
        Some((texts::STOP, "line"))
    } else {
        let gap = report.gaps.first().filter(|_| !is_without_ai);
        gap.map(|gap| (next_step(gap.question, gap.rating).step, "line first-step"))
    };
    let line = |(step, class)| labelled(store.text(result_texts::FIRST_STEP), store.text(step)).class(class);
    parts.extend(first_step.map(line));
    parts
}

/// Whether a practice may be prohibited.
pub(super) fn is_alert(report: &Report) -> bool {
    report.act.classes.contains(&Class::ProhibitedAlert)
}

/// The likely class with the earliest day still ahead, and what begins then if that is something else; where there is none, that it
/// applies already, or from the first use on. A ban that applies already does not begin with the next day of something else.
fn class_line(store: Store, report: &Report, today: Date) -> String {
    let class = store.text(class_name(report.act.primary));
    let duties = &report.act.duties;
    let applies = |of: &DutyReport| law::timing(of, &report.answers, today) == Timing::Applies;
    let is_banned = is_alert(report) && duties.first().is_some_and(applies);
    match law::next_day(report, today) {
        Some((day, what)) => {
            let text = if is_banned { texts::ALERT_NEXT } else { texts::NEXT };
            let line = store.fill(text, &[("class", class), ("date", &store.date(day))]);
            match what {
                Some(what) => [&line, " (", store.text(what), ")"].concat(),
                None => line,
            }
        }
        None if duties.is_empty() => class.to_owned(),
        None if duties.iter().any(applies) => store.fill(texts::APPLIES, &[("class", class)]),
        None => store.fill(texts::FIRST_USE, &[("class", class)]),
    }
}
