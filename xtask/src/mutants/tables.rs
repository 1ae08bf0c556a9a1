//! What can go wrong in the tables of the domain: each row, entry and number of them, dropped or exchanged, one at a time.
//!
//! cargo-mutants changes functions and operators but no data, and the rules of the check are data. Rows of the rule table are read from
//! its columns; every other place is named in [`PLACES`] by the text that stands there. A text that is gone is a fault that names it (and
//! that a test finds), so whoever changes a table sees what has to be looked at here. The layout of the result code is left alone: it is
//! frozen, and tests/codes holds it.

use std::ops::Range;

use crate::output::Failure;

/// A change of the sources that some test has to find.
pub(super) struct Mutant {
    /// Below the repository's root.
    pub(super) file: &'static str,
    /// The bytes of the file that are replaced.
    range: Range<usize>,
    instead: String,
    /// What is changed, in one line.
    pub(super) name: String,
}

impl Mutant {
    /// The file with the change.
    pub(super) fn applied_to(&self, source: &str) -> String {
        [&source[..self.range.start], &self.instead, &source[self.range.end..]].concat()
    }
}

/// All mutants of the tables, by the sources that `read` gives.
pub(super) fn mutants(read: impl Fn(&str) -> Result<String, Failure>) -> Result<Vec<Mutant>, Failure> {
    let mut mutants = rule_table(&read(RULES)?)?;
    for place in PLACES {
        mutants.extend(place.mutants(&read(place.file)?)?);
    }
    for (name, _) in EQUIVALENT {
        let before = mutants.len();
        mutants.retain(|mutant| mutant.name != *name);
        if mutants.len() + 1 != before {
            return Err(gone("src/model", &format!("the mutant {name:?}")));
        }
    }
    Ok(mutants)
}

/// Mutants that change no report, each with its reason: no test can find them.
const EQUIVALENT: &[(&str, &str)] = &[
    (
        "RegisterUse: condition BeyondInfrastructure is Article27Group",
        "a public body in that group is beyond infrastructure",
    ),
    ("DataProtectionAssessment: regime A is AP", "the next row gives the same day to the same deployers of products"),
    (
        "Representative: condition Is(HighRiskProduct) dropped",
        "who is asked for the role has a product, which is that class",
    ),
    (
        "duty.rs: self.classes.contains(&HighRiskProduct) && self.product_roles.contains(&role) is self.product_roles.contains(&role)",
        "there are such roles only where there is a product, which is that class",
    ),
    (
        "gaps.rs: (twelfths * 10 + 6) / 12 is (twelfths * 10 + 7) / 12",
        "an even number, so the odd one more never completes a twelfth",
    ),
    (
        "gaps.rs: gaps.sort_by_key(|(twelfths, _)| core::cmp::Reverse(*twelfths)) is gaps.sort_by_key(|(_, gap)| core::cmp::Reverse(gap.priority_tenths))",
        "with weights of 15 and 20 no two priorities round to the same tenth",
    ),
    (
        "triage.rs: in_annex_iii && matches!(influence is matches!(influence",
        "without such an area the question is not shown and its answer does not count",
    ),
];

const RULES: &str = "src/model/duty.rs";

fn gone(file: &str, what: &str) -> Failure {
    let remedy = "the tables have changed: change xtask/src/mutants/tables.rs with them";
    Failure::new(format!("cannot make mutants of {file}"), format!("it holds {what} not once"), remedy)
}

// --- The rule table of spec §4, by its columns ---

/// A piece of the source and where it stands.
#[derive(Clone)]
struct Cell<'a> {
    text: &'a str,
    range: Range<usize>,
}

impl<'a> Cell<'a> {
    /// The parts between commas that stand in no bracket.
    fn parts(&self) -> Vec<Cell<'a>> {
        let mut parts = Vec::new();
        let (mut depth, mut start) = (0, 0);
        for (place, character) in self.text.char_indices() {
            match character {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                ',' if depth == 0 => {
                    parts.push(self.part(start, place));
                    start = place + 1;
                }
                _ => {}
            }
        }
        parts.push(self.part(start, self.text.len()));
        parts.retain(|part| !part.text.is_empty());
        parts
    }

    /// A part of it, without blanks around.
    fn part(&self, from: usize, to: usize) -> Cell<'a> {
        let text = &self.text[from..to];
        let start = self.range.start + from + (text.len() - text.trim_start().len());
        let text = text.trim();
        Cell { text, range: start..start + text.len() }
    }

    /// The inside of `prefix…suffix`.
    fn inside(&self, prefix: &str, suffix: &str) -> Option<Cell<'a>> {
        let is_so = self.text.starts_with(prefix) && self.text.ends_with(suffix);
        is_so.then(|| self.part(prefix.len(), self.text.len() - suffix.len()))
    }
}

/// Collects the mutants of one row.
struct Row<'a> {
    duty: &'a str,
    mutants: Vec<Mutant>,
}

impl Row<'_> {
    fn change(&mut self, cell: &Cell, instead: impl Into<String>, what: &str) {
        let name = format!("{}: {what}", self.duty);
        self.mutants.push(Mutant { file: RULES, range: cell.range.clone(), instead: instead.into(), name });
    }

    /// Each entry of a list dropped, exchanged by another one, and one more added.
    fn list(&mut self, list: &Cell, others: &[&str], what: &str) {
        let entries: Vec<&str> = list.parts().iter().map(|entry| entry.text).collect();
        let other = || others.iter().copied().find(|other| !entries.contains(other));
        for (place, entry) in entries.iter().enumerate() {
            let mut without = entries.clone();
            without.remove(place);
            self.change(list, without.join(", "), &format!("{what} {entry} dropped"));
            if let Some(other) = other() {
                let mut exchanged = entries.clone();
                exchanged[place] = other;
                self.change(list, exchanged.join(", "), &format!("{what} {entry} is {other}"));
            }
        }
        if entries.is_empty()
            && let Some(other) = other()
        {
            self.change(list, [&*entries, &[other]].concat().join(", "), &format!("{what} {other} added"));
        }
    }

    /// The regime and the role, or the day.
    fn owed(&mut self, cell: &Cell) {
        let regimes = ["A", "P", "AP"];
        if let Some(day) = cell.inside("From(law::", ")") {
            let other = if day.text == "HIGH_RISK_AREAS" { "HIGH_RISK_PRODUCTS" } else { "HIGH_RISK_AREAS" };
            self.change(&day, other, &format!("from {} is from {other}", day.text));
        } else if let Some(role) = regimes.iter().find_map(|regime| cell.inside(&format!("{regime}("), ")")) {
            let regime = cell.text.split('(').next().unwrap_or_default();
            for other in regimes.iter().filter(|other| **other != regime) {
                self.change(cell, format!("{other}({})", role.text), &format!("regime {regime} is {other}"));
            }
            let other = match role.text {
                "Deployer" => "Provider",
                "Provider" => "Deployer",
                "Importer" => "Distributor",
                _ => "Importer",
            };
            self.change(&role, other, &format!("role {} is {other}", role.text));
            self.change(cell, "From(law::HIGH_RISK_AREAS)", "regime and role dropped");
        } else {
            self.change(cell, "From(law::PROHIBITED_PRACTICES)", "always from the earlier bans");
            self.change(cell, "From(law::PROHIBITED_IMAGERY)", "always from the later ban");
        }
    }

    /// The conditions: each dropped, exchanged by its likes, and one more that is not meant.
    fn conditions(&mut self, list: &Cell) {
        let conditions = list.parts();
        for (place, condition) in conditions.iter().enumerate() {
            let mut without: Vec<&str> = conditions.iter().map(|of| of.text).collect();
            without.remove(place);
            self.change(list, without.join(", "), &format!("condition {} dropped", condition.text));
            for other in likes(condition.text) {
                self.change(condition, *other, &format!("condition {} is {other}", condition.text));
            }
            if let Some(cases) = condition.inside("Does(&[", "])") {
                self.list(&cases, &["I::Generates", "I::Deepfakes", "I::Chatbot"], "case");
            } else if let Some(areas) = condition.inside("In(&[", "])") {
                self.list(&areas, &["Area::Education", "Area::Credit"], "area");
            } else if let Some(roles) = condition.inside("Shows(&[", "])") {
                self.list(&roles, &["Importer", "Distributor"], "role");
            }
        }
        if conditions.is_empty() {
            self.change(list, "BeyondInfrastructure", "condition BeyondInfrastructure added");
        }
    }
}

/// What a condition could be mistaken for.
fn likes(condition: &str) -> &'static [&'static str] {
    match condition {
        "Is(ProhibitedAlert)" => &["Is(HighRisk)"],
        "Is(ExceptionPossible)" => &["Is(HighRisk)", "Is(Class::Unclear)"],
        "Is(HighRisk)" => &["Is(HighRiskProduct)", "Is(ExceptionPossible)"],
        "Is(HighRiskProduct)" => &["Is(HighRisk)", "Is(Class::SectorRoute)"],
        "AreaRoleIs(Provider)" => &["AreaRoleIs(Deployer)", "AreaRoleIs(Importer)"],
        "BeyondInfrastructure" => &["PublicBody", "Article27Group", "In(&[Area::CriticalInfrastructure])"],
        "PublicBody" => &["Article27Group"],
        "Article27Group" => &["PublicBody", "BeyondInfrastructure"],
        "OffersInArea" => &["OffersInProduct", "AreaRoleIs(Provider)"],
        "OffersInProduct" => &["OffersInArea"],
        "OutsideEu" => &["NotOutsideEu"],
        "NotOutsideEu" => &["OutsideEu"],
        _ => &[],
    }
}

fn rule_table(source: &str) -> Result<Vec<Mutant>, Failure> {
    let mut mutants = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let whole = Cell { text: line, range: start..start + line.len() };
        start += line.len();
        let Some(row) = whole.part(0, line.len()).inside("rule(D::", "),") else { continue };
        let cells = row.parts();
        let [duty, owed, and, linked, most] = cells.as_slice() else {
            return Err(gone(RULES, "a row of five columns"));
        };
        let (Some(and), Some(linked)) = (and.inside("&[", "]"), linked.inside("&[", "]")) else {
            return Err(gone(RULES, "lists in the third and the fourth column"));
        };
        let mut of = Row { duty: duty.text, mutants: Vec::new() };
        of.owed(owed);
        of.conditions(&and);
        of.list(&linked, &["S::Policy", "S::Suppliers"], "link");
        // Without a linked answer there is nothing to cap.
        if !linked.text.is_empty() {
            let other = if most.text == "Largely" { "InPlace" } else { "Largely" };
            of.change(most, other, &format!("at most {} is {other}", most.text));
        }
        mutants.append(&mut of.mutants);
    }
    if mutants.is_empty() { Err(gone(RULES, "a row of the rule table")) } else { Ok(mutants) }
}

// --- Everything else, by the text that stands there ---

/// A place in the sources and what is made of it.
struct Place {
    file: &'static str,
    /// Stands there exactly once.
    text: &'static str,
    change: Change,
}

enum Change {
    /// The whole text is replaced by each of these.
    To(&'static [&'static str]),
    /// Each of the parts between such separators is dropped.
    Drop(&'static str),
    /// Each of the parts between such separators is exchanged with the next.
    Swap(&'static str),
    /// Each number is one more and one less.
    Numbers,
}

use Change::{Drop, Numbers, Swap, To};

const fn place(file: &'static str, text: &'static str, change: Change) -> Place {
    Place { file, text, change }
}

impl Place {
    fn mutants(&self, source: &str) -> Result<Vec<Mutant>, Failure> {
        if source.matches(self.text).count() != 1 {
            return Err(gone(self.file, &format!("{:?}", self.text)));
        }
        let start = source.find(self.text).unwrap_or_default();
        let short = self.file.rsplit('/').next().unwrap_or_default();
        let mutant = |instead: String| {
            let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let name = format!("{short}: {} is {}", one_line(self.text), one_line(&instead));
            Mutant { file: self.file, range: start..start + self.text.len(), instead, name }
        };
        Ok(self.texts().into_iter().map(mutant).collect())
    }

    fn texts(&self) -> Vec<String> {
        let parts = |separator: &str| self.text.split(separator).map(str::to_owned).collect::<Vec<String>>();
        match self.change {
            To(others) => others.iter().map(|other| (*other).to_owned()).collect(),
            Drop(separator) => {
                let without = |place| {
                    let mut parts = parts(separator);
                    parts.remove(place);
                    parts.join(separator)
                };
                (0..parts(separator).len()).map(without).collect()
            }
            Swap(separator) => {
                let swapped = |place| {
                    let mut parts = parts(separator);
                    parts.swap(place, place + 1);
                    parts.join(separator)
                };
                (0..parts(separator).len() - 1).map(swapped).collect()
            }
            Numbers => numbers(self.text),
        }
    }
}

/// The text with each of its numbers one higher and one lower; a number that is part of a name is none.
fn numbers(text: &str) -> Vec<String> {
    let is_part_of_name = |place: usize| {
        text[..place].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_')
    };
    let mut changed = Vec::new();
    for (place, _) in text.char_indices().filter(|(_, character)| character.is_ascii_digit()) {
        if is_part_of_name(place) {
            continue;
        }
        let length = text[place..].find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len() - place);
        let Ok(number) = text[place..place + length].parse::<u32>() else { continue };
        for other in [Some(number + 1), number.checked_sub(1)].into_iter().flatten() {
            changed.push(format!("{}{other}{}", &text[..place], &text[place + length..]));
        }
    }
    changed
}

const DUTY: &str = RULES;
const SCORE: &str = "src/model/score.rs";
const GAPS: &str = "src/model/gaps.rs";
const CATALOGUE: &str = "src/model/catalogue.rs";
const QUALIFICATION: &str = "src/model/qualification.rs";
const VISIBILITY: &str = "src/model/visibility.rs";
const FACTS: &str = "src/model/facts.rs";
const ROLES: &str = "src/model/roles.rs";
const TRIAGE: &str = "src/model/triage.rs";
const ANSWERS: &str = "src/model/answers.rs";
const FLOW: &str = "src/model/flow.rs";
const BRIEF: &str = "src/model/brief.rs";

/// Where a number or an entry could be another one. One line each, in the order of the files.
#[rustfmt::skip]
static PLACES: &[Place] = &[
    // Days, and what the conditions of the rule table mean.
    place(DUTY, "if only_imagery { law::PROHIBITED_IMAGERY } else { law::PROHIBITED_PRACTICES }",
        To(&["law::PROHIBITED_PRACTICES", "law::PROHIBITED_IMAGERY", "if only_imagery { law::PROHIBITED_PRACTICES } else { law::PROHIBITED_IMAGERY }"])),
    place(DUTY, "practice == Practice::IntimateImagery", To(&["practice != Practice::Manipulation"])),
    place(DUTY, "A(role) | AP(role) if area(role) => Some(law::HIGH_RISK_AREAS)",
        To(&["A(role) | AP(role) if area(role) => Some(law::HIGH_RISK_PRODUCTS)", "A(role) if area(role) => Some(law::HIGH_RISK_AREAS)",
            "AP(role) if area(role) => Some(law::HIGH_RISK_AREAS)", "A(role) | AP(role) if product(role) => Some(law::HIGH_RISK_AREAS)"])),
    place(DUTY, "P(role) | AP(role) if product(role) => Some(law::HIGH_RISK_PRODUCTS)",
        To(&["P(role) | AP(role) if product(role) => Some(law::HIGH_RISK_AREAS)", "P(role) if product(role) => Some(law::HIGH_RISK_PRODUCTS)",
            "AP(role) if product(role) => Some(law::HIGH_RISK_PRODUCTS)", "P(role) | AP(role) if area(role) => Some(law::HIGH_RISK_PRODUCTS)"])),
    place(DUTY, "self.classes.contains(&HighRisk) && self.area_roles.contains(&role)", Drop(" && ")),
    place(DUTY, "|role| self.classes.contains(&HighRisk) && self.area_roles", To(&[
        "|role| self.classes.contains(&ExceptionPossible) && self.area_roles", "|role| self.classes.contains(&HighRisk) && self.roles",
        "|role| self.classes.contains(&HighRisk) && self.product_roles", "|role| self.classes.contains(&HighRiskProduct) && self.area_roles"])),
    place(DUTY, "self.classes.contains(&HighRiskProduct) && self.product_roles.contains(&role)", Drop(" && ")),
    place(DUTY, "|role| self.classes.contains(&HighRiskProduct) && self.product_roles", To(&[
        "|role| self.classes.contains(&HighRisk) && self.product_roles", "|role| self.classes.contains(&HighRiskProduct) && self.roles",
        "|role| self.classes.contains(&HighRiskProduct) && self.area_roles"])),
    place(DUTY, "PublicBody => company.organisation == Some(Organisation::PublicBody)", To(&[
        "PublicBody => company.organisation == Some(Organisation::PublicService)", "PublicBody => company.organisation == Some(Organisation::Company)",
        "PublicBody => company.organisation != Some(Organisation::Company)"])),
    place(DUTY, "Organisation::PublicBody | Organisation::PublicService", Drop(" | ")),
    place(DUTY, "public && system.is_beyond_infrastructure()", Drop(" && ")),
    place(DUTY, "(public && system.is_beyond_infrastructure()) || system.areas.has_any(&[Area::Credit, Area::Insurance])", Drop(" || ")),
    place(DUTY, "Area::Credit, Area::Insurance", Drop(", ")),
    place(DUTY, "system.areas.has_any(&[Area::Credit, Area::Insurance])", To(&["system.areas.has_any(&[Area::Credit, Area::Insurance, Area::Employment])"])),
    place(DUTY, "AreaRoleIs(role) => self.area_roles", To(&["AreaRoleIs(role) => self.roles", "AreaRoleIs(role) => self.product_roles"])),
    place(DUTY, "system.area_role.has(AreaRole::Offer)", To(&["system.area_role.has(AreaRole::Use)", "system.area_role.has(AreaRole::Repurpose)"])),
    place(DUTY, "system.product_role.has(ProductRole::Offer)", To(&["system.product_role.has(ProductRole::Use)"])),
    place(DUTY, " OutsideEu => company.scope == Some(Scope::OutputInEu)", To(&[" OutsideEu => company.scope != Some(Scope::Eu)", " OutsideEu => company.scope == Some(Scope::Eu)"])),
    place(DUTY, "NotOutsideEu => company.scope != Some(Scope::OutputInEu)", To(&["NotOutsideEu => company.scope == Some(Scope::Eu)", "NotOutsideEu => company.scope != Some(Scope::Eu)"])),
    place(DUTY, "Self::DiscloseAi | Self::MarkContent | Self::InformExposed | Self::LabelDeepfakes | Self::LabelPublicText", Drop(" | ")),
    place(DUTY, "Self::DiscloseAi | Self::MarkContent | Self::InformExposed", To(&["Self::Gpai | Self::DiscloseAi | Self::MarkContent | Self::InformExposed"])),
    place(DUTY, "Self::Gpai | Self::DiscloseAi | Self::MarkContent | Self::DocumentException", Drop(" | ")),
    place(DUTY, "D::MarkContent).then_some(law::MARKING_LEGACY)", To(&["D::DiscloseAi).then_some(law::MARKING_LEGACY)", "D::MarkContent).then_some(law::TRANSPARENCY)"])),
    // Status.
    place(DUTY, "rule.duty == D::StopPractice", To(&["rule.duty == D::Literacy"])),
    place(DUTY, "None | Some(Rating::Unknown) => return Status::Unclear", To(&["None => return Status::Unclear", "None => {}\nSome(Rating::Unknown) => return Status::Unclear",
        "None | Some(Rating::Unknown) => return Status::Open"])),
    place(DUTY, "None => return Status::ToCheck", To(&["None => return Status::Unclear", "None => return Status::Open"])),
    place(DUTY, "Some(Rating::Zero | Rating::Unknown) => Status::Open", To(&["Some(Rating::Zero | Rating::Unknown) => Status::Started", "Some(Rating::Zero | Rating::Unknown) => Status::Unclear"])),
    place(DUTY, "Some(Rating::One) => Status::Started", To(&["Some(Rating::One) => Status::Open", "Some(Rating::One) => Status::Largely"])),
    place(DUTY, "Some(Rating::Two) => Status::Largely", To(&["Some(Rating::Two) => Status::Started", "Some(Rating::Two) => Status::InPlace"])),
    place(DUTY, "Some(Rating::Three) => Status::InPlace", To(&["Some(Rating::Three) => Status::Largely"])),
    place(DUTY, "lowest.min(Some(rating))", To(&["lowest.max(Some(rating))"])),

    // Score, bands, caps, gaps.
    place(SCORE, "Self::Zero | Self::Unknown => 0,\n            Self::One => 1,\n            Self::Two => 2,\n            Self::Three => 3", Numbers),
    place(SCORE, "Self::Zero | Self::Unknown => 0,\n            Self::One => 1", To(&["Self::Zero => 0,\n            Self::One | Self::Unknown => 1"])),
    place(SCORE, "Self::Starting => (0, 24)", Numbers),
    place(SCORE, "Self::Building => (25, 49)", Numbers),
    place(SCORE, "Self::Advancing => (50, 74)", Numbers),
    place(SCORE, "Self::AuditReady => (75, 100)", Numbers),
    place(SCORE, "(Scored::Policy | Scored::RiskAssessment, 0) => Some(Band::Building)", To(&[
        "(Scored::Policy, 0) => Some(Band::Building)", "(Scored::RiskAssessment, 0) => Some(Band::Building)",
        "(Scored::Policy | Scored::RiskAssessment | Scored::Literacy, 0) => Some(Band::Building)",
        "(Scored::Policy | Scored::RiskAssessment, 0 | 1) => Some(Band::Building)", "(Scored::Policy | Scored::RiskAssessment, 1) => Some(Band::Building)",
        "(Scored::Policy | Scored::RiskAssessment, 0) => Some(Band::Starting)", "(Scored::Policy | Scored::RiskAssessment, 0) => Some(Band::Advancing)"])),
    place(SCORE, "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::Advancing)", To(&[
        "(Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::Advancing)", "(Scored::ImpactAssessment, 0) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0 | 1) | (Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 1) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0 | 1 | 2) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls, 0 | 1) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Audit, 0 | 1) => Some(Band::Advancing)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::Building)",
        "(Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::AuditReady)"])),
    place(SCORE, "(sixths + 3) / 6", Numbers),
    place(SCORE, "half_up_sixths(100 * sum)", Numbers),
    place(GAPS, "rating.level() == 3", Numbers),
    place(GAPS, "(twelfths * 10 + 6) / 12", Numbers),
    place(GAPS, "u16::from(3 - rating.level())", To(&["u16::from(4 - rating.level())"])),
    place(GAPS, "if serves_a_duty { 3 } else { 2 }", Numbers),
    place(GAPS, "gaps.sort_by_key(|(twelfths, _)| core::cmp::Reverse(*twelfths))", To(&["gaps.sort_by_key(|(_, gap)| core::cmp::Reverse(gap.priority_tenths))",
        "gaps.sort_by_key(|(twelfths, gap)| core::cmp::Reverse((*twelfths, gap.question)))"])),

    // The catalogue.
    place(CATALOGUE, "Self::Governance | Self::Risk => 20", Numbers),
    place(CATALOGUE, "Self::Data | Self::Transparency | Self::Lifecycle | Self::Controls => 15", Numbers),
    place(CATALOGUE, "Self::Governance | Self::Risk => 20,\n            Self::Data | Self::Transparency", To(&["Self::Governance | Self::Data => 20,\n            Self::Risk | Self::Transparency"])),
    place(CATALOGUE, "Self::Areas | Self::Practices | Self::Interaction => Kind::Many { exclusive: 2 }", Numbers),
    place(CATALOGUE, "Self::AiUse | Self::AreaRole | Self::ProductRole | Self::Stakes | Self::Systems => {\n                Kind::Many { exclusive: 1 }", Numbers),
    place(CATALOGUE, "Self::AiUse | Self::AreaRole | Self::ProductRole | Self::Stakes | Self::Systems", Drop(" | ")),
    place(CATALOGUE, "facts(S::Policy,           B::Governance", To(&["facts(S::Policy,           B::Risk"])),
    place(CATALOGUE, "facts(S::Literacy,         B::Governance", To(&["facts(S::Literacy,         B::Controls"])),
    place(CATALOGUE, "facts(S::RiskAssessment,   B::Risk", To(&["facts(S::RiskAssessment,   B::Data"])),
    place(CATALOGUE, "facts(S::ImpactAssessment, B::Risk", To(&["facts(S::ImpactAssessment, B::Governance"])),
    place(CATALOGUE, "facts(S::DataQuality,      B::Data", To(&["facts(S::DataQuality,      B::Transparency"])),
    place(CATALOGUE, "facts(S::DataRights,       B::Data", To(&["facts(S::DataRights,       B::Risk"])),
    place(CATALOGUE, "facts(S::Information,      B::Transparency", To(&["facts(S::Information,      B::Lifecycle"])),
    place(CATALOGUE, "facts(S::Oversight,        B::Transparency", To(&["facts(S::Oversight,        B::Data"])),
    place(CATALOGUE, "facts(S::Lifecycle,        B::Lifecycle", To(&["facts(S::Lifecycle,        B::Controls"])),
    place(CATALOGUE, "facts(S::Suppliers,        B::Lifecycle", To(&["facts(S::Suppliers,        B::Transparency"])),
    place(CATALOGUE, "facts(S::Controls,         B::Controls", To(&["facts(S::Controls,         B::Lifecycle"])),
    place(CATALOGUE, "facts(S::Audit,            B::Controls", To(&["facts(S::Audit,            B::Governance"])),
    place(CATALOGUE, "\"5.1\", \"5.2\", \"5.3\", \"A.2.2\", \"A.2.3\", \"A.2.4\", \"A.3.2\", \"A.3.3\"", Drop(", ")),
    place(CATALOGUE, "\"9.1\", \"9.2\", \"9.3\", \"10.1\", \"10.2\"", Drop(", ")),
    place(CATALOGUE, "\"13\", \"26(7)\", \"26(11)\", \"50\"", Drop(", ")),
    place(CATALOGUE, "&[\"6\", \"9\"]", To(&["&[\"6\"]", "&[\"9\"]", "&[\"9\", \"6\"]"])),

    // Qualification.
    place(QUALIFICATION, "(Stake::ClientEvidence, Reason::ClientEvidence, 3)", Numbers),
    place(QUALIFICATION, "(Stake::Decisions, Reason::Decisions, 2)", Numbers),
    place(QUALIFICATION, "(Stake::CustomerData, Reason::CustomerData, 2)", Numbers),
    place(QUALIFICATION, "(Stake::ClientEvidence, Reason::ClientEvidence, 3),\n        (Stake::Decisions, Reason::Decisions, 2),\n        (Stake::CustomerData, Reason::CustomerData, 2)", Swap(",\n        ")),
    place(QUALIFICATION, "Some((Reason::Asap, 3))", Numbers),
    place(QUALIFICATION, "Some((Reason::HalfYear, 2))", Numbers),
    place(QUALIFICATION, "Some((Reason::Year, 1))", Numbers),
    place(QUALIFICATION, "Some(Timeline::Asap) => Some((Reason::Asap", To(&["Some(Timeline::Asap) => Some((Reason::HalfYear"])),
    place(QUALIFICATION, "Some(Timeline::Exploring) | None => None", To(&["Some(Timeline::Exploring) | None => Some((Reason::Year, 1))"])),
    place(QUALIFICATION, "(Class::ProhibitedAlert, Reason::ProhibitedAlert, 3)", Numbers),
    place(QUALIFICATION, "(Class::HighRisk, Reason::HighRisk, 3)", Numbers),
    place(QUALIFICATION, "(Class::HighRiskProduct, Reason::HighRiskProduct, 3)", Numbers),
    place(QUALIFICATION, "(Class::Unclear, Reason::Unclear, 2)", Numbers),
    place(QUALIFICATION, "(Class::ExceptionPossible, Reason::ExceptionPossible, 2)", Numbers),
    place(QUALIFICATION, "(Class::Transparency, Reason::Transparency, 1)", Numbers),
    place(QUALIFICATION, "(Class::ProhibitedAlert, Reason::ProhibitedAlert, 3),\n        (Class::HighRisk, Reason::HighRisk, 3),\n        (Class::HighRiskProduct, Reason::HighRiskProduct, 3),\n        (Class::Unclear, Reason::Unclear, 2),\n        (Class::ExceptionPossible, Reason::ExceptionPossible, 2),\n        (Class::Transparency, Reason::Transparency, 1)", Swap(",\n        ")),
    place(QUALIFICATION, "points < 50).then_some((Reason::ScoreBelow50, 1))", Numbers),
    place(QUALIFICATION, "class(Class::NoAi) || class(Class::OutOfScope)", Drop(" || ")),
    place(QUALIFICATION, "{ -4 }", Numbers),
    place(QUALIFICATION, "8.. => Fit::Strong,\n        4..=7 => Fit::Possible", To(&["9.. => Fit::Strong,\n        4..=8 => Fit::Possible", "7.. => Fit::Strong,\n        4..=6 => Fit::Possible",
        "8.. => Fit::Strong,\n        3..=7 => Fit::Possible", "8.. => Fit::Strong,\n        5..=7 => Fit::Possible", "8.. => Fit::Possible,\n        4..=7 => Fit::Strong"])),

    // What is shown.
    place(VISIBILITY, "Question::Areas | Question::Practices | Question::Interaction", Drop(" | ")),
    place(VISIBILITY, "Question::Influence | Question::AreaRole", Drop(" | ")),
    place(VISIBILITY, "!answers.includes(AiUse::None) && !answers.includes(Scope::NoEuLink)", Drop(" && ")),
    place(VISIBILITY, "!answers.includes(Scope::NoEuLink)", To(&["!answers.includes(Scope::OutputInEu)"])),
    place(VISIBILITY, "asks_of_ai && has_annex_iii_area(answers)", Drop(" && ")),
    place(VISIBILITY, "asks_of_ai && answers.includes(Area::ProductA)", Drop(" && ")),
    place(VISIBILITY, "answers.includes(Area::ProductA)", To(&["answers.includes(Area::ProductB)"])),
    place(VISIBILITY, "Self::ProductA | Self::ProductB | Self::None | Self::Unsure", Drop(" | ")),
    place(VISIBILITY, "matches!(self, Self::ProductA", To(&["matches!(self, Self::Biometrics | Self::ProductA", "matches!(self, Self::CriticalInfrastructure | Self::ProductA",
        "matches!(self, Self::Education | Self::ProductA", "matches!(self, Self::Employment | Self::ProductA", "matches!(self, Self::Credit | Self::ProductA",
        "matches!(self, Self::Insurance | Self::ProductA", "matches!(self, Self::PublicBenefits | Self::ProductA", "matches!(self, Self::LawEnforcement | Self::ProductA",
        "matches!(self, Self::Migration | Self::ProductA", "matches!(self, Self::Justice | Self::ProductA"])),
    place(FACTS, "area != Area::CriticalInfrastructure", To(&["area != Area::Employment", "true"])),
    place(FACTS, "area.is_annex_iii() && area", To(&["area"])),

    // Roles.
    place(ROLES, "AreaRole::Use, AreaRole::Repurpose", Drop(", ")),
    place(ROLES, "uses || is_open(does, AreaRole::Unsure)", Drop(" || ")),
    place(ROLES, "does.has(AreaRole::Offer) || (does.has(AreaRole::Repurpose) && is_high_risk)", Drop(" || ")),
    place(ROLES, "does.has(AreaRole::Repurpose) && is_high_risk", Drop(" && ")),
    place(ROLES, "does.has(AreaRole::Import)),\n        (Role::Distributor, does.has(AreaRole::Resell)", To(&["does.has(AreaRole::Resell)),\n        (Role::Distributor, does.has(AreaRole::Import)"])),
    place(ROLES, "does.has(ProductRole::Use) || is_open(does, ProductRole::Unsure)", Drop(" || ")),
    place(ROLES, "(Role::Provider, does.has(ProductRole::Offer))", To(&["(Role::Provider, does.has(ProductRole::Import))"])),
    place(ROLES, "does.has(ProductRole::Import)),\n        (Role::Distributor, does.has(ProductRole::Resell)", To(&["does.has(ProductRole::Resell)),\n        (Role::Distributor, does.has(ProductRole::Import)"])),
    place(ROLES, "AiUse::Assistants, AiUse::Processes, AiUse::Planned", Drop(", ")),
    place(ROLES, "ai_use.has_any(&[AiUse::Assistants", To(&["ai_use.has_any(&[AiUse::Products, AiUse::Assistants"])),
    place(ROLES, "Interaction::Deepfakes, Interaction::PublicText, Interaction::EmotionOrBiometric", Drop(", ")),
    place(ROLES, "AreaRole::Import, AreaRole::Resell", Drop(", ")),
    place(ROLES, "ProductRole::Import, ProductRole::Resell", Drop(", ")),
    place(ROLES, "Interaction::Chatbot, Interaction::Generates", Drop(", ")),
    place(ROLES, "Interaction::Chatbot, Interaction::Generates]", To(&["Interaction::Chatbot, Interaction::Generates, Interaction::Gpai]", "Interaction::Chatbot, Interaction::Generates, Interaction::Deepfakes]"])),
    place(ROLES, "ai_use.has(AiUse::Products) && !only_trades", Drop(" && ")),
    place(ROLES, "(Role::Deployer, has(Role::Deployer) || uses)", To(&["(Role::Deployer, has(Role::Deployer))", "(Role::Deployer, uses)"])),
    place(ROLES, "(Role::Provider, has(Role::Provider) || offers)", To(&["(Role::Provider, has(Role::Provider))", "(Role::Provider, offers)"])),
    place(ROLES, "(Role::Importer, has(Role::Importer))", To(&["(Role::Importer, false)", "(Role::Importer, has(Role::Distributor))"])),
    place(ROLES, "(Role::Distributor, has(Role::Distributor))", To(&["(Role::Distributor, false)"])),
    place(ROLES, "(Role::Gpai, interaction.has(Interaction::Gpai))", To(&["(Role::Gpai, false)", "(Role::Gpai, interaction.has(Interaction::Generates))"])),
    place(ROLES, "does.is_empty() || does.has(unsure)", Drop(" || ")),

    // Classes.
    place(TRIAGE, "Practice::None | Practice::Unsure", Drop(" | ")),
    place(TRIAGE, "Influence::Profiling | Influence::Decides", Drop(" | ")),
    place(TRIAGE, "in_annex_iii && matches!(influence", To(&["matches!(influence"])),
    place(TRIAGE, "let product = system.areas.has(Area::ProductA)", To(&["let product = system.areas.has(Area::ProductB)"])),
    place(TRIAGE, "(Class::SectorRoute, system.areas.has(Area::ProductB))", To(&["(Class::SectorRoute, system.areas.has(Area::ProductA))", "(Class::SectorRoute, false)"])),
    place(TRIAGE, "influence == Some(Influence::Narrow)", To(&["influence == Some(Influence::Unsure)", "influence.is_none()"])),
    place(TRIAGE, "(Class::ProhibitedAlert, prohibited),\n        (Class::HighRisk, high_risk),\n        (Class::HighRiskProduct, product),\n        (Class::Unclear, is_unclear(system))", Swap(",\n        ")),
    place(TRIAGE, "(Class::Unclear, is_unclear(system)),\n        (Class::ExceptionPossible, in_annex_iii && influence == Some(Influence::Narrow))", Swap(",\n        ")),
    place(TRIAGE, "is_open(system.areas, Area::Unsure)\n        || is_open(system.practices, Practice::Unsure)\n        || is_open(system.interaction, Interaction::Unsure)\n        || (in_annex_iii && matches!(system.influence, None | Some(Influence::Unsure)))\n        || (in_annex_iii && is_open(system.area_role, AreaRole::Unsure))\n        || (system.areas.has(Area::ProductA) && is_open(system.product_role, ProductRole::Unsure))", Drop("\n        || ")),
    place(TRIAGE, "None | Some(Influence::Unsure)", Drop(" | ")),
    place(TRIAGE, "|| (emotion && !system.areas.has(Area::Biometrics))", To(&["", "|| emotion", "|| !system.areas.has(Area::Biometrics)"])),
    place(TRIAGE, "company.scope == Some(Scope::NoEuLink)", To(&["company.scope != Some(Scope::Eu)", "false"])),
    place(TRIAGE, "company.ai_use.has(AiUse::None)", To(&["company.ai_use.has(AiUse::Planned)", "false"])),

    // Which answers are unknown.
    place(ANSWERS, "Question::Areas => self.includes(Area::Unsure)", To(&["Question::Areas => false", "Question::Areas => self.includes(Area::None)"])),
    place(ANSWERS, "Question::Influence => self.includes(Influence::Unsure)", To(&["Question::Influence => false"])),
    place(ANSWERS, "Question::AreaRole => self.includes(AreaRole::Unsure)", To(&["Question::AreaRole => false"])),
    place(ANSWERS, "Question::ProductRole => self.includes(ProductRole::Unsure)", To(&["Question::ProductRole => false"])),
    place(ANSWERS, "Question::Practices => self.includes(Practice::Unsure)", To(&["Question::Practices => false"])),
    place(ANSWERS, "Question::Interaction => self.includes(Interaction::Unsure)", To(&["Question::Interaction => false"])),

    // The screens.
    place(FLOW, "Self::Profile => &[Question::Scope, Question::Organisation, Question::Size]", To(&["Self::Profile => &[Question::Scope, Question::Organisation]", "Self::Profile => &[Question::Organisation, Question::Scope, Question::Size]"])),
    place(FLOW, "Self::FollowUp => &[Question::Influence, Question::AreaRole, Question::ProductRole]", To(&["Self::FollowUp => &[Question::AreaRole, Question::ProductRole]",
        "Self::FollowUp => &[Question::Influence, Question::ProductRole]", "Self::FollowUp => &[Question::Influence, Question::AreaRole]"])),
    place(FLOW, "Self::Outlook => &[Question::Stakes, Question::Systems, Question::Timeline]", To(&["Self::Outlook => &[Question::Stakes, Question::Systems]", "Self::Outlook => &[Question::Systems, Question::Timeline]"])),
    place(FLOW, "Question::Scope | Question::Organisation | Question::Size => Self::Profile", To(&["Question::Scope | Question::Organisation => Self::Profile", "Question::Organisation | Question::Size => Self::Profile"])),
    place(FLOW, "Question::Influence | Question::AreaRole | Question::ProductRole => Self::FollowUp", To(&["Question::Influence | Question::AreaRole => Self::FollowUp", "Question::AreaRole | Question::ProductRole => Self::FollowUp"])),
    place(FLOW, "Question::Stakes | Question::Systems | Question::Timeline => Self::Outlook", To(&["Question::Stakes | Question::Systems => Self::Outlook", "Question::Systems | Question::Timeline => Self::Outlook"])),
    place(FLOW, "Step::Profile,\n                Step::One(Question::Areas),\n                Step::FollowUp,\n                Step::One(Question::Practices),\n                Step::One(Question::Interaction),\n                Step::Outlook", Swap(",\n                ")),

    // The brief.
    place(BRIEF, "MANY_UNKNOWN: usize = 3", Numbers),
    place(BRIEF, "[2, 3, 4, 3, 3]", To(&["[3, 3, 3, 3, 3]", "[2, 4, 3, 3, 3]", "[3, 2, 4, 3, 3]"])),
    place(BRIEF, "gaps.iter().take(3)", Numbers),
    place(BRIEF, "due.truncate(3)", Numbers),
    place(BRIEF, "(of.status == Status::InPlace, of.status != Status::Stop, day(of), distance(of.status))", To(&["(of.status != Status::Stop, day(of), distance(of.status))",
        "(of.status == Status::InPlace, day(of), distance(of.status))", "(of.status == Status::InPlace, of.status != Status::Stop, distance(of.status))",
        "(of.status == Status::InPlace, of.status != Status::Stop, day(of))"])),
    place(BRIEF, "of.from.max(law::TRANSPARENCY)", To(&["of.from", "of.from.max(law::MARKING_LEGACY)", "of.from.min(law::TRANSPARENCY)"])),
    place(BRIEF, "Status::Open => 1,\n        Status::Unclear => 2,\n        Status::ToCheck => 3,\n        Status::Started => 4,\n        Status::Largely => 5", To(&[
        "Status::Open => 2,\n        Status::Unclear => 1,\n        Status::ToCheck => 3,\n        Status::Started => 4,\n        Status::Largely => 5",
        "Status::Open => 1,\n        Status::Unclear => 3,\n        Status::ToCheck => 2,\n        Status::Started => 4,\n        Status::Largely => 5",
        "Status::Open => 1,\n        Status::Unclear => 2,\n        Status::ToCheck => 4,\n        Status::Started => 3,\n        Status::Largely => 5",
        "Status::Open => 1,\n        Status::Unclear => 2,\n        Status::ToCheck => 3,\n        Status::Started => 5,\n        Status::Largely => 4"])),
    place(BRIEF, "(Topic::Duty, first.is_some_and(|status| !matches!(status, Status::Stop | Status::InPlace))),\n        (Topic::Unknown, unknown >= MANY_UNKNOWN),\n        (Topic::Gap, !weakest.is_empty()),\n        (Topic::SecondGap, weakest.len() > 1)", Swap(",\n        ")),
    place(BRIEF, "[occasion(&report.answers), standing(report), point()", To(&["[standing(report), occasion(&report.answers), point()", "[occasion(&report.answers), point(), standing(report)"])),
    place(BRIEF, "{ Topic::Proof } else { Topic::Occasion }", To(&["{ Topic::Occasion } else { Topic::Proof }"])),
    place(BRIEF, "Class::ProhibitedAlert => Topic::Practice,\n        _ if !report.complete => Topic::Completion", Swap(",\n        ")),
    place(BRIEF, "Class::Unclear | Class::ExceptionPossible => Topic::Clarification", To(&["Class::Unclear => Topic::Clarification", "Class::ExceptionPossible => Topic::Clarification"])),
    place(BRIEF, "Class::NoAi | Class::OutOfScope => Topic::Change", To(&["Class::NoAi => Topic::Change", "Class::OutOfScope => Topic::Change"])),
    place(BRIEF, "Some(Fit::Strong) => Topic::NextStep", To(&["Some(Fit::Strong) => Topic::Help"])),
    place(BRIEF, "Some(Fit::Early) => Topic::Alone", To(&["Some(Fit::Early) => Topic::Help"])),
];

#[cfg(test)]
mod tests {
    use super::{Cell, mutants, numbers};
    use crate::workspace;

    fn source(file: &str) -> Result<String, crate::output::Failure> {
        std::fs::read_to_string(workspace::root().join(file))
            .map_err(|error| crate::output::Failure::new(file, error, ""))
    }

    #[test]
    fn every_place_is_still_there_and_every_mutant_is_a_change_of_its_own() {
        let mutants = mutants(source).unwrap_or_else(|failure| panic!("{failure}"));
        assert!(mutants.len() >= 600, "{}", mutants.len());
        let mut changed: Vec<(&str, String)> = Vec::new();
        for mutant in &mutants {
            let before = source(mutant.file).expect("it was read before");
            let after = mutant.applied_to(&before);
            assert!(after != before, "{}", mutant.name);
            changed.push((&mutant.name, after));
        }
        changed.sort_by(|one, other| one.1.cmp(&other.1));
        let twins: Vec<_> =
            changed.windows(2).filter(|pair| pair[0].1 == pair[1].1).map(|pair| (pair[0].0, pair[1].0)).collect();
        assert!(twins.is_empty(), "the same change twice: {twins:#?}");
    }

    #[test]
    fn columns_and_lists_are_split_outside_brackets_only() {
        let text = " A(Provider),  &[Is(B), In(&[C, D])], &[]";
        let cell = Cell { text, range: 10..10 + text.len() };
        let parts = cell.parts();
        assert_eq!(
            parts.iter().map(|part| part.text).collect::<Vec<_>>(),
            ["A(Provider)", "&[Is(B), In(&[C, D])]", "&[]"]
        );
        let list = parts[1].inside("&[", "]").expect("a list");
        assert_eq!(list.parts().iter().map(|part| part.text).collect::<Vec<_>>(), ["Is(B)", "In(&[C, D])"]);
        assert_eq!(&text[list.range.start - 10..list.range.end - 10], "Is(B), In(&[C, D])");
        assert!(parts[2].inside("&[", "]").is_some_and(|list| list.parts().is_empty()));
    }

    #[test]
    fn numbers_are_changed_by_one_and_names_with_digits_are_left_alone() {
        assert_eq!(numbers("Below50 => (0, 24)"), ["Below50 => (1, 24)", "Below50 => (0, 25)", "Below50 => (0, 23)"]);
    }
}
