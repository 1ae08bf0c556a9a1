//! The duties that likely apply, with article, date, status and what is likely still missing.

use leptos::prelude::*;

use super::Quiz;
use super::gaps::fact;
use crate::browser::clock;
use crate::content::{self, result as texts};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::report::Report;
use crate::view::SectionHeading;

/// All duties in the order of the specification.
pub(super) fn list(quiz: Quiz, report: &Report, today: Date) -> impl IntoView + use<> {
    let duties: Vec<_> = report.act.duties.iter().map(|duty| card(quiz, duty, report, today)).collect();
    (!duties.is_empty()).then(|| {
        view! {
            <SectionHeading text=quiz.t(texts::DUTIES) depth=2 />
            <div class="duties">{duties}</div>
        }
    })
}

fn card(quiz: Quiz, of: &DutyReport, report: &Report, today: Date) -> impl IntoView + use<> {
    let duty = of.duty;
    let missing = missing(quiz, of, report);
    let note = content::duty_note(duty).map(|note| view! { <p>{quiz.t(note)}</p> });
    let article = quiz.with(texts::ARTICLE, &[("article", duty.article())]);
    view! {
        <details class="duty" part="duty">
            <summary>
                <span class="duty-name">{quiz.t(content::duty_name(duty))}</span>
                <span class="duty-article">{article}</span>
                <span class="status" data-status=of.status.id()>{quiz.t(content::status_name(of.status))}</span>
                <span class="duty-date">{when(quiz, of.from, today)}</span>
            </summary>
            <p>{quiz.t(content::duty_demand(duty))}</p>
            {note}
            <dl class="facts">
                {fact(quiz, texts::STATUS, quiz.t(content::status_meaning(of.status)).into())}
                {missing}
                {fact(quiz, texts::EVIDENCE, quiz.t(content::duty_evidence(duty)).into())}
                {fact(quiz, texts::OTHERS, quiz.t(content::duty_others(duty)).into())}
                {fact(quiz, texts::MYTH, quiz.t(content::duty_myth(duty)).into())}
            </dl>
        </details>
    }
}

/// Since when the duty applies, or from when and how long that is.
fn when(quiz: Quiz, from: Date, today: Date) -> String {
    let date = clock::in_words(from, quiz.language.get_untracked());
    if from <= today {
        return quiz.with(texts::SINCE, &[("date", &date)]);
    }
    let days = clock::days_between(today, from);
    let text = if days == 1 { texts::FROM_TOMORROW } else { texts::FROM };
    quiz.with(text, &[("date", &date), ("days", &days.to_string())])
}

/// The level above the answer, for each linked question: what is likely still missing.
fn missing(quiz: Quiz, of: &DutyReport, report: &Report) -> impl IntoView + use<> {
    let gaps = report.gaps.iter().filter(|gap| of.duty.linked().contains(&gap.question));
    let next = gaps.map(|gap| {
        let level = usize::from(gap.rating.level()) + 1;
        quiz.t(content::option_label(gap.question.question(), level))
    });
    let next: Vec<_> = next.collect();
    (!next.is_empty()).then(|| fact(quiz, texts::MISSING, next.join(" · ")))
}
