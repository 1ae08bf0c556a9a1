//! The call: the honest consequence of the fit, what is passed on word for word, and a link for each way to book.

use super::actions::copy;
use super::{GAPS, Quiz};
use crate::browser::address;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, law, result as texts, review};
use crate::embed::booking::{self, Value, Ways};
use crate::model::advice::Advice;
use crate::model::flow::Event;
use crate::model::ids::{Fit, Reason};
use crate::model::report::Report;
use crate::view::outcome;
use crate::view::parts::{button, button_look, facts, group, heading, list, paragraph, said};

/// The id of the first link, which keeps the focus when the language changes.
const BOOK: &str = "book";

/// The call, or after an incomplete visit just the code and the summary.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let mut section = vec![heading(quiz, texts::CALL, 1)];
    let brand = quiz.options(|options| options.brand.clone());
    section.extend(brand.map(|brand| paragraph("", &quiz.with(texts::CALL_WITH, &[("brand", &brand)]))));
    section.extend(Advice::of(report).map(|advice| consequence(quiz, advice, report)));
    section.push(booking(quiz, report));
    let code = element("code").class("code").text(&report.code);
    section.push(said(quiz, "code-line", texts::CODE).text(": ").child(code));
    section.push(said(quiz, "small", texts::CODE_NOT_SECRET));
    let consultant = button(quiz, texts::CONSULTANT, "link", move || quiz.send(Event::AskedForBrief));
    section.push(group("actions", [consultant]));
    section
}

/// How a button that leads to the call looks: it stands out, unless something else comes first.
pub(in crate::view) fn look(report: &Report) -> &'static str {
    let is_second = Advice::of(report).is_some_and(Advice::is_against_a_call_now);
    if is_second { "secondary" } else { "primary" }
}

/// The ways to book, below the words that one of them passes on. Where no link carries any, they can be copied.
fn booking(quiz: Quiz, report: &Report) -> Element {
    let look = look(report);
    let summary = summary(quiz, report);
    let score = report.score.as_ref().map(|score| score.points.to_string()).unwrap_or_default();
    let band = report.score.as_ref().map_or("", |score| score.band.id());
    let result = [("score", score.as_str()), ("band", band), ("summary", &summary), ("code", &report.code)];
    let ways = ways(quiz, &result);
    let words = element("blockquote").class("summary");
    let mut parts = Vec::new();
    let holds_code;
    let buttons = if let Some(Ways { with, without, carried }) = ways.as_ref().filter(|ways| !ways.carried.is_empty()) {
        holds_code = carried.iter().any(|(name, _)| matches!(*name, "summary" | "code"));
        let carried = carried.iter().map(|(name, value)| (quiz.t(label(name)), (*value).to_owned()));
        let carried: Vec<_> = carried.collect();
        parts.extend([said(quiz, "", texts::HANDED_OVER), words.child(facts(carried))]);
        // Neither stands out from the other: which it is is the visitor's choice alone.
        vec![link(quiz, with, texts::BOOK_WITH, look).set("id", BOOK), link(quiz, without, texts::BOOK_WITHOUT, look)]
    } else {
        holds_code = true;
        parts.extend([said(quiz, "", texts::TO_COPY), words.text(&summary)]);
        let link = ways.map(|ways| link(quiz, &ways.without, texts::BOOK, look).set("id", BOOK));
        let copy_look = if link.is_some() { "secondary" } else { look };
        let copied = summary.clone();
        let copy = button(quiz, texts::COPY, copy_look, move || copy(quiz, copied.clone()));
        [copy].into_iter().chain(link).collect()
    };
    parts.extend(holds_code.then(|| said(quiz, "small", texts::CODE_HOLDS)));
    parts.push(group("actions", buttons));
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

/// By the booking link, else by mail to the contact, else none: the code can be read out.
fn ways<'a>(quiz: Quiz, result: &[Value<'a>]) -> Option<Ways<'a>> {
    let (booking, contact) = quiz.options(|options| (options.booking.clone(), options.contact.clone()));
    let attribute = if booking.is_some() { "booking" } else { "contact" };
    let template = booking.or_else(|| contact.map(|contact| ["mailto:", &contact, "?body={summary}"].concat()))?;
    let campaign = address::campaign(quiz.options(|options| options.page.clone()).as_deref());
    let mut others = vec![("lang", quiz.language().code())];
    others.extend(campaign.iter().map(|(name, value)| (*name, value.as_str())));
    let ways = booking::ways(&template, result, &others, address::encode);
    if ways.is_none() {
        leptos::logging::warn!(
            "[readiness-check] {attribute}: gives no https: link with a fixed host and no mailto: link"
        );
    }
    ways
}

fn link(quiz: Quiz, address: &str, text: Text, look: &str) -> Element {
    let link = element("a")
        .set("href", address)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .set("referrerpolicy", "no-referrer")
        .on("click", move || outcome::publish_booking(quiz));
    button_look(link, quiz.t(text), look)
}

/// What the advice rests on, for the brief. Nothing speaks for a call that is not needed yet.
pub(in crate::view) fn with_reasons(quiz: Quiz, report: &Report) -> Option<Element> {
    match Advice::of(report)? {
        Advice::LawyerFirst => Some(lawyer_first(quiz)),
        Advice::Skipped(_) => None,
        Advice::Fit(fit) => {
            let (text, reasons) = law::call(fit, report);
            let reasons = (!reasons.is_empty()).then(|| list_of(quiz, reasons));
            Some(group("fit", [said(quiz, "fit-name", text)].into_iter().chain(reasons)))
        }
    }
}

fn lawyer_first(quiz: Quiz) -> Element {
    group("fit", [said(quiz, "fit-name", texts::ALERT_FIRST)])
}

fn list_of(quiz: Quiz, reasons: Vec<Reason>) -> Element {
    list("", reasons.into_iter().map(|reason| element("li").text(quiz.t(content::reason_text(reason)))))
}

/// What the advice means for the visitor: the reasons for a call, the questions to find answers to before it, or what to do
/// instead. What the visitor has just answered is no question any more, so without an "I don't know" there is none.
fn consequence(quiz: Quiz, advice: Advice, report: &Report) -> Element {
    let fit = match advice {
        Advice::LawyerFirst => return lawyer_first(quiz),
        Advice::Skipped(question) => {
            let answer = move || quiz.send(Event::Changed(question));
            let parts = vec![said(quiz, "", texts::NO_FIT), button(quiz, review::ANSWER, "secondary", answer)];
            return group("invitation", parts);
        }
        Advice::Fit(fit) => fit,
    };
    let asks = law::asked(report);
    if fit == Fit::Possible && asks.is_empty() {
        return group("fit", [said(quiz, "", texts::CAN_HELP)].into_iter().chain(to_gaps(quiz, report)));
    }
    let mut parts = vec![said(quiz, "fit-name", content::fit_name(fit)), said(quiz, "", content::fit_text(fit))];
    match fit {
        Fit::Strong => parts.extend([said(quiz, "", texts::REASONS), list_of(quiz, law::reasons(report))]),
        Fit::Possible => parts.push(list("", asks.into_iter().map(|ask| element("li").text(quiz.t(ask))))),
        Fit::Early => {
            parts.extend(law::cannot_wait(report).map(|text| said(quiz, "", text)));
            parts.extend(to_gaps(quiz, report));
        }
    }
    group("fit", parts)
}

/// The way to the gaps, where there are some.
fn to_gaps(quiz: Quiz, report: &Report) -> Option<Element> {
    (!report.gaps.is_empty()).then(|| button(quiz, texts::GAPS, "link", move || quiz.focus(GAPS.into())))
}

/// What the consultant gets to read: result and code, no single answer.
pub(in crate::view) fn summary(quiz: Quiz, report: &Report) -> String {
    let score = report.score.as_ref().map(|score| {
        let points = score.points.to_string();
        quiz.with(texts::SUMMARY_SCORE, &[("score", &points), ("band", quiz.t(content::band_name(score.band)))])
    });
    let class = report
        .complete
        .then(|| quiz.with(texts::SUMMARY_CLASS, &[("class", quiz.t(content::class_name(report.act.primary)))]));
    let code = quiz.with(texts::SUMMARY_CODE, &[("code", &report.code)]);
    score.into_iter().chain(class).chain([code]).collect::<Vec<_>>().join(" ")
}
