//! The law in words: articles as is usual in each language, and what the result says of a duty on a day, which depends
//! on that day, on whether AI is only planned, and on the answers. It chooses words and never words anything.

use super::{
    Language, Text, card, duty_name, duty_note, duty_note_before, duty_step, fit_name, option_label, pays_off,
    question_ask, question_ask_whom, result,
};
use crate::model::answers::Answers;
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::ids::{
    AiUse, Area, AreaRole, Band, Class, Duty, Fit, Interaction, Question, Rating, Reason, Scored, Stake,
};
use crate::model::law::{self, Fine};
use crate::model::report::Report;

/// The article or articles of a duty: “Art. 26(8), 49(3)”, in German “Art. 26 Abs. 8, Art. 49 Abs. 3”.
pub fn article(duty: Duty, language: Language) -> String {
    let id = duty.article();
    let words = if language.code() == "de" { in_german(id) } else { id.into() };
    result::ARTICLE.fill(language, &[("article", &words)])
}

/// Articles as German writes them, from how the law file has them, but without the first “Art.”.
fn in_german(articles: &str) -> String {
    let one = |article: &str| match article.split_once('(') {
        None => article.to_owned(),
        Some((article, paragraphs)) => {
            let paragraphs = paragraphs.replace(")–(", "–").replace(")(", " Buchst.\u{a0}");
            [article, " Abs.\u{a0}", paragraphs.trim_end_matches(')')].concat()
        }
    };
    let between = if articles.contains('(') { ", Art.\u{a0}" } else { ", " };
    articles.split(", ").map(one).collect::<Vec<_>>().join(between)
}

/// From when a duty binds, as seen on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It applies.
    Applies,
    /// It applies, but AI is only planned: from its first use on.
    FromFirstUse,
    /// The same for what has to be done before that use.
    BeforeFirstUse,
    /// The same for those who offer it: before it is offered or used.
    BeforeOffered,
    /// From a day to come.
    Ahead,
}

/// From when a duty binds the company that gave these answers, as seen on this day. A prohibited practice must not even
/// be begun.
pub fn timing(of: &DutyReport, answers: &Answers, today: Date) -> Timing {
    match of.duty {
        _ if of.from > today => Timing::Ahead,
        Duty::StopPractice => Timing::Applies,
        _ if !is_only_planned(answers) => Timing::Applies,
        Duty::InformWorkers | Duty::RegisterUse | Duty::DataProtectionAssessment | Duty::Fria => Timing::BeforeFirstUse,
        duty if duty.is_before_offering() => Timing::BeforeOffered,
        _ => Timing::FromFirstUse,
    }
}

/// Whether AI is planned and none is in use.
fn is_only_planned(answers: &Answers) -> bool {
    answers.chosen(Question::AiUse).eq([AiUse::Planned as usize])
}

/// The days of a duty for a calendar. A system that is only planned cannot be an older one, so the later day for
/// marking is left out.
pub fn days(of: &DutyReport, answers: &Answers) -> impl Iterator<Item = Date> + use<> {
    let (from, later_too) = (of.from, !is_only_planned(answers));
    of.days().filter(move |day| *day == from || later_too)
}

/// The earliest day still ahead among the duties, and what begins on it, where that is nothing of the class that decides: next to "likely
/// high-risk" a day on which something else begins would be read as that of high-risk AI.
pub fn next_day(report: &Report, today: Date) -> Option<(Date, Option<Text>)> {
    let mut next: Option<(Date, Option<Duty>)> = None;
    for of in &report.act.duties {
        let what = (!is_of_class(of.duty, report.act.primary)).then_some(of.duty);
        for day in days(of, &report.answers).filter(|day| *day > today) {
            match &mut next {
                Some((earliest, named)) if *earliest == day => *named = named.and(what),
                Some((earliest, _)) if *earliest < day => {}
                _ => next = Some((day, what)),
            }
        }
    }
    let name = |duty: Duty| match duty {
        Duty::MarkContent => card::MARKING,
        duty if duty.is_for_high_risk() => card::HIGH_RISK,
        duty => duty_name(duty),
    };
    next.map(|(day, what)| (day, what.map(name)))
}

/// Whether a duty is one of those that a class stands for.
fn is_of_class(duty: Duty, class: Class) -> bool {
    match class {
        Class::ProhibitedAlert => duty == Duty::StopPractice,
        Class::HighRisk | Class::HighRiskProduct => duty.is_for_high_risk(),
        Class::ExceptionPossible => duty == Duty::DocumentException,
        Class::Transparency => matches!(
            duty,
            Duty::DiscloseAi | Duty::MarkContent | Duty::InformExposed | Duty::LabelDeepfakes | Duty::LabelPublicText
        ),
        _ => false,
    }
}

/// The note on a duty as it is true on this day, if it concerns the company that gave these answers. Two notes tell of
/// a day on which their duty grows, five of a doubt that ends on the day of their duty (docs/law.md, “Doubts”), two are
/// for those who assess credit or insurance.
pub fn note(of: &DutyReport, answers: &Answers, today: Date) -> Option<Text> {
    let note = duty_note(of.duty);
    let before = duty_note_before(of.duty);
    match of.duty {
        Duty::StopPractice if today < law::PROHIBITED_IMAGERY => before,
        Duty::MarkContent if today < law::MARKING_LEGACY => before,
        Duty::RegisterUse
        | Duty::ExplainDecisions
        | Duty::RegisterSystem
        | Duty::RegisterInfrastructure
        | Duty::PostMarket => note.filter(|_| today < of.from),
        Duty::MonitorUse | Duty::KeepLogs => {
            note.filter(|_| answers.includes(Area::Credit) || answers.includes(Area::Insurance))
        }
        _ => note,
    }
}

/// What comes next for a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What it is: a step, or what is missing.
    pub label: Text,
    /// What to do or to reach, with whom to ask where that is it.
    pub steps: Vec<(Option<Text>, Text)>,
}

/// What comes next for a duty. If no answer tells enough about it, a first step of its own; if a linked answer is “I
/// don’t know”, what to find out and from whom; else what the next level says. Level 1 is a stopgap and nothing to aim
/// at, so from level 0 that is level 2.
pub fn next(of: &DutyReport, report: &Report) -> Option<Next> {
    if let Some(step) = duty_step(of.duty) {
        return Some(Next { label: result::NEXT, steps: vec![(None, step)] });
    }
    let gaps = || report.gaps.iter().filter(|gap| of.duty.linked().contains(&gap.question));
    let to_ask = gaps().filter(|gap| gap.rating == Rating::Unknown).filter_map(|gap| {
        let question = gap.question.question();
        Some((question_ask_whom(question), question_ask(question)?))
    });
    let steps: Vec<_> = to_ask.collect();
    if !steps.is_empty() {
        return Some(Next { label: result::NEXT, steps });
    }
    let missing = gaps().map(|gap| {
        let level = usize::from(gap.rating.level() + 1).max(2);
        (None, option_label(gap.question.question(), level))
    });
    let steps: Vec<_> = missing.collect();
    (!steps.is_empty()).then_some(Next { label: result::MISSING, steps })
}

/// Whether the page has to say that each duty holds only for the area in which the company has the role: the visitor
/// named several areas of Annex III and several roles, and one answer covers them all (spec §4).
pub fn holds_by_area(report: &Report) -> bool {
    let areas = Area::ALL.iter().filter(|area| area.is_annex_iii() && report.answers.includes(**area)).count();
    let has_duties = |class| report.act.classes.contains(&class);
    areas > 1
        && report.act.area_roles.len() > 1
        && (has_duties(Class::HighRisk) || has_duties(Class::ExceptionPossible))
}

/// Whether the legal part may be out of date on this day: the day of its next review is over.
pub fn is_outdated(today: Date) -> bool {
    today > law::NEXT_REVIEW
}

/// What readers have to know before the duties of a report, because no single row can say it: whom and what they are
/// about, and on which answer they may hang.
pub fn above(report: &Report) -> Vec<Text> {
    let (answers, classes) = (&report.answers, &report.act.classes);
    let has = |class| classes.contains(&class);
    let is_open = |class, role| has(class) && (answers.is_unknown(role) || !answers.is_answered(role));
    let role_is_open =
        is_open(Class::HighRisk, Question::AreaRole) || is_open(Class::HighRiskProduct, Question::ProductRole);
    let emotion = answers.includes(Interaction::EmotionOrBiometric) && !answers.includes(Area::Biometrics);
    let lines = [
        (result::BY_AREA, holds_by_area(report)),
        (result::BY_REGIME, has(Class::HighRisk) && has(Class::HighRiskProduct)),
        (result::BY_USE, role_is_open),
        (result::BY_REPURPOSE, has(Class::HighRisk) && answers.includes(AreaRole::Repurpose)),
        (result::BY_EMOTION, emotion),
    ];
    lines.into_iter().filter_map(|(line, holds)| holds.then_some(line)).collect()
}

/// Which of the four stages on the way to a certificate comes next, from 0; none without a score. Nobody is placed
/// behind the internal audit without having had one.
pub fn stage(report: &Report) -> Option<usize> {
    let best = |scored| report.answers.rating(scored) == Some(Rating::Three);
    Some(match report.score.as_ref()?.band {
        Band::Starting => 0,
        Band::Building | Band::Advancing => 1,
        Band::AuditReady if best(Scored::Controls) && best(Scored::Audit) => 3,
        Band::AuditReady => 2,
    })
}

/// Why there is no way to a certificate to speak of yet: a practice that may be prohibited, or no AI at all.
pub fn no_certificate(report: &Report) -> Option<Text> {
    match report.act.primary {
        Class::ProhibitedAlert => Some(result::ALERT_BAND),
        Class::NoAi => Some(result::NO_AI_CERTIFICATE),
        _ => None,
    }
}

/// Whether a certificate pays off, as a title and a sentence; none while the question what is at stake is unanswered.
/// If nothing is at stake and the law likely asks for something, the law comes first.
pub fn pays_off(report: &Report) -> Option<(Text, Text)> {
    let has = |stake| report.answers.includes(stake);
    if has(Stake::ClientEvidence) {
        Some((pays_off::YES_TITLE, pays_off::YES_TEXT))
    } else if has(Stake::Decisions) || has(Stake::CustomerData) {
        Some((pays_off::MAYBE_TITLE, pays_off::MAYBE_TEXT))
    } else if !has(Stake::None) {
        None
    } else if matches!(report.act.primary, Class::Basic | Class::OutOfScope) {
        Some((pays_off::NO_TITLE, pays_off::NO_TEXT))
    } else {
        Some((pays_off::RISK_TITLE, pays_off::RISK_TEXT))
    }
}

/// The reasons for a call that are true: without AI, none decides anything and none holds a customer's data.
pub fn reasons(report: &Report) -> Vec<Reason> {
    let without_ai = report.act.primary == Class::NoAi;
    let reasons = report.qualification.iter().flat_map(|of| of.reasons.iter().copied());
    reasons.filter(|reason| !without_ai || !matches!(reason, Reason::Decisions | Reason::CustomerData)).collect()
}

/// The most questions to find answers to before a call.
const MOST_QUESTIONS: usize = 3;

/// What to find out before a call.
pub fn asked(report: &Report) -> Vec<Text> {
    report.answers.unknown().filter_map(question_ask).take(MOST_QUESTIONS).collect()
}

/// What is said about a call at first sight, with its reasons. There are none for a call that is not needed yet, and no
/// questions to find answers to where all are known.
pub fn call(fit: Fit, report: &Report) -> (Text, Vec<Reason>) {
    match fit {
        Fit::Early => (fit_name(fit), Vec::new()),
        Fit::Possible if asked(report).is_empty() => (result::CAN_HELP, reasons(report)),
        _ => (fit_name(fit), reasons(report)),
    }
}

/// What must not wait for a call or for its absence; without duties nothing presses.
pub fn cannot_wait(report: &Report) -> Option<Text> {
    (!report.act.duties.is_empty()).then_some(result::CANNOT_WAIT)
}

/// The classes to explain among the duties: the alert is not one of them, because it stands above everything else, and
/// once.
pub fn classes(report: &Report) -> impl Iterator<Item = Class> {
    report.act.classes.iter().copied().filter(|class| *class != Class::ProhibitedAlert)
}

/// The maximum fines, those for a prohibited practice first where one may be going on.
pub fn fines(report: &Report) -> Vec<&'static Fine> {
    let alert = report.act.primary == Class::ProhibitedAlert;
    let mut fines: Vec<&Fine> = law::FINES.iter().collect();
    fines.sort_by_key(|of| alert && of.id != "prohibited");
    fines
}

/// A whole amount with its thousands set apart by this sign.
pub fn grouped(amount: u32, sign: &str) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(sign);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{grouped, in_german};

    #[test]
    fn german_names_article_paragraph_and_point() {
        let read = |articles: &str| in_german(articles).replace('\u{a0}', " ");
        assert_eq!(read("5"), "5");
        assert_eq!(read("26(5)"), "26 Abs. 5");
        assert_eq!(read("26(1)–(2)"), "26 Abs. 1–2");
        assert_eq!(read("26(8), 49(3)"), "26 Abs. 8, Art. 49 Abs. 3");
        assert_eq!(read("11, 12, 18, 19"), "11, 12, 18, 19");
        assert_eq!(read("5(1)(ba)"), "5 Abs. 1 Buchst. ba");
        assert_eq!(read("25(4), 43"), "25 Abs. 4, Art. 43");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(50_000, "."), "50.000");
        assert_eq!(grouped(999, ","), "999");
        assert_eq!(grouped(1_234_567, ","), "1,234,567");
    }
}
