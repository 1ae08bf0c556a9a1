//! The call: the honest consequence of the fit, what will be handed over word for word, and one link.

use super::Quiz;
use super::actions::copy;
use crate::browser::address;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, result as texts};
use crate::embed::booking;
use crate::model::flow::Event;
use crate::model::ids::Fit;
use crate::model::qualification::Qualification;
use crate::model::report::Report;
use crate::view::outcome;
use crate::view::parts::{button, button_look, group, heading, list, paragraph, said};

/// The call, or after an incomplete visit just the code and the summary.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    let mut section = vec![heading(quiz, texts::CALL, 1)];
    let brand = quiz.options(|options| options.brand.clone());
    section.extend(brand.map(|brand| paragraph("", &quiz.with(texts::CALL_WITH, &[("brand", &brand)]))));
    section.extend(report.qualification.as_ref().map(|of| consequence(quiz, of.fit, report)));

    let summary = summary(quiz, report);
    match link(quiz, report, &summary) {
        Some(link) => section.push(with_link(quiz, summary, link)),
        None => section.extend([
            said(quiz, "", texts::TO_COPY),
            element("blockquote").class("summary").text(&summary),
            group("actions", [button(quiz, texts::COPY, "primary", move || copy(quiz, summary.clone()))]),
        ]),
    }
    let code = element("code").class("code").text(&report.code);
    section.push(said(quiz, "code-line", texts::CODE).text(" ").child(code));
    section.push(said(quiz, "small", texts::CODE_NOT_SECRET));
    let consultant = button(quiz, texts::CONSULTANT, "link", move || quiz.send(Event::AskedForBrief));
    section.push(group("actions", [consultant]));
    section
}

/// What goes along word for word, the tick that it may, and the link that follows the tick.
fn with_link(quiz: Quiz, summary: String, link: Element) -> Element {
    let tick = element("input")
        .set("type", "checkbox")
        .set("id", "hand-over")
        .live(move |tick| tick.set_checked(quiz.follow(|state| state.visit.hands_over)))
        .on("change", move || quiz.change(|state| state.visit.hands_over = !state.visit.hands_over));
    let label = element("label").set("for", "hand-over").text(quiz.t(texts::HAND_OVER));
    let words = move |place: &Element| {
        place.set_text(if quiz.follow(|state| state.visit.hands_over) {
            &summary
        } else {
            quiz.t(texts::NOT_HANDED_OVER)
        });
    };
    group(
        "hand-over",
        [
            group("option", [tick, label]),
            said(quiz, "", texts::HANDED_OVER),
            element("blockquote").class("summary").live(words),
            element("p").child(link),
        ],
    )
}

/// What the fit rests on.
pub(in crate::view) fn with_reasons(quiz: Quiz, of: &Qualification) -> Element {
    let reasons = of.reasons.iter().map(|reason| element("li").text(quiz.t(content::reason_text(*reason))));
    group("fit", [said(quiz, "fit-name", content::fit_name(of.fit)), list("", reasons)])
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
    let mut parts = vec![said(quiz, "fit-name", content::fit_name(fit)), said(quiz, "", content::fit_text(fit))];
    if fit == Fit::Strong {
        parts.push(said(quiz, "", texts::REASONS));
    }
    if items.len() > 0 {
        parts.push(list("", items));
    }
    group("fit", parts)
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

/// The booking link, else a mail to the contact, else nothing: the code can be read out. It carries the result only while
/// the visitor leaves the tick on.
fn link(quiz: Quiz, report: &Report, summary: &str) -> Option<Element> {
    let (booking, contact) = quiz.options(|options| (options.booking.clone(), options.contact.clone()));
    let attribute = if booking.is_some() { "booking" } else { "contact" };
    let template = booking.or_else(|| contact.map(|contact| ["mailto:", &contact, "?body={summary}"].concat()));
    let score = report.score.as_ref().map(|score| score.points.to_string()).unwrap_or_default();
    let campaign = address::campaign(quiz.options(|options| options.page.clone()).as_deref());
    let mut values = vec![("lang", quiz.language().code())];
    values.extend(campaign.iter().map(|(name, value)| (*name, value.as_str())));
    let template = template?;
    let without = booking::fill(&template, &values, address::encode);
    values.extend([
        ("summary", summary),
        ("code", &report.code),
        ("score", &score),
        ("band", report.score.as_ref().map_or("", |score| score.band.id())),
    ]);
    let (Some(with), Some(without)) = (booking::fill(&template, &values, address::encode), without) else {
        leptos::logging::warn!(
            "[readiness-check] {attribute}: gives no https: link with a fixed host and no mailto: link"
        );
        return None;
    };
    let link = element("a")
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .set("referrerpolicy", "no-referrer")
        .live(move |link| {
            let hands_over = quiz.follow(|state| state.visit.hands_over);
            link.set_attribute("href", if hands_over { &with } else { &without });
        })
        .on("click", move || outcome::publish_booking(quiz));
    Some(button_look(link, quiz.t(texts::BOOK), "primary"))
}
