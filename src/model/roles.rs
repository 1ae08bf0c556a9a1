//! Who the company is under the EU AI Act (spec §4): for the AI in areas of Annex III, for the AI in products of Annex
//! I, and in general. No duty of a regime follows from the general roles; they name the visitor's part.

use super::facts::{AiSystem, Chosen, Company};
use super::ids::{AiUse, Area, AreaRole, Interaction, ProductRole, Role};

/// The roles for the AI in areas of Annex III. To use an assistant for something that its maker does not offer makes
/// the user its provider, but only where that use is high-risk (Art. 25(1)(c)).
pub(super) fn area_roles(system: &AiSystem, is_high_risk: bool) -> Vec<Role> {
    if !system.is_in_annex_iii() {
        return Vec::new();
    }
    let does = system.area_role;
    let uses = does.has_any(&[AreaRole::Use, AreaRole::Repurpose]);
    in_order([
        (Role::Deployer, uses || is_open(does, AreaRole::Unsure)),
        (Role::Provider, does.has(AreaRole::Offer) || (does.has(AreaRole::Repurpose) && is_high_risk)),
        (Role::Importer, does.has(AreaRole::Import)),
        (Role::Distributor, does.has(AreaRole::Resell)),
    ])
}

/// The roles for the AI in products that need third-party conformity assessment.
pub(super) fn product_roles(system: &AiSystem) -> Vec<Role> {
    if !system.areas.has(Area::ProductA) {
        return Vec::new();
    }
    let does = system.product_role;
    in_order([
        (Role::Deployer, does.has(ProductRole::Use) || is_open(does, ProductRole::Unsure)),
        (Role::Provider, does.has(ProductRole::Offer)),
        (Role::Importer, does.has(ProductRole::Import)),
        (Role::Distributor, does.has(ProductRole::Resell)),
    ])
}

/// The roles that the result shows: those of both regimes, and what follows from where AI is used and what it does.
pub(super) fn roles(system: &AiSystem, company: &Company, of_regimes: &[Role]) -> Vec<Role> {
    let (ai_use, interaction) = (company.ai_use, system.interaction);
    let uses = ai_use.has_any(&[AiUse::Assistants, AiUse::Processes, AiUse::Planned])
        || interaction.has_any(&[Interaction::Deepfakes, Interaction::PublicText, Interaction::EmotionOrBiometric]);
    let only_trades = system.area_role.has_any(&[AreaRole::Import, AreaRole::Resell])
        || system.product_role.has_any(&[ProductRole::Import, ProductRole::Resell]);
    let offers = interaction.has_any(&[Interaction::Chatbot, Interaction::Generates])
        || (ai_use.has(AiUse::Products) && !only_trades);
    let has = |role| of_regimes.contains(&role);
    in_order([
        (Role::Deployer, has(Role::Deployer) || uses),
        (Role::Provider, has(Role::Provider) || offers),
        (Role::Importer, has(Role::Importer)),
        (Role::Distributor, has(Role::Distributor)),
        (Role::Gpai, interaction.has(Interaction::Gpai)),
    ])
}

/// Whether a question on a role that is shown has no answer, or "not sure".
pub(super) fn is_open<O: super::answers::AnswerOption>(does: Chosen<O>, unsure: O) -> bool {
    does.is_empty() || does.has(unsure)
}

fn in_order(roles: impl IntoIterator<Item = (Role, bool)>) -> Vec<Role> {
    roles.into_iter().filter(|(_, is_one)| *is_one).map(|(role, _)| role).collect()
}
