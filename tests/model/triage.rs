//! Spec §4 and §5 beyond the reference cases: every duty is reached, dates, roles, precedence.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::date::Date;
use readiness_check::model::ids::{Class, Duty, Role, Status};
use readiness_check::model::report::{Report, assess};

use crate::any_answers::{any_answers, select_by_id};

/// Answers from ids, as "question: option option". What a test is not about is answered with "none".
#[track_caller]
fn report(lines: &[&str]) -> Report {
    let mut answers = Answers::default();
    for line in ["areas: none", "practices: none", "interaction: none"].iter().chain(lines) {
        let (question, options) = line.split_once(": ").unwrap();
        select_by_id(&mut answers, question, &options.split(' ').collect::<Vec<_>>());
    }
    assess(&answers)
}

fn duties(report: &Report) -> Vec<&'static str> {
    report.act.duties.iter().map(|duty| duty.duty.id()).collect()
}

#[track_caller]
fn check_has(lines: &[&str], duty: Duty, expected: bool) {
    let report = report(lines);
    assert_eq!(duties(&report).contains(&duty.id()), expected, "{duty:?} in {:?}", duties(&report));
}

/// A deployer that profiles people in this area.
fn high_risk<'a>(organisation: &'a str, area: &'a str) -> [&'a str; 5] {
    ["scope: eu", "area_role: use", "influence: profiling", organisation, area]
}

fn roles(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().map(|role| role.id()).collect()
}

#[test]
fn the_fundamental_rights_assessment_reaches_the_groups_of_article_27_only() {
    for (organisation, area, expected) in [
        ("organisation: company", "areas: employment", false),
        ("organisation: company", "areas: credit", true),
        ("organisation: company", "areas: insurance", true),
        ("organisation: public_body", "areas: employment", true),
        ("organisation: public_service", "areas: education", true),
        ("organisation: public_body", "areas: critical_infrastructure", false),
        ("organisation: public_body", "areas: critical_infrastructure employment", true),
    ] {
        check_has(&high_risk(organisation, area), Duty::Fria, expected);
    }
}

/// One of three roles that a company has in general must not bring the duties of a maker of high-risk AI.
#[test]
fn a_chatbot_under_the_own_name_makes_nobody_the_maker_of_bought_software() {
    let mut lines = high_risk("organisation: company", "areas: employment").to_vec();
    lines.extend(["interaction: chatbot", "ai_use: products"]);
    let report = report(&lines);
    assert_eq!(roles(&report.act.roles), ["deployer", "provider"]);
    assert_eq!(roles(&report.act.area_roles), ["deployer"]);
    for duty in [Duty::RiskManagement, Duty::Conformity, Duty::RegisterSystem, Duty::SupplyChain] {
        check_has(&lines, duty, false);
    }
    check_has(&lines, Duty::DiscloseAi, true);
    check_has(&lines, Duty::MarkContent, true);
}

/// Art. 25(1)(c): only where the new purpose is high-risk.
#[test]
fn repurposing_makes_a_provider_only_where_it_is_high_risk() {
    let of = |influence| report(&["areas: employment", "area_role: repurpose", influence]).act.area_roles;
    assert_eq!(roles(&of("influence: profiling")), ["deployer", "provider"]);
    assert_eq!(roles(&of("influence: narrow")), ["deployer"]);
    assert_eq!(roles(&of("influence: unsure")), ["deployer"]);
}

#[test]
fn each_regime_has_its_own_date() {
    let lines = ["areas: product_a employment", "influence: decides", "area_role: use", "product_role: offer"];
    let report = report(&lines);
    let from = |duty: Duty| report.act.duties.iter().find(|of| of.duty == duty).map(|of| of.from);
    assert_eq!(from(Duty::UseAndOversight), Some(Date::new(2027, 12, 2)));
    assert_eq!(from(Duty::RiskManagement), Some(Date::new(2028, 8, 2)));
    assert_eq!(from(Duty::RegisterSystem), None, "Art. 49(1) is about Annex III");
}

#[test]
fn an_importer_is_established_in_the_eu_and_a_representative_acts_for_who_is_not() {
    let lines = |scope| [scope, "areas: product_a", "product_role: import offer"];
    check_has(&lines("scope: eu"), Duty::Importer, true);
    check_has(&lines("scope: output_in_eu"), Duty::Importer, false);
    check_has(&lines("scope: eu"), Duty::Representative, false);
    check_has(&lines("scope: output_in_eu"), Duty::Representative, true);
}

#[test]
fn the_imagery_ban_has_its_later_date_only_when_it_is_alone() {
    let date = |lines: &[&str]| report(lines).act.duties[0].from;
    assert_eq!(date(&["practices: intimate_imagery"]), Date::new(2026, 12, 2));
    assert_eq!(date(&["practices: intimate_imagery manipulation"]), Date::new(2025, 2, 2));
}

#[test]
fn classes_come_in_order_of_precedence() {
    let all = report(&[
        "area_role: use",
        "product_role: offer",
        "areas: credit product_a product_b",
        "influence: decides",
        "practices: unsure",
        "interaction: chatbot",
    ]);
    let ids: Vec<_> = all.act.classes.iter().map(|class| class.id()).collect();
    assert_eq!(ids, ["high_risk", "high_risk_product", "unclear", "sector_route", "transparency"]);
    assert_eq!(all.act.primary, Class::HighRisk);
    assert_eq!(report(&["scope: no_eu_link", "ai_use: none"]).act.classes, [Class::OutOfScope]);
    assert_eq!(report(&["ai_use: assistants"]).act.classes, [Class::Basic]);
}

/// Each answer that decides the class or the role leaves it open while it is missing or "not sure".
#[test]
fn what_is_open_or_not_sure_is_unclear_and_never_fine() {
    let in_area = ["areas: employment", "influence: decides", "area_role: use"];
    let product = ["areas: product_a", "product_role: use"];
    let unclear = |lines: &[&str]| report(lines).act.classes.contains(&Class::Unclear);
    assert!(!unclear(&in_area) && !unclear(&product) && !unclear(&[]));
    for lines in [
        &["areas: unsure"][..],
        &["practices: unsure"],
        &["interaction: unsure"],
        &["areas: employment", "area_role: use"],
        &["areas: employment", "area_role: use", "influence: unsure"],
        &["areas: employment", "influence: decides"],
        &["areas: employment", "influence: decides", "area_role: unsure"],
        &["areas: product_a"],
        &["areas: product_a", "product_role: unsure"],
        // Annex III no. 1 may apply.
        &["interaction: emotion_or_biometric"],
    ] {
        assert!(unclear(lines), "{lines:?}");
    }
    let mut answers = Answers::default();
    select_by_id(&mut answers, "scope", &["eu"]);
    for (question, options) in [("areas", ["none"]), ("practices", ["none"]), ("interaction", ["none"])] {
        assert!(assess(&answers).act.classes.contains(&Class::Unclear), "{question} is open");
        select_by_id(&mut answers, question, &options);
    }
    assert!(!assess(&answers).act.classes.contains(&Class::Unclear));
}

#[test]
fn the_roles_shown_follow_from_both_regimes_and_from_what_the_ai_does() {
    for (lines, expected) in [
        (&["ai_use: assistants"][..], &["deployer"][..]),
        (&["ai_use: planned"], &["deployer"]),
        (&["ai_use: products"], &["provider"]),
        (&["ai_use: products", "areas: product_a", "product_role: import"], &["importer"]),
        (&["ai_use: products", "areas: credit", "area_role: resell"], &["distributor"]),
        (&["interaction: deepfakes"], &["deployer"]),
        (&["interaction: public_text"], &["deployer"]),
        (&["interaction: emotion_or_biometric"], &["deployer"]),
        (&["interaction: generates"], &["provider"]),
        (&["interaction: gpai"], &["gpai"]),
        (&["areas: product_a", "product_role: unsure"], &["deployer"]),
        (&["areas: credit", "area_role: unsure"], &["deployer"]),
        (
            &["areas: credit", "influence: decides", "area_role: offer import resell"],
            &["provider", "importer", "distributor"],
        ),
        (
            &["areas: product_a", "product_role: use offer import resell"],
            &["deployer", "provider", "importer", "distributor"],
        ),
    ] {
        assert_eq!(roles(&report(lines).act.roles), expected, "{lines:?}");
    }
}

#[test]
fn no_answer_on_the_organisation_says_more_than_largely_of_a_duty_on_a_system() {
    let status = |lines: &[&str]| {
        let mut all = vec!["areas: product_a", "product_role: offer"];
        all.extend(lines);
        report(&all).act.duties.iter().find(|duty| duty.duty == Duty::QualityManagement).unwrap().status
    };
    assert_eq!(status(&["controls: 3", "audit: 1"]), Status::Started);
    assert_eq!(status(&["controls: 0", "audit: unknown"]), Status::Unclear);
    assert_eq!(status(&["controls: 3"]), Status::Unclear);
    assert_eq!(status(&["controls: 3", "audit: 3"]), Status::Largely);
}

proptest! {
    #[test]
    fn outside_the_act_there_are_no_duties_and_no_roles(answers in any_answers()) {
        let act = assess(&answers).act;
        prop_assert_eq!(act.primary, act.classes[0]);
        if matches!(act.primary, Class::OutOfScope | Class::NoAi) {
            prop_assert!(act.duties.is_empty() && act.roles.is_empty() && act.classes.len() == 1);
        }
    }

    #[test]
    fn hidden_answers_change_nothing(answers in any_answers()) {
        let visible = readiness_check::model::visibility::shown(&answers);
        prop_assert_eq!(assess(&answers), assess(&visible));
    }
}
