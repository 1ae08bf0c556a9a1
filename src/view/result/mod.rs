//! The result page in the order of spec §6. Everything on it comes from one report; a part whose questions are
//! unanswered is an invitation to answer them, not a gap.

mod act;
pub(super) mod actions;
mod ask;
mod blocks;
pub(super) mod call;
pub(super) mod duties;
mod folded;
mod gaps;
mod method;
mod no_ai;
pub(super) mod roadmap;
mod scale;
mod score;

use leptos::prelude::Owner;
use wasm_bindgen::JsValue;

use super::parts::{button, disclosure_on_request, group, heading, paragraph, said, screen_heading};
use super::{Quiz, shown};
use crate::browser::element::Element;
use crate::browser::{clock, drawing};
use crate::content::{Text, class_meaning, class_name, frame, result as texts};
use crate::model::advice::Advice;
use crate::model::flow::{self, Event, Part};
use crate::model::ids::Class;
use crate::model::report::{self, Report};

/// The id of the heading of the gaps, to which other parts lead.
const GAPS: &str = "gaps";

/// What the page is told when the result is shown: nothing that rests on answers, unless its owner asks for it.
#[inline(never)]
pub(super) fn complete(quiz: Quiz) -> [(&'static str, JsValue); 3] {
    let (band, fit) = quiz.options(|options| (options.shares_band, options.shares_fit));
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let shared = |is_shared: bool, id: Option<&str>| {
        if is_shared { id.map_or(JsValue::NULL, JsValue::from_str) } else { JsValue::UNDEFINED }
    };
    let told_fit = match Advice::of(&report) {
        Some(Advice::Fit(fit)) => Some(fit.id()),
        _ => None,
    };
    [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("band", shared(band, report.score.as_ref().map(|score| score.band.id()))),
        ("fit", shared(fit, told_fit)),
    ]
}

/// The result, from its heading to the gaps. A piece of the wasm begins here and wherever it says so (xtask/src/split.rs): the
/// call must stay a call.
#[inline(never)]
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let date = quiz.date(clock::today());
    let head = vec![cover(quiz, &report, &date), screen_heading(quiz, texts::TITLE)];
    let as_of = vec![paragraph("as-of", &quiz.with(texts::AS_OF, &[("date", &date)]))];
    if flow::is_without_ai(&report.answers) {
        return all(vec![head, as_of, no_ai::section(quiz, &report)]);
    }
    let sections = vec![
        head,
        alert(quiz, &report),
        as_of,
        score::section(quiz, &report),
        blocks::section(quiz, &report),
        gaps::section(quiz, &report),
    ];
    all(sections)
}

/// Draws the rest of the result below its top, after a frame in which the top can be seen already: in one go, all of it would
/// hold up the page for longer than a visitor should notice. What is only drawn anew stays whole at once, because the focus may be
/// anywhere in it.
#[inline(never)]
pub(super) fn go_on_below(quiz: Quiz, area: Element, at_once: bool) {
    if at_once {
        area.append_all(below(quiz));
        return;
    }
    area.set_attribute("aria-busy", "true");
    let begun = quiz.look(shown);
    let inside = Owner::current().unwrap_or_default();
    drawing::after_frame(Box::new(move || {
        // The visitor may have gone on meanwhile, or the page may have taken the widget out.
        if quiz.still_shows(begun) {
            inside.with(|| area.append_all(below(quiz)));
            area.set_attribute("aria-busy", "false");
        }
    }));
}

/// What follows below the top, from the duties to the buttons.
fn below(quiz: Quiz) -> Vec<Element> {
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let today = clock::today();
    // Without AI there is nothing to close, to certify or to ask for, only the company to tell about.
    let of_ai =
        || vec![act::section(quiz, &report, today), roadmap::section(quiz, &report), ask::section(quiz, &report)];
    let of_ai = if flow::is_without_ai(&report.answers) { Vec::new() } else { of_ai() };
    let sections = vec![
        all(of_ai),
        call::section(quiz, &report),
        vec![
            heading(quiz, texts::ANSWERS, 1),
            disclosure_on_request(quiz, texts::SHOW_ANSWERS, folded::answers::answers),
        ],
        method::section(quiz, today),
        actions::section(quiz, report),
    ];
    all(sections)
}

fn all(sections: Vec<Vec<Element>>) -> Vec<Element> {
    sections.into_iter().flatten().collect()
}

/// The line above everything on paper: which check, whose, of which day, with which code.
fn cover(quiz: Quiz, report: &Report, date: &str) -> Element {
    let brand = quiz.options(|options| options.brand.clone());
    let parts = [Some(quiz.t(frame::TITLE).into()), brand, Some(date.into()), Some(report.code.clone())];
    paragraph("cover", &parts.into_iter().flatten().collect::<Vec<String>>().join(" · "))
}

/// The alert that comes before everything else, where a practice may be prohibited.
fn alert(quiz: Quiz, report: &Report) -> Vec<Element> {
    if !report.act.classes.contains(&Class::ProhibitedAlert) {
        return Vec::new();
    }
    let title = said(quiz, "alert-title", class_name(Class::ProhibitedAlert));
    vec![group("alert", [title, said(quiz, "", class_meaning(Class::ProhibitedAlert))])]
}

/// An invitation to answer the questions of a part.
fn invitation(quiz: Quiz, text: Text, button_text: Text, part: Part) -> Element {
    let answer = button(quiz, button_text, "secondary", move || quiz.send(Event::Opened(part)));
    group("invitation", [said(quiz, "", text), answer])
}
