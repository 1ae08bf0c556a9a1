//! The call: the honest consequence of the fit, what will be handed over word for word, and one link.

use leptos::prelude::*;

use super::Quiz;
use crate::browser::address;
use crate::content::{self, Text, result as texts};
use crate::embed::booking;
use crate::model::ids::Fit;
use crate::model::report::Report;
use crate::view::outcome;
use crate::view::parts::{group, heading, item, list, paragraph, words};

/// The call, or after an incomplete visit just the code and the summary.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<AnyView> {
    let mut section = vec![heading(quiz.t(texts::CALL), 1)];
    let brand = quiz.options.with_untracked(|options| options.brand.clone());
    section.extend(brand.map(|brand| paragraph("", quiz.with(texts::CALL_WITH, &[("brand", &brand)]))));
    section.extend(report.qualification.as_ref().map(|of| consequence(quiz, of.fit, report)));

    let summary = summary(quiz, report);
    let link = link(quiz, report, &summary);
    let purpose = if link.is_some() { texts::HANDED_OVER } else { texts::TO_COPY };
    section.push(paragraph("", quiz.t(purpose)));
    section.push(view! { <blockquote class="summary">{summary}</blockquote> }.into_any());
    section.extend(link);
    let code = view! {
        <p class="code-line">{quiz.t(texts::CODE)}" "<code class="code">{report.code.clone()}</code></p>
    };
    section.push(code.into_any());
    section.push(paragraph("small", quiz.t(texts::CODE_NOT_SECRET)));
    section
}

/// What the fit means for the visitor: the reasons for a call, what to bring to it, or what to do instead.
fn consequence(quiz: Quiz, fit: Fit, report: &Report) -> AnyView {
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
    let items: Vec<_> = items.into_iter().map(|text| item(vec![words(quiz.t(text))])).collect();
    let mut parts =
        vec![paragraph("fit-name", quiz.t(content::fit_name(fit))), paragraph("", quiz.t(content::fit_text(fit)))];
    if fit == Fit::Strong {
        parts.push(paragraph("", quiz.t(texts::REASONS)));
    }
    if !items.is_empty() {
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
fn link(quiz: Quiz, report: &Report, summary: &str) -> Option<AnyView> {
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
    let link = view! {
        <p>
            <a
                class="button primary"
                part="button"
                href=address
                target="_blank"
                rel="noopener noreferrer"
                referrerpolicy="no-referrer"
                on:click=move |_| outcome::publish_booking(quiz)
            >
                {quiz.t(texts::BOOK)}
            </a>
        </p>
    };
    Some(link.into_any())
}
