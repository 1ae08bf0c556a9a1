//! The call: the honest consequence of the fit, what is passed on word for word, and a link for each way to book.

use std::rc::Rc;

use super::gaps;
use crate::app::effect::CALL;
use crate::app::event::Move;
use crate::app::screen::Origin;
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::{address, console, redraw};
use crate::content::{self, Text, card, frame, law, own, result as texts, review};
use crate::host::booking::{self, Value, Ways};
use crate::host::events::{Channel, HostEvent};
use crate::host::options::Options;
use crate::model::advice::Advice;
use crate::model::ids::{Fit, Reason};
use crate::model::report::Report;
use crate::view::action::{action, copy};
use crate::view::booking::{PLATFORM, link, new_tab, template};
use crate::view::changed::changed;
use crate::view::element::{Element, element};
use crate::view::parts::{
    button, definition_list, disclosure, group, heading, list, move_button, own_paragraph, paragraph, section_heading,
    text_paragraph,
};

/// What the section depends on, beside the report.
#[derive(Clone, PartialEq)]
struct CallKey([Option<String>; 5]);

impl CallKey {
    fn of(state: &State) -> Self {
        let Options { brand, booking, contact, page, framed, .. } = &state.options;
        Self([brand, booking, contact, page, framed].map(Clone::clone))
    }
}

/// The call, or after an incomplete visit just the code and the summary. It alone is drawn anew when the page changes how the call
/// can be booked.
pub(super) fn section(store: Store, report: &Rc<Report>) -> Element {
    let place = group("call", parts(store, report));
    let (report, inside) = (Rc::clone(report), place.clone());
    store.watch(CallKey::of, move |before| {
        if before.is_some() {
            let draw = || inside.replace_children(parts(store, &report));
            redraw::in_place(&store.host().root(), inside.node(), draw);
        }
    });
    place
}

fn parts(store: Store, report: &Report) -> Vec<Element> {
    let mut parts = vec![section_heading(store, texts::CALL, CALL)];
    parts.extend(changed(store, &[Origin::Call]));
    let brand = store.options_untracked(|options| options.brand.clone());
    parts.extend(brand.map(|brand| paragraph("", &store.fill(texts::CALL_WITH, &[("brand", &brand)]))));
    parts.extend(own_paragraph(store, "", own::CALL_NOTE));
    parts.extend(Advice::of(report).map(|advice| consequence(store, advice, report)));
    parts.push(booking(store, report));
    parts
}

/// The kind of the button that leads to the call: it stands out, unless something else comes first.
pub(super) fn button_kind(report: &Report) -> &'static str {
    let is_second = Advice::of(report).is_some_and(Advice::is_against_a_call_now);
    if is_second { "secondary" } else { "primary" }
}

/// The ways to book, below the words that one of them passes on. Where no link carries any, they can be copied.
fn booking(store: Store, report: &Report) -> Element {
    let kind = button_kind(report);
    let summary = summary(store, report);
    let score = report.score.as_ref().map(|score| score.points.to_string()).unwrap_or_default();
    let band = report.score.as_ref().map_or("", |score| score.band.id());
    let result = [("score", score.as_str()), ("band", band), ("summary", &summary), ("code", &report.code)];
    let ways = ways(store, &result);
    let reached = ways.as_ref().map(|ways| ways.reached.clone());
    let words = element("blockquote").class("summary");
    let mut parts = Vec::new();
    let holds_code;
    let buttons =
        if let Some(Ways { with, without, carried, .. }) = ways.as_ref().filter(|ways| !ways.carried.is_empty()) {
            holds_code = carried.iter().any(|(name, _)| matches!(*name, "summary" | "code"));
            let carried = carried.iter().map(|(name, value)| (store.text(label(name)), (*value).to_owned()));
            let carried: Vec<_> = carried.collect();
            parts.extend([text_paragraph(store, "", texts::HANDED_OVER), words.child(definition_list(carried))]);
            // Neither stands out from the other: which it is is the visitor's choice alone.
            vec![link(store, with, texts::BOOK_WITH, kind), link(store, without, texts::BOOK_WITHOUT, kind)]
        } else {
            holds_code = true;
            parts.extend([text_paragraph(store, "", texts::TO_COPY), words.text(&summary)]);
            let link = ways.map(|ways| link(store, &ways.without, frame::BOOK, kind));
            let copy_kind = if link.is_some() { "secondary" } else { kind };
            let copied = summary.clone();
            let told = HostEvent::Book(Channel::Copy);
            let copy = action(store, texts::COPY, copy_kind, told, move || copy(store, copied.clone()));
            [copy].into_iter().chain(link).collect()
        };
    parts.extend(holds_code.then(|| text_paragraph(store, "small", texts::CODE_HOLDS)));
    parts.push(group("actions", buttons));
    parts.extend(reached.map(|name| paragraph("small", &store.fill(card::REACHES, &[("name", &name)]))));
    parts.push(new_tab(store));
    group("hand-over", parts)
}

/// What a value of the result is called where the visitor reads it before passing it on.
fn label(name: &str) -> Text {
    match name {
        "score" => texts::SCORE,
        "band" => texts::BAND,
        "code" => texts::CODE,
        _ => texts::SUMMARY,
    }
}

/// The ways to book, if there is any: else the code can be read out.
fn ways<'a>(store: Store, result: &[Value<'a>]) -> Option<Ways<'a>> {
    let (attribute, template) = template(store)?;
    let campaign = address::campaign(store.options_untracked(|options| options.framed.clone()).as_deref());
    let mut others = vec![("lang", store.language().code())];
    others.extend(campaign.iter().map(|(name, value)| (*name, value.as_str())));
    let ways = booking::ways(&template, result, &others, &PLATFORM);
    for doubt in booking::doubts(&template, ways.as_ref()) {
        console::warn(attribute, &doubt);
    }
    ways
}

/// The booking link without the result, and in few words where it leads, for paper.
pub(super) fn address(store: Store) -> Option<(String, String)> {
    store.options_untracked(|options| options.booking.clone())?;
    let address = ways(store, &[])?.without;
    let words = address.split(['?', '#']).next().unwrap_or_default().to_owned();
    Some((address, words))
}

/// What the advice rests on, for the brief. Nothing speaks for a call that is not needed yet.
pub(in crate::view) fn with_reasons(store: Store, report: &Report) -> Option<Element> {
    match Advice::of(report)? {
        Advice::LawyerFirst => Some(lawyer_first(store)),
        Advice::Skipped(_) => None,
        Advice::Fit(fit) => {
            let (text, reasons) = law::call(fit, report);
            let reasons = (!reasons.is_empty()).then(|| list_of(store, reasons));
            Some(group("fit", [heading(store, text, 2)].into_iter().chain(reasons)))
        }
    }
}

fn lawyer_first(store: Store) -> Element {
    group("fit", [heading(store, texts::ALERT_FIRST, 2)])
}

fn list_of(store: Store, reasons: Vec<Reason>) -> Element {
    list("", reasons.into_iter().map(|reason| element("li").text(store.text(content::reason_text(reason)))))
}

/// What the advice means for the visitor: the reasons for a call, the questions to find answers to before it, or what to do
/// instead. What the visitor has just answered is no question any more, so without an "I don't know" there is none.
fn consequence(store: Store, advice: Advice, report: &Report) -> Element {
    let fit = match advice {
        Advice::LawyerFirst => return lawyer_first(store),
        Advice::Skipped(question) => {
            let answer = move_button(store, review::ANSWER, "secondary", Move::Changed(question, Origin::Call));
            return group("invitation", [text_paragraph(store, "", texts::NO_FIT), answer]);
        }
        Advice::Fit(fit) => fit,
    };
    let asks = law::asked(report);
    if fit == Fit::Possible && asks.is_empty() {
        return group("fit", [text_paragraph(store, "", texts::CAN_HELP)].into_iter().chain(to_gaps(store, report)));
    }
    let mut parts = vec![heading(store, content::fit_name(fit), 2), text_paragraph(store, "", content::fit_text(fit))];
    match fit {
        Fit::Strong => parts.extend([text_paragraph(store, "", texts::REASONS), list_of(store, law::reasons(report))]),
        Fit::Possible => {
            let summary = store.fill(card::FIND_FIRST, &[("number", &asks.len().to_string())]);
            let asks = list("", asks.into_iter().map(|ask| element("li").text(store.text(ask))));
            parts.push(disclosure(&summary, [asks]));
        }
        Fit::Early => {
            parts.extend(law::cannot_wait(report).map(|text| text_paragraph(store, "", text)));
            parts.extend(to_gaps(store, report));
        }
    }
    group("fit", parts)
}

/// The way to the gaps, where there are some.
fn to_gaps(store: Store, report: &Report) -> Option<Element> {
    (!report.gaps.is_empty()).then(|| button(store, texts::GAPS, "link", move || store.focus_section(gaps::ID)))
}

/// What the consultant gets to read: result and code, no single answer.
pub(in crate::view) fn summary(store: Store, report: &Report) -> String {
    let code = store.fill(texts::SUMMARY_CODE, &[("code", &report.code)]);
    [headline(store, report), code].join(" ").trim_start().to_owned()
}

/// The result in two sentences.
pub(super) fn headline(store: Store, report: &Report) -> String {
    let score = report.score.as_ref().map(|score| {
        let points = score.points.to_string();
        store.fill(texts::SUMMARY_SCORE, &[("score", &points), ("band", store.text(content::band_name(score.band)))])
    });
    let class = report
        .complete
        .then(|| store.fill(texts::SUMMARY_CLASS, &[("class", store.text(content::class_name(report.act.primary)))]));
    score.into_iter().chain(class).collect::<Vec<_>>().join(" ")
}
