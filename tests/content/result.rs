//! Rule: what the result says beside the duties is true of the answers behind it: the lines above the duties, the way
//! to a certificate, whether one pays off, the reasons for a call and the order of the fines. Written from the rules by
//! hand.

use readiness_check::content::{Language, Text};
use readiness_check::export::json;
use readiness_check::model::ids::Scored;
use readiness_check::model::report::{Report, assess};

use crate::{duties, texts};

/// The key of a text: the views know it by a constant of their own, which a test cannot name. A text is told by its
/// words before the first date.
fn key(text: Text) -> String {
    duties::loaded();
    let words = text.to(Language::En);
    let english = texts::language("en");
    let begins = |of: &str| of.split('{').next().filter(|begin| words.starts_with(begin)).map_or(0, str::len);
    english.texts.iter().max_by_key(|(_, of)| begins(of)).unwrap().0.clone()
}

const COMPANY: &str = r#""scope":"eu","organisation":"company","size":"small""#;

/// A report on these answers.
fn report(answers: &str) -> Report {
    assess(&json::parse(&format!(r#"{{"version":2,"answers":{{{answers}}}}}"#)).unwrap())
}

/// The twelve scored questions, each at the level that the closure gives.
fn scored(level: impl Fn(&str) -> u8) -> String {
    Scored::IDS.iter().map(|id| format!(r#""{id}":{}"#, level(id))).collect::<Vec<_>>().join(",")
}

/// A report of a company in the EU that uses AI, with all scored questions at this level and these answers on the AI
/// Act.
fn of_ai(level: u8, act: &str) -> Report {
    report(&format!(r#"{},{COMPANY},"ai_use":["processes"],{act}"#, scored(|_| level)))
}

const NOTHING: &str = r#""areas":["none"],"practices":["none"],"interaction":["none"]"#;
const ALERT: &str = r#""areas":["none"],"practices":["emotion_at_work"],"interaction":["none"]"#;

/// Areas with what is asked about them, and what AI talks of or makes; nothing is prohibited.
fn uses(areas: &str, interaction: &str) -> String {
    format!(r#"{areas},"practices":["none"],"interaction":["{interaction}"]"#)
}

#[cfg(test)]
mod tests {
    use super::*;
    use readiness_check::content::law::{
        above, call, cannot_wait, classes, fines, is_outdated, next_day, no_certificate, pays_off, reasons, stage,
    };
    use readiness_check::model::date::Date;
    use readiness_check::model::ids::{Class, Fit, Reason};
    use readiness_check::model::law;

    /// A day, as year, month and day.
    type Day = (u16, u8, u8);

    /// The next day of a report as seen on another, and the key of what begins then.
    #[track_caller]
    fn check_next(report: &Report, (year, month, day): Day, expected: Option<(Day, Option<&str>)>) {
        let next = next_day(report, Date::new(year, month, day)).map(|(day, what)| (day, what.map(key)));
        let date = |(year, month, day)| Date::new(year, month, day);
        assert_eq!(next, expected.map(|(day, what)| (date(day), what.map(str::to_owned))));
    }

    #[test]
    fn the_next_day_says_what_begins_unless_it_is_what_the_class_stands_for() {
        const TODAY: Day = (2026, 11, 28);
        const AREA: &str = r#""areas":["employment"],"influence":"profiling","area_role":["use"]"#;
        let of = |areas, interaction| of_ai(2, &uses(areas, interaction));
        let marking = ((2026, 12, 2), Some("card.marking"));
        check_next(&of(AREA, "chatbot"), TODAY, Some(marking));
        check_next(&of(AREA, "chatbot"), (2026, 12, 2), Some(((2027, 12, 2), None)));
        check_next(&of(AREA, "none"), TODAY, Some(((2027, 12, 2), None)));
        check_next(&of(r#""areas":["none"]"#, "chatbot"), TODAY, Some(((2026, 12, 2), None)));
        check_next(&of(r#""areas":["unsure"]"#, "chatbot"), TODAY, Some(marking));
        check_next(&of(r#""areas":["none"]"#, "none"), TODAY, None);
        let alert = |areas: &str, practice: &str, interaction: &str| {
            of_ai(2, &format!(r#"{areas},"practices":["{practice}"],"interaction":["{interaction}"]"#))
        };
        check_next(&alert(AREA, "emotion_at_work", "none"), TODAY, Some(((2027, 12, 2), Some("card.high_risk"))));
        check_next(&alert(AREA, "emotion_at_work", "chatbot"), TODAY, Some(marking));
        check_next(&alert(AREA, "intimate_imagery", "chatbot"), TODAY, Some(((2026, 12, 2), None)));
    }

    #[track_caller]
    fn check_above(areas: &str, interaction: &str, expected: &[&str]) {
        let lines: Vec<String> = above(&of_ai(2, &uses(areas, interaction))).into_iter().map(key).collect();
        assert_eq!(lines, expected, "{areas}");
    }

    #[test]
    fn two_regimes_have_a_line_on_their_days() {
        let roles = r#""area_role":["use"],"product_role":["use"]"#;
        let both = |influence| format!(r#""areas":["employment","product_a"],"influence":"{influence}",{roles}"#);
        check_above(&both("decides"), "none", &["result.by_regime"]);
        check_above(&both("narrow"), "none", &[]);
        check_above(r#""areas":["product_a"],"product_role":["use"]"#, "none", &[]);
    }

    #[test]
    fn who_is_not_sure_of_the_role_learns_whom_the_duties_bind() {
        let area =
            |influence, role| format!(r#""areas":["employment"],"influence":"{influence}","area_role":["{role}"]"#);
        check_above(&area("decides", "unsure"), "none", &["result.by_use"]);
        check_above(&area("decides", "use"), "none", &[]);
        check_above(&area("narrow", "unsure"), "none", &[]);
        check_above(r#""areas":["employment"],"influence":"decides""#, "none", &["result.by_use"]);
        check_above(r#""areas":["product_a"],"product_role":["unsure"]"#, "none", &["result.by_use"]);
        check_above(r#""areas":["product_a"],"product_role":["offer"]"#, "none", &[]);
        check_above(r#""areas":["product_b"]"#, "none", &[]);
    }

    #[test]
    fn a_new_purpose_has_a_line_where_it_makes_a_provider() {
        let area = |influence| format!(r#""areas":["employment"],"influence":"{influence}","area_role":["repurpose"]"#);
        check_above(&area("profiling"), "none", &["result.by_repurpose"]);
        check_above(&area("narrow"), "none", &[]);
    }

    #[test]
    fn emotion_recognition_without_the_area_has_a_line() {
        let area = |area| format!(r#""areas":["{area}"],"influence":"narrow","area_role":["use"]"#);
        check_above(&area("employment"), "emotion_or_biometric", &["result.by_emotion"]);
        check_above(&area("biometrics"), "emotion_or_biometric", &[]);
        check_above(&area("employment"), "chatbot", &[]);
    }

    #[test]
    fn all_lines_that_hold_stand_in_their_order() {
        check_above(
            r#""areas":["employment","credit","product_a"],"influence":"decides","area_role":["repurpose","resell"],
            "product_role":["unsure"]"#,
            "emotion_or_biometric",
            &["result.by_area", "result.by_regime", "result.by_use", "result.by_repurpose", "result.by_emotion"],
        );
    }

    #[test]
    fn certification_comes_next_only_after_controls_and_an_audit() {
        assert_eq!(stage(&of_ai(0, NOTHING)), Some(0));
        assert_eq!(stage(&of_ai(2, NOTHING)), Some(1), "66 of 100");
        let but = |which: &str| {
            let scored = scored(|id| if id == which { 2 } else { 3 });
            stage(&report(&format!(r#"{scored},{COMPANY},"ai_use":["processes"],{NOTHING}"#)))
        };
        assert_eq!((but("controls"), but("audit"), but("")), (Some(2), Some(2), Some(3)));
        assert_eq!(stage(&report(r#""ai_use":["processes"]"#)), None, "no score");
    }

    #[test]
    fn with_an_alert_or_without_ai_something_else_comes_before_a_certificate() {
        assert_eq!(no_certificate(&of_ai(3, ALERT)).map(key).as_deref(), Some("result.alert_band"));
        let without = report(&format!(r#"{},{COMPANY},"ai_use":["none"]"#, scored(|_| 3)));
        assert_eq!(no_certificate(&without).map(key).as_deref(), Some("result.no_ai_certificate"));
        assert_eq!(no_certificate(&of_ai(3, NOTHING)).map(key).as_deref(), None);
        assert_eq!(no_certificate(&report(r#""ai_use":["processes"],"scope":"no_eu_link""#)).map(key).as_deref(), None);
    }

    #[test]
    fn a_lighter_way_is_enough_only_where_the_law_asks_for_little() {
        let title = |act: &str, stake: &str| {
            pays_off(&of_ai(2, &format!(r#"{act},"stakes":["{stake}"]"#))).map(|(title, _)| key(title))
        };
        let high = uses(r#""areas":["critical_infrastructure"],"influence":"decides","area_role":["use"]"#, "none");
        let narrow = uses(r#""areas":["education"],"influence":"narrow","area_role":["use"]"#, "none");
        let unsure = uses(r#""areas":["unsure"]"#, "none");
        let chatbot = uses(r#""areas":["none"]"#, "chatbot");
        assert_eq!(title(NOTHING, "none").as_deref(), Some("pays_off.no.title"));
        for act in [&high, &narrow, &unsure, &chatbot] {
            assert_eq!(title(act, "none").as_deref(), Some("pays_off.risk.title"), "{act}");
        }
        assert_eq!(title(&high, "decisions").as_deref(), Some("pays_off.maybe.title"));
        assert_eq!(title(&high, "client_evidence").as_deref(), Some("pays_off.yes.title"));
        assert_eq!(pays_off(&of_ai(2, NOTHING)), None, "the question was skipped");
        let outside = report(r#""ai_use":["processes"],"scope":"no_eu_link","stakes":["none"]"#);
        assert_eq!(pays_off(&outside).map(|(title, _)| key(title)).as_deref(), Some("pays_off.no.title"));
    }

    #[test]
    fn without_ai_no_reason_for_a_call_speaks_of_ai() {
        let stakes = r#""stakes":["decisions","customer_data","client_evidence"],"timeline":"asap""#;
        let without = report(&format!(r#"{},{COMPANY},"ai_use":["none"],{stakes}"#, scored(|_| 0)));
        assert!(without.complete);
        assert_eq!(reasons(&without), [Reason::ClientEvidence, Reason::Asap, Reason::ScoreBelow50]);
        let with = of_ai(0, &format!("{NOTHING},{stakes}"));
        assert_eq!(reasons(&with)[..3], [Reason::ClientEvidence, Reason::Decisions, Reason::CustomerData]);
    }

    #[test]
    fn the_brief_gives_no_reasons_for_a_call_that_is_not_needed_and_asks_for_no_answers_that_are_there() {
        let said = |fit, unknown: &str, stakes: &str| {
            let scored = scored(|_| 1).replace(&format!(r#""{unknown}":1"#), &format!(r#""{unknown}":"unknown""#));
            let report = report(&format!(r#"{scored},{COMPANY},"ai_use":["processes"],{NOTHING},{stakes}"#));
            assert_eq!(report.qualification.as_ref().unwrap().fit, fit);
            let (text, reasons) = call(fit, &report);
            (key(text), reasons)
        };
        let reasons = vec![Reason::ClientEvidence, Reason::Year, Reason::ScoreBelow50];
        let possible = r#""stakes":["client_evidence"],"timeline":"year""#;
        assert_eq!(said(Fit::Possible, "", possible), ("result.can_help".to_owned(), reasons.clone()));
        assert_eq!(said(Fit::Possible, "audit", possible), ("fit.possible.name".to_owned(), reasons));
        let early = r#""stakes":["decisions"],"timeline":"exploring""#;
        assert_eq!(said(Fit::Early, "audit", early), ("fit.early.name".to_owned(), vec![]));
    }

    #[test]
    fn that_something_cannot_wait_is_said_with_duties_only() {
        assert_eq!(cannot_wait(&of_ai(1, NOTHING)).map(key).as_deref(), Some("result.cannot_wait"));
        let without = report(&format!(r#"{},{COMPANY},"ai_use":["none"]"#, scored(|_| 1)));
        assert_eq!(cannot_wait(&without), None);
    }

    #[test]
    fn the_alert_is_not_explained_a_second_time_among_the_duties() {
        let also_chatbot = ALERT.replace(r#""interaction":["none"]"#, r#""interaction":["chatbot"]"#);
        assert_eq!(classes(&of_ai(1, &also_chatbot)).collect::<Vec<_>>(), [Class::Transparency]);
        assert_eq!(classes(&of_ai(1, ALERT)).count(), 0);
        assert_eq!(classes(&of_ai(1, NOTHING)).collect::<Vec<_>>(), [Class::Basic]);
    }

    #[test]
    fn with_an_alert_the_fines_of_article_5_stand_first() {
        let first = |act| fines(&of_ai(2, act))[0].id;
        assert_eq!(first(ALERT), "prohibited");
        let ids = |act| fines(&of_ai(2, act)).iter().map(|of| of.id).collect::<Vec<_>>();
        assert_eq!(ids(NOTHING), law::FINES.iter().map(|of| of.id).collect::<Vec<_>>());
        assert_eq!(ids(ALERT).len(), law::FINES.len());
        assert_ne!(first(NOTHING), "prohibited", "or this test would show nothing");
    }

    #[test]
    fn the_legal_part_may_be_out_of_date_from_the_day_after_its_review_was_due() {
        let due = law::NEXT_REVIEW;
        assert!(!is_outdated(due) && is_outdated(Date::new(due.year, due.month, due.day + 1)));
    }
}
