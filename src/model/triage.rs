//! The EU AI Act triage (spec §4): likely classes, roles for each regime and the duties that follow. Never a percentage
//! and never a verdict: the texts say "likely".

use super::duty::{self, DutyReport};
use super::facts::{AiSystem, Company};
use super::ids::{AiUse, Area, AreaRole, Class, Influence, Interaction, Practice, ProductRole, Role, Scope};
use super::roles::{self, is_open};

/// What the answers say about the AI Act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    /// All classes present, in order of precedence.
    pub classes: Vec<Class>,
    /// The first of them.
    pub primary: Class,
    /// The roles shown.
    pub roles: Vec<Role>,
    /// The roles for the AI in areas of Annex III.
    pub area_roles: Vec<Role>,
    /// The roles for the AI in products of Annex I Section A.
    pub product_roles: Vec<Role>,
    /// The duties that likely apply.
    pub duties: Vec<DutyReport>,
}

impl Triage {
    /// Outside the Act: one class, no roles, no duties.
    fn outside(class: Class) -> Self {
        let (roles, area_roles, product_roles) = (Vec::new(), Vec::new(), Vec::new());
        Self { classes: vec![class], primary: class, roles, area_roles, product_roles, duties: Vec::new() }
    }
}

/// The triage of one AI system of a company, or of all its AI taken as one.
pub fn triage(system: &AiSystem, company: &Company) -> Triage {
    if company.scope == Some(Scope::NoEuLink) {
        return Triage::outside(Class::OutOfScope);
    }
    if company.ai_use.has(AiUse::None) {
        return Triage::outside(Class::NoAi);
    }
    let mut classes = risk_classes(system);
    let area_roles = roles::area_roles(system, classes.contains(&Class::HighRisk));
    let product_roles = roles::product_roles(system);
    let roles = roles::roles(system, company, &[&*area_roles, &*product_roles].concat());
    let duties = duty::duties(&duty::Case {
        system,
        company,
        classes: &classes,
        roles: &roles,
        area_roles: &area_roles,
        product_roles: &product_roles,
    });
    if duties.iter().any(|report| report.duty.is_transparency()) {
        classes.push(Class::Transparency);
    }
    if classes.is_empty() {
        classes.push(Class::Basic);
    }
    Triage { primary: classes[0], classes, roles, area_roles, product_roles, duties }
}

/// The classes that follow from practices, areas and what is still open, in order of precedence.
fn risk_classes(system: &AiSystem) -> Vec<Class> {
    let prohibited = system.practices.iter().any(|practice| !matches!(practice, Practice::None | Practice::Unsure));
    let in_annex_iii = system.is_in_annex_iii();
    let influence = system.influence;
    let high_risk = in_annex_iii && matches!(influence, Some(Influence::Profiling | Influence::Decides));
    let product = system.areas.has(Area::ProductA);
    let present = [
        (Class::ProhibitedAlert, prohibited),
        (Class::HighRisk, high_risk),
        (Class::HighRiskProduct, product),
        (Class::Unclear, is_unclear(system)),
        (Class::ExceptionPossible, in_annex_iii && influence == Some(Influence::Narrow)),
        (Class::SectorRoute, system.areas.has(Area::ProductB)),
    ];
    present.into_iter().filter(|(_, is_present)| *is_present).map(|(class, _)| class).collect()
}

/// Whether an answer that decides the class or the role is missing or "not sure".
fn is_unclear(system: &AiSystem) -> bool {
    let in_annex_iii = system.is_in_annex_iii();
    let emotion = system.interaction.has(Interaction::EmotionOrBiometric);
    is_open(system.areas, Area::Unsure)
        || is_open(system.practices, Practice::Unsure)
        || is_open(system.interaction, Interaction::Unsure)
        || (in_annex_iii && matches!(system.influence, None | Some(Influence::Unsure)))
        || (in_annex_iii && is_open(system.area_role, AreaRole::Unsure))
        || (system.areas.has(Area::ProductA) && is_open(system.product_role, ProductRole::Unsure))
        // Annex III no. 1 names emotion recognition and categorisation too.
        || (emotion && !system.areas.has(Area::Biometrics))
}
