//! The result page in the order of spec §6. Everything on it comes from one report; a part whose questions are
//! unanswered is an invitation to answer them, not a gap. What most people do not need is folded away.

mod act;
mod actions;
mod answers;
mod ask_colleagues;
mod blocks;
pub(super) mod call;
mod card;
mod closing;
mod contents;
pub(super) mod duties;
mod files;
mod fines;
mod gaps;
mod invitation;
mod method;
mod no_ai;
mod paper;
pub(super) mod roadmap;
pub(super) mod scale;
pub(super) mod score;
mod summary;
mod ways;

use std::rc::Rc;

use leptos::prelude::Owner;

use super::element::Element;
use super::parts::{folded_section, group, paragraph, screen_heading, section_heading, text_paragraph};
use crate::app::screen::Origin;
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::{clock, frame};
use crate::content::{class_meaning, class_name, result as texts};
use crate::model::flow;
use crate::model::ids::Class;
use crate::model::report::{self, Report};

/// Draws the result into its place: first the top, and the rest after a frame in which the top can be seen. In one go, all of it
/// would hold up the page for longer than a visitor should notice. What is only drawn anew is drawn `at_once`, because the focus
/// may be anywhere in it, and so is what the visitor returns to from a Change link.
pub(super) fn draw(store: Store, area: &Element, at_once: bool) {
    let (report, returns) = store.visit_untracked(|visit| (report::assess(&visit.answers), visit.returned.is_some()));
    let report = Rc::new(report);
    area.replace_children(top(store, &report));
    if at_once || returns {
        area.append_all([rest(store, &report)]);
    } else {
        render_rest_after_paint(store, area.clone(), report);
    }
}

fn render_rest_after_paint(store: Store, area: Element, report: Rc<Report>) {
    area.set_attribute("aria-busy", "true");
    let inside = Owner::current().unwrap_or_default();
    let begun = store.try_with_untracked(State::screen_key);
    frame::after_frame(Box::new(move || {
        // The visitor may have gone on meanwhile, or the page may have taken the widget out.
        if begun.is_some() && begun == store.try_with_untracked(State::screen_key) {
            inside.with(|| area.append_all([rest(store, &report)]));
            area.set_attribute("aria-busy", "false");
        }
    }));
}

/// The first screenful.
fn top(store: Store, report: &Rc<Report>) -> Vec<Element> {
    let today = clock::today();
    let as_of = store.fill(texts::AS_OF, &[("date", &store.date(today))]);
    let mut top = vec![
        group("result-title", [screen_heading(store, texts::TITLE), paragraph("as-of", &as_of)]),
        card::card(store, report, today),
        contents::contents(store, report),
    ];
    top.extend(alert(store, report));
    if !flow::is_without_ai(&report.answers) {
        top.extend(score::section(store, report));
    }
    top
}

/// Everything below, with the bar that stays in reach from here on.
fn rest(store: Store, report: &Rc<Report>) -> Element {
    let today = clock::today();
    let mut rest = Vec::new();
    if flow::is_without_ai(&report.answers) {
        // Without AI there is nothing to close, to certify or to ask for, only the company to tell about.
        rest.extend(no_ai::section(store, report));
    } else {
        rest.extend(blocks::section(store, report));
        rest.extend(ways::again(store, report));
        rest.extend(gaps::section(store, report));
        rest.extend(ways::again(store, report));
        rest.extend(act::section(store, report, today));
        rest.extend(ways::again(store, report));
        rest.extend(roadmap::section(store, report));
        rest.extend(ways::again(store, report));
        rest.extend(ask_colleagues::section(store, report));
        rest.extend(ways::again(store, report));
    }
    rest.push(call::section(store, report));
    rest.extend(ways::again(store, report));
    let all = folded_section(store, texts::ANSWERS, answers::ID, answers::answers(store, report));
    let is_open = store.visit_untracked(|visit| matches!(visit.returned, Some((_, Origin::Answers))));
    rest.push(if is_open { all.set("open", "") } else { all });
    rest.extend(method::section(store, report, today));
    rest.push(actions::section(store, report));
    rest.extend(closing::closing(store));
    rest.push(ways::reach(store, report));
    group("reading", rest)
}

/// What a practice that may be prohibited means, in full and once.
fn alert(store: Store, report: &Report) -> Option<Element> {
    summary::is_alert(report).then(|| {
        let title = section_heading(store, class_name(Class::ProhibitedAlert), summary::ALERT);
        group("alert", [title, text_paragraph(store, "", class_meaning(Class::ProhibitedAlert))])
    })
}
