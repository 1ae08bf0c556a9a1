//! The duties of the EU AI Act as a rule table (spec §4): who owes which duty when, from which date, and which answers
//! tell how far it is met. The table can be checked against the specification line by line; dates and articles come
//! from content/law.toml.

use super::answers::Answers;
use super::date::Date;
use super::flow::has_annex_iii_area;
use super::ids::{Area, Class, Duty, Interaction, Organisation, Practice, Rating, Role, Scored, Status};
use super::law;

/// A duty that applies, with its date and status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyReport {
    /// The duty.
    pub duty: Duty,
    /// The day it applies from.
    pub from: Date,
    /// How far the linked answers show it to be met.
    pub status: Status,
}

impl DutyReport {
    /// Its days for a calendar: the one it applies from, and for the marking of generated content also the later one for
    /// systems that were on the market before (Art. 111(4)).
    pub fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let later = (self.duty == D::MarkContent).then_some(law::MARKING_LEGACY);
        core::iter::once(self.from).chain(later)
    }
}

/// A row of the table: the duty applies when the company has one of the roles and all conditions hold.
struct Rule {
    duty: Duty,
    /// Effective roles, of which one is enough; none listed means whatever the role.
    who: &'static [Role],
    all_of: &'static [Condition],
    from: Start,
    linked: &'static [Scored],
}

/// What has to be the case for a duty.
#[derive(Clone, Copy)]
enum Condition {
    /// This class is among the classes.
    Is(Class),
    /// `high_risk` or `high_risk_product`.
    AnyHighRisk,
    /// The case of Art. 50 is ticked.
    Does(Interaction),
    /// The area is ticked.
    In(Area),
    /// The organisation is a body governed by public law.
    PublicBody,
    /// An Annex III area other than critical infrastructure is ticked.
    BeyondInfrastructure,
    /// The groups of Art. 27: public bodies and private providers of public services, except for critical
    /// infrastructure; and everyone who assesses credit or life and health insurance.
    Article27Group,
}

/// The day a duty applies from.
#[derive(Clone, Copy)]
enum Start {
    /// Always this day.
    Day(Date),
    /// The later ban where nothing but intimate imagery is ticked, else the earlier ones.
    Practices,
    /// The day for Annex III where `high_risk` is among the classes, else the day for products.
    HighRisk,
}

use Class::{ExceptionPossible, HighRisk, ProhibitedAlert};
use Condition::{AnyHighRisk, Article27Group, BeyondInfrastructure, Does, In, Is, PublicBody};
use Duty as D;
use Role::{Deployer, Distributor, Gpai, Importer, Modifies, Provider};
use Scored as S;
use Start::Day;

const fn rule(
    duty: Duty,
    who: &'static [Role],
    all_of: &'static [Condition],
    from: Start,
    linked: &'static [Scored],
) -> Rule {
    Rule { duty, who, all_of, from, linked }
}

// One row per duty, in columns, is what a lawyer can check; rustfmt would break it up.
#[rustfmt::skip]
static RULES: [Rule; 30] = [
    //   duty                       who                     and all of                                        from                            linked answers
    rule(D::StopPractice,           &[],                    &[Is(ProhibitedAlert)],                           Start::Practices,                &[]),
    rule(D::Literacy,               &[Provider, Deployer],  &[],                                              Day(law::AI_LITERACY),          &[S::Literacy]),
    rule(D::Gpai,                   &[Gpai],                &[],                                              Day(law::GENERAL_PURPOSE),      &[]),
    rule(D::DiscloseAi,             &[Provider],            &[Does(Interaction::Chatbot)],                    Day(law::TRANSPARENCY),         &[S::Information]),
    rule(D::MarkContent,            &[Provider],            &[Does(Interaction::Generates)],                  Day(law::TRANSPARENCY),         &[S::Information]),
    rule(D::InformExposed,          &[Deployer],            &[Does(Interaction::EmotionOrBiometric)],         Day(law::TRANSPARENCY),         &[S::Information]),
    rule(D::LabelDeepfakes,         &[Deployer],            &[Does(Interaction::Deepfakes)],                  Day(law::TRANSPARENCY),         &[S::Information]),
    rule(D::LabelPublicText,        &[Deployer],            &[Does(Interaction::PublicText)],                 Day(law::TRANSPARENCY),         &[S::Information]),
    rule(D::DocumentException,      &[Provider, Modifies],  &[Is(ExceptionPossible)],                         Day(law::HIGH_RISK_AREAS),      &[]),
    rule(D::UseAndOversight,        &[Deployer],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Oversight]),
    rule(D::InputData,              &[Deployer],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::DataQuality]),
    rule(D::MonitorUse,             &[Deployer],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Lifecycle]),
    rule(D::KeepLogs,               &[Deployer],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Lifecycle]),
    rule(D::InformWorkers,          &[Deployer],            &[Is(HighRisk), In(Area::Employment)],            Day(law::HIGH_RISK_AREAS),      &[S::Information]),
    rule(D::RegisterUse,            &[Deployer],            &[Is(HighRisk), PublicBody],                      Day(law::HIGH_RISK_AREAS),      &[]),
    rule(D::InformPersons,          &[Deployer],            &[Is(HighRisk)],                                  Day(law::HIGH_RISK_AREAS),      &[S::Information]),
    rule(D::Fria,                   &[Deployer],            &[Is(HighRisk), Article27Group],                  Day(law::HIGH_RISK_AREAS),      &[S::ImpactAssessment]),
    rule(D::ExplainDecisions,       &[Deployer],            &[Is(HighRisk), BeyondInfrastructure],            Day(law::HIGH_RISK_AREAS),      &[S::Information]),
    rule(D::RiskManagement,         &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::RiskAssessment]),
    rule(D::DataGovernance,         &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::DataQuality, S::DataRights]),
    rule(D::TechnicalDocumentation, &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Lifecycle]),
    rule(D::Instructions,           &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Information]),
    rule(D::DesignOversight,        &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Oversight]),
    rule(D::Robustness,             &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Lifecycle]),
    rule(D::QualityManagement,      &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Controls, S::Audit]),
    rule(D::Conformity,             &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[]),
    rule(D::RegisterSystem,         &[Provider],            &[Is(HighRisk)],                                  Day(law::HIGH_RISK_AREAS),      &[]),
    rule(D::PostMarket,             &[Provider],            &[AnyHighRisk],                                   Start::HighRisk,                 &[S::Lifecycle]),
    rule(D::Importer,               &[Importer],            &[AnyHighRisk],                                   Start::HighRisk,                 &[]),
    rule(D::Distributor,            &[Distributor],         &[AnyHighRisk],                                   Start::HighRisk,                 &[]),
];

impl Duty {
    /// The scored questions whose answers tell how far the duty is met.
    pub fn linked(self) -> &'static [Scored] {
        RULES[self as usize].linked
    }

    /// Whether it is one of the transparency duties of Art. 50.
    pub fn is_transparency(self) -> bool {
        matches!(
            self,
            Self::DiscloseAi | Self::MarkContent | Self::InformExposed | Self::LabelDeepfakes | Self::LabelPublicText
        )
    }
}

/// The duties that apply to a company with these effective roles and classes, in the order of the table.
pub fn duties(answers: &Answers, roles: &[Role], classes: &[Class]) -> Vec<DutyReport> {
    let applies = |rule: &&Rule| {
        (rule.who.is_empty() || rule.who.iter().any(|role| roles.contains(role)))
            && rule.all_of.iter().all(|condition| holds(*condition, answers, classes))
    };
    let report = |rule: &Rule| DutyReport {
        duty: rule.duty,
        from: from(rule.from, answers, classes),
        status: status(rule, answers),
    };
    RULES.iter().filter(applies).map(report).collect()
}

fn holds(condition: Condition, answers: &Answers, classes: &[Class]) -> bool {
    match condition {
        Is(class) => classes.contains(&class),
        AnyHighRisk => classes.contains(&HighRisk) || classes.contains(&Class::HighRiskProduct),
        Does(interaction) => answers.includes(interaction),
        In(area) => answers.includes(area),
        PublicBody => answers.includes(Organisation::PublicBody),
        BeyondInfrastructure => {
            let beyond = |area: &Area| area.is_annex_iii() && *area != Area::CriticalInfrastructure;
            has_annex_iii_area(answers) && Area::ALL.iter().filter(|area| beyond(area)).any(|a| answers.includes(*a))
        }
        Article27Group => {
            let public = answers.includes(Organisation::PublicBody) || answers.includes(Organisation::PublicService);
            (public && holds(BeyondInfrastructure, answers, classes))
                || answers.includes(Area::Credit)
                || answers.includes(Area::Insurance)
        }
    }
}

fn from(from: Start, answers: &Answers, classes: &[Class]) -> Date {
    match from {
        Day(date) => date,
        Start::Practices => {
            let ticked = Practice::ALL.iter().filter(|practice| answers.includes(**practice));
            let only_imagery = ticked.into_iter().all(|practice| *practice == Practice::IntimateImagery);
            if only_imagery { law::PROHIBITED_IMAGERY } else { law::PROHIBITED_PRACTICES }
        }
        Start::HighRisk if classes.contains(&HighRisk) => law::HIGH_RISK_AREAS,
        Start::HighRisk => law::HIGH_RISK_PRODUCTS,
    }
}

/// No linked answer: to be checked. Any of them unknown or missing: unclear. Else the lowest level tells.
fn status(rule: &Rule, answers: &Answers) -> Status {
    if rule.duty == D::StopPractice {
        return Status::Stop;
    }
    let mut lowest = None;
    for question in rule.linked {
        match answers.rating(*question) {
            None | Some(Rating::Unknown) => return Status::Unclear,
            Some(rating) => lowest = lowest.min(Some(rating)).or(Some(rating)),
        }
    }
    match lowest {
        None => Status::ToCheck,
        Some(Rating::Zero) => Status::Open,
        Some(Rating::One) => Status::Started,
        Some(Rating::Two) => Status::Largely,
        Some(Rating::Three) => Status::InPlace,
        Some(Rating::Unknown) => Status::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_every_duty_in_the_order_of_its_ids() {
        let in_table: Vec<Duty> = RULES.iter().map(|rule| rule.duty).collect();
        assert_eq!(in_table, Duty::ALL);
    }
}
