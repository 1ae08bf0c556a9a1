//! How the result comes about, the state of the law it rests on, and what it is not.

use leptos::prelude::*;

use super::Quiz;
use crate::browser::clock;
use crate::content::{Text, answer, limits, method, result as texts};
use crate::model::date::Date;
use crate::model::law;
use crate::view::SectionHeading;

/// The method, paragraph by paragraph.
const METHOD: [(Text, Text); 6] = [
    (method::SCORE_TITLE, method::SCORE_TEXT),
    (method::BANDS_TITLE, method::BANDS_TEXT),
    (method::CAPS_TITLE, method::CAPS_TEXT),
    (method::GAPS_TITLE, method::GAPS_TEXT),
    (method::TRIAGE_TITLE, method::TRIAGE_TEXT),
    (method::FIT_TITLE, method::FIT_TEXT),
];

/// Method, legal status and limits.
pub(super) fn section(quiz: Quiz, today: Date) -> impl IntoView {
    let date = |date| clock::in_words(date, quiz.language.get_untracked());
    let (reviewed, next_review) = (date(law::REVIEWED), date(law::NEXT_REVIEW));
    let dates = [("version", quiz.t(limits::VERSION)), ("reviewed", &reviewed), ("next_review", &next_review)];
    let outdated =
        (today > law::NEXT_REVIEW).then(|| view! { <p class="outdated">{quiz.with(limits::OUTDATED, &dates)}</p> });
    let method = METHOD.map(|(title, text)| view! { <p><b>{quiz.t(title)}</b>" "{quiz.t(text)}</p> });
    view! {
        <SectionHeading text=quiz.t(texts::METHOD) />
        {outdated}
        <p>{quiz.t(limits::LEGAL)}</p>
        <p>{quiz.t(limits::CERTIFICATE)}</p>
        <p>{quiz.with(limits::STATUS, &dates)}</p>
        <details class="more">
            <summary>{quiz.t(texts::SHOW_METHOD)}</summary>
            {method}
            <p><b>{quiz.t(answer::NOT_THIS_TITLE)}</b>" "{quiz.t(answer::NOT_THIS_TEXT)}</p>
            <p><b>{quiz.t(answer::PENALTIES_GERMAN_TITLE)}</b>" "{quiz.t(answer::PENALTIES_GERMAN_TEXT)}</p>
        </details>
    }
}
