//! Spec §4 and §5 beyond the reference cases: every duty is reached, dates, roles, precedence.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::date::Date;
use readiness_check::model::ids::{Class, Duty, Fit, Question, Role, Status};
use readiness_check::model::report::{Report, assess};

use crate::any_answers::any_answers;

/// Answers from ids, as "question: option option".
#[track_caller]
fn report(lines: &[&str]) -> Report {
    let mut answers = Answers::default();
    for line in lines {
        let (question, options) = line.split_once(": ").unwrap();
        let question = *Question::ALL.iter().find(|candidate| candidate.id() == question).unwrap();
        let place = |id: &str| question.options().iter().position(|option| *option == id).unwrap();
        answers.select(question, &options.split(' ').map(place).collect::<Vec<_>>()).unwrap();
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
    ["scope: eu", "roles: deployer", "influence: profiling", organisation, area]
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

#[test]
fn explanation_and_registration_follow_area_and_organisation() {
    check_has(&high_risk("organisation: company", "areas: critical_infrastructure"), Duty::ExplainDecisions, false);
    check_has(&high_risk("organisation: company", "areas: migration"), Duty::ExplainDecisions, true);
    check_has(&high_risk("organisation: company", "areas: employment"), Duty::RegisterUse, false);
    check_has(&high_risk("organisation: public_body", "areas: employment"), Duty::RegisterUse, true);
    check_has(&high_risk("organisation: company", "areas: credit"), Duty::InformWorkers, false);
}

#[test]
fn importer_distributor_and_general_purpose_providers_have_their_duties() {
    check_has(&["roles: importer", "areas: product_a"], Duty::Importer, true);
    check_has(&["roles: importer", "areas: product_b"], Duty::Importer, false);
    check_has(&["roles: distributor", "areas: credit", "influence: decides"], Duty::Distributor, true);
    check_has(&["roles: gpai"], Duty::Gpai, true);
    check_has(&["roles: gpai"], Duty::Literacy, false);
    check_has(&["roles: modifies", "areas: credit", "influence: narrow"], Duty::DocumentException, true);
    check_has(&["roles: deployer", "areas: credit", "influence: narrow"], Duty::DocumentException, false);
}

#[test]
fn high_risk_duties_start_with_annex_iii_where_both_routes_are_present() {
    let date = |lines: &[&str]| report(lines).act.duties.iter().find(|d| d.duty == Duty::RiskManagement).unwrap().from;
    assert_eq!(date(&["roles: provider", "areas: product_a"]), Date::new(2028, 8, 2));
    assert_eq!(date(&["roles: provider", "areas: product_a credit", "influence: decides"]), Date::new(2027, 12, 2));
    assert_eq!(date(&["roles: provider", "areas: product_a credit", "influence: narrow"]), Date::new(2028, 8, 2));
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
        "roles: provider",
        "areas: credit product_a product_b",
        "influence: decides",
        "practices: unsure",
        "interaction: chatbot",
    ]);
    let ids: Vec<_> = all.act.classes.iter().map(|class| class.id()).collect();
    assert_eq!(ids, ["high_risk", "high_risk_product", "unclear", "sector_route", "transparency"]);
    assert_eq!(all.act.primary, Class::HighRisk);
    assert_eq!(report(&["scope: no_eu_link", "ai_use: none"]).act.classes, [Class::OutOfScope]);
    assert_eq!(report(&["areas: none"]).act.classes, [Class::Basic]);
}

#[test]
fn roles_follow_from_what_is_done() {
    assert_eq!(report(&["roles: unsure"]).act.roles, [Role::Deployer]);
    assert_eq!(report(&["roles: modifies"]).act.roles, [Role::Modifies]);
    let roles = report(&["roles: manufacturer modifies", "areas: product_a"]).act.roles;
    assert_eq!(roles, [Role::Provider, Role::Modifies, Role::Manufacturer]);
    // Art. 25 and the manufacturer's role need a high-risk system.
    assert_eq!(report(&["roles: manufacturer", "areas: product_b"]).act.roles, [Role::Manufacturer]);
}

#[test]
fn a_status_is_the_lowest_linked_level_and_unclear_when_one_is_unknown() {
    let status = |lines: &[&str]| {
        let mut all = vec!["roles: provider", "areas: product_a"];
        all.extend(lines);
        report(&all).act.duties.iter().find(|duty| duty.duty == Duty::QualityManagement).unwrap().status
    };
    assert_eq!(status(&["controls: 3", "audit: 1"]), Status::Started);
    assert_eq!(status(&["controls: 0", "audit: unknown"]), Status::Unclear);
    assert_eq!(status(&["controls: 3"]), Status::Unclear);
    assert_eq!(status(&["controls: 3", "audit: 3"]), Status::InPlace);
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
        let visible = readiness_check::model::flow::shown(&answers);
        prop_assert_eq!(assess(&answers), assess(&visible));
    }

    #[test]
    fn fit_follows_the_points(answers in any_answers()) {
        if let Some(of) = assess(&answers).qualification {
            let expected = if of.points >= 8 { Fit::Strong } else if of.points >= 4 { Fit::Possible } else { Fit::Early };
            prop_assert!(of.fit == expected && (-4..=14).contains(&of.points));
        }
    }
}

#[test]
fn every_duty_can_be_reached() {
    let everything = report(&[
        "organisation: public_body",
        "roles: deployer provider modifies importer distributor manufacturer gpai",
        "areas: biometrics employment credit product_a",
        "influence: decides",
        "practices: manipulation",
        "interaction: chatbot generates deepfakes public_text emotion_or_biometric",
    ]);
    let missing: Vec<_> = Duty::IDS.iter().filter(|id| !duties(&everything).contains(*id)).collect();
    assert_eq!(missing, [&"document_exception"], "which needs the exception instead of the high risk");
}
