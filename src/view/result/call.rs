//! The call: the honest consequence of the fit, what will be handed over word for word, and one link.

use leptos::prelude::*;

use super::Quiz;
use crate::browser::address;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, result as texts};
use crate::embed::booking;
use crate::model::ids::Fit;
use crate::model::report::Report;
use crate::view::outcome;
use crate::view::parts::{button_look, group, heading, list, paragraph};

/// The call, or after an incomplete visit just the code and the summary.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let mut section = vec![heading(quiz, quiz.t(texts::CALL), 1)];
    let brand = quiz.options.with_untracked(|options| options.brand.clone());
    section.extend(brand.map(|brand| paragraph("", &quiz.with(texts::CALL_WITH, &[("brand", &brand)]))));
    section.extend(report.qualification.as_ref().map(|of| consequence(quiz, of.fit, report)));

    let summary = summary(quiz, report);
    let link = link(quiz, report, &summary);
    let purpose = if link.is_some() { texts::HANDED_OVER } else { texts::TO_COPY };
    section.push(paragraph("", quiz.t(purpose)));
    section.push(element("blockquote").class("summary").text(&summary));
    section.extend(link);
    let code = element("code").class("code").text(&report.code);
    section.push(paragraph("code-line", quiz.t(texts::CODE)).text(" ").child(code));
    section.push(paragraph("small", quiz.t(texts::CODE_NOT_SECRET)));
    section
}

/// What the fit means for the visitor: the reasons for a call, what to bring to it, or what to do instead.
fn consequence(quiz: Quiz, fit: Fit, report: &Report) -> Element {
    let items: Vec<Text> = match fit {
        Fit::Strong => {
            let reasons = report.qualification.iter().flat_map(|of| of.reasons.iter());
            reasons.map(|reason| content::reason_text(*reason)).collect()
        }
        Fit::Possible => {
            report.gaps.iter().take(2).filter_map(|gap| content::question_ask(gap.question.question())).collect()
        }
        Fit::Early => report.gaps.iter().take(3).map(|gap| content::next_step(gap.question, gap.rating).step).collect(),
    };
    let items = items.into_iter().map(|text| element("li").text(quiz.t(text)));
    let mut parts =
        vec![paragraph("fit-name", quiz.t(content::fit_name(fit))), paragraph("", quiz.t(content::fit_text(fit)))];
    if fit == Fit::Strong {
        parts.push(paragraph("", quiz.t(texts::REASONS)));
    }
    if items.len() > 0 {
        parts.push(list("", items));
    }
    group("fit", parts)
}

/// What the consultant gets to read: result and code, no single answer.
fn summary(quiz: Quiz, report: &Report) -> String {
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

/// The booking link, else a mail to the contact, else nothing: the code can be read out.
fn link(quiz: Quiz, report: &Report, summary: &str) -> Option<Element> {
    let (booking, contact) = quiz.options.with_untracked(|options| (options.booking.clone(), options.contact.clone()));
    let template = booking.or_else(|| contact.map(|contact| ["mailto:", &contact, "?body={summary}"].concat()));
    let score = report.score.as_ref().map(|score| score.points.to_string()).unwrap_or_default();
    let campaign = address::campaign();
    let mut values = vec![
        ("summary", summary),
        ("code", &report.code),
        ("score", &score),
        ("band", report.score.as_ref().map_or("", |score| score.band.id())),
        ("lang", quiz.language.get_untracked().code()),
    ];
    values.extend(campaign.iter().map(|(name, value)| (*name, value.as_str())));
    let Some(address) = booking::fill(&template?, &values, address::encode) else {
        leptos::logging::warn!("[readiness-check] booking: must begin with https:// and a host, or with mailto:");
        return None;
    };
    let link = element("a")
        .set("href", &address)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .set("referrerpolicy", "no-referrer")
        .on("click", move || outcome::publish_booking(quiz));
    Some(element("p").child(button_look(link, quiz.t(texts::BOOK), "primary")))
}
