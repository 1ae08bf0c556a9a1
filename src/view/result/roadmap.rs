//! The way to a certificate in four stages, with "you are here".

use leptos::prelude::*;

use super::Quiz;
use crate::content::{Text, answer, pays_off, result as texts, roadmap};
use crate::model::ids::{Band, Stake};
use crate::model::report::Report;
use crate::view::SectionHeading;

/// The four stages: name and what happens there.
const STAGES: [(Text, Text); 4] = [
    (roadmap::GAP_ANALYSIS_NAME, roadmap::GAP_ANALYSIS_TEXT),
    (roadmap::CONTROLS_NAME, roadmap::CONTROLS_TEXT),
    (roadmap::INTERNAL_AUDIT_NAME, roadmap::INTERNAL_AUDIT_TEXT),
    (roadmap::CERTIFICATION_NAME, roadmap::CERTIFICATION_TEXT),
];

/// The roadmap, whether a certificate pays off, and what carries over from existing systems.
pub(super) fn section(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let here = report.score.as_ref().map(|score| stage(score.band));
    let stages = STAGES.iter().enumerate().map(|(index, (name, text))| {
        let is_here = here == Some(index);
        let marker = is_here.then(|| view! { <span class="here">{quiz.t(texts::HERE)}</span> });
        view! {
            <li class="stage" aria-current=is_here.then_some("step")>
                <p class="stage-name">{quiz.t(*name)}{" "}{marker}</p>
                <p>{quiz.t(*text)}</p>
            </li>
        }
    });
    view! {
        <SectionHeading text=quiz.t(texts::ROADMAP) />
        <ol class="roadmap">{stages.collect_view()}</ol>
        {pays_off(quiz, report)}
        {reuse(quiz, report)}
        <details class="more">
            <summary>{quiz.t(answer::MANDATORY_TITLE)}</summary>
            <p>{quiz.t(answer::MANDATORY_TEXT)}</p>
        </details>
        <details class="more">
            <summary>{quiz.t(answer::RELATION_TITLE)}</summary>
            <p>{quiz.t(answer::RELATION_TEXT)}</p>
        </details>
        <details class="more">
            <summary>{quiz.t(answer::CONSULTANT_TITLE)}</summary>
            <p>{quiz.t(answer::CONSULTANT_TEXT)}</p>
        </details>
    }
}

/// Which stage comes next in this band: nobody is further than the internal audit without having been there.
fn stage(band: Band) -> usize {
    match band {
        Band::Starting => 0,
        Band::Building | Band::Advancing => 1,
        Band::AuditReady => 2,
    }
}

/// Whether a certificate pays off, from what is at stake; nothing while that is unanswered.
fn pays_off(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let has = |stake| report.answers.includes(stake);
    let texts = if has(Stake::ClientEvidence) {
        Some((pays_off::YES_TITLE, pays_off::YES_TEXT))
    } else if has(Stake::Decisions) || has(Stake::CustomerData) {
        Some((pays_off::MAYBE_TITLE, pays_off::MAYBE_TEXT))
    } else {
        has(Stake::None).then_some((pays_off::NO_TITLE, pays_off::NO_TEXT))
    };
    texts.map(|(title, text)| {
        view! {
            <SectionHeading text=quiz.t(title) depth=2 />
            <p>{quiz.t(text)}</p>
        }
    })
}

/// What of the management systems in place carries over.
fn reuse(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    use crate::content::{option_systems_label, option_systems_reuse};
    use crate::model::ids::System;
    let systems = System::ALL.iter().filter(|system| report.answers.includes(**system));
    let items: Vec<_> = systems
        .filter_map(|system| Some((option_systems_label(*system), option_systems_reuse(*system)?)))
        .map(|(label, reuse)| view! { <li><b>{quiz.t(label)}</b>" – "{quiz.t(reuse)}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <SectionHeading text=quiz.t(texts::REUSE) depth=2 />
            <ul class="reuse">{items}</ul>
        }
    })
}
