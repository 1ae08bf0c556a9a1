//! The EU AI Act triage (spec §4): likely classes, effective roles and the duties that follow. Never a percentage and
//! never a verdict: the texts say "likely".

use super::answers::Answers;
use super::duty::{self, DutyReport};
use super::flow::has_annex_iii_area;
use super::ids::{AiUse, Area, Class, Influence, Practice, Role, Scope};

/// What the answers say about the AI Act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    /// All classes present, in order of precedence.
    pub classes: Vec<Class>,
    /// The first of them.
    pub primary: Class,
    /// Effective roles, in the order of the options.
    pub roles: Vec<Role>,
    /// The duties that likely apply.
    pub duties: Vec<DutyReport>,
}

/// The triage of answers to shown questions.
pub fn triage(answers: &Answers) -> Triage {
    let outside =
        [(answers.includes(Scope::NoEuLink), Class::OutOfScope), (answers.includes(AiUse::None), Class::NoAi)];
    if let Some((_, class)) = outside.into_iter().find(|(is_outside, _)| *is_outside) {
        return Triage { classes: vec![class], primary: class, roles: Vec::new(), duties: Vec::new() };
    }
    let mut classes = risk_classes(answers);
    let roles = effective_roles(answers, &classes);
    let duties = duty::duties(answers, &roles, &classes);
    if duties.iter().any(|report| report.duty.is_transparency()) {
        classes.push(Class::Transparency);
    }
    if classes.is_empty() {
        classes.push(Class::Basic);
    }
    Triage { primary: classes[0], classes, roles, duties }
}

/// The classes that follow from practices and areas, in order of precedence.
fn risk_classes(answers: &Answers) -> Vec<Class> {
    let practice = |practice: &Practice| !matches!(practice, Practice::None | Practice::Unsure);
    let prohibited = Practice::ALL.iter().filter(|p| practice(p)).any(|p| answers.includes(*p));

    let area = has_annex_iii_area(answers);
    let influence = answers.first::<Influence>();
    let high_risk = area && matches!(influence, Some(Influence::Profiling | Influence::Decides));
    let exception = area && influence == Some(Influence::Narrow);
    let influence_open = area && matches!(influence, None | Some(Influence::Unsure));
    let unsure = answers.includes(Role::Unsure) || answers.includes(Area::Unsure) || answers.includes(Practice::Unsure);

    let present = [
        (Class::ProhibitedAlert, prohibited),
        (Class::HighRisk, high_risk),
        (Class::HighRiskProduct, answers.includes(Area::ProductA)),
        (Class::Unclear, influence_open || unsure),
        (Class::ExceptionPossible, exception),
        (Class::SectorRoute, answers.includes(Area::ProductB)),
    ];
    present.into_iter().filter(|(_, is_present)| *is_present).map(|(class, _)| class).collect()
}

/// The roles ticked, and those that follow from them: who is unsure counts as deployer; who changes a high-risk system
/// (Art. 25) or sells a product with one under its own name also as provider.
fn effective_roles(answers: &Answers, classes: &[Class]) -> Vec<Role> {
    let product = classes.contains(&Class::HighRiskProduct);
    let any_high_risk = product || classes.contains(&Class::HighRisk);
    let has = |role: Role| match role {
        Role::Deployer => answers.includes(Role::Deployer) || answers.includes(Role::Unsure),
        Role::Provider => {
            answers.includes(Role::Provider)
                || (answers.includes(Role::Modifies) && any_high_risk)
                || (answers.includes(Role::Manufacturer) && product)
        }
        Role::Unsure => false,
        other => answers.includes(other),
    };
    Role::ALL.iter().copied().filter(|role| has(*role)).collect()
}
