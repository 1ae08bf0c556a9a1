//! The conditions of the duty table of spec §4, read as they stand there: "A(deployer), `public_body`, beyond
//! infrastructure". Only the phrases of the specification are understood.

use readiness_check::model::ids::{Area, Class, Interaction, Organisation, Question, Scope};
use readiness_check::model::report::Report;

/// A condition as a tree.
#[derive(Debug)]
pub(super) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// A role under a regime: "A(deployer)".
    Regime(Regime, String),
    /// "provider among `roles`".
    Role {
        role: String,
        among: String,
    },
    Class(String),
    /// An option of a question.
    Option(Question, String),
    BeyondInfrastructure,
}

/// "A", "P" or "AP" of the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Regime {
    A,
    P,
    AP,
}

impl Condition {
    /// Reads the cell "applies when".
    pub(super) fn read(cell: &str) -> Self {
        any(split(cell, "; or ").into_iter().map(conjunction).collect())
    }

    /// Whether it holds, going by the classes and roles of the report.
    pub(super) fn holds(&self, report: &Report) -> bool {
        let act = &report.act;
        match self {
            Self::All(all) => all.iter().all(|of| of.holds(report)),
            Self::Any(any) => any.iter().any(|of| of.holds(report)),
            Self::Not(of) => !of.holds(report),
            Self::Regime(regime, role) => {
                let has = |class: &str, among: &str| has_class(report, class) && has_role(report, role, among);
                let (a, p) = (has("high_risk", "area_roles"), has("high_risk_product", "product_roles"));
                (a && *regime != Regime::P) || (p && *regime != Regime::A)
            }
            Self::Role { role, among } => has_role(report, role, among),
            Self::Class(id) => act.classes.iter().any(|class| class.id() == id),
            Self::Option(question, id) => {
                let mut chosen = report.answers.chosen(*question);
                chosen.any(|option| question.options()[option] == id)
            }
            Self::BeyondInfrastructure => report.answers.chosen(Question::Areas).any(|option| {
                let area = Area::ALL[option];
                ANNEX_III.contains(&area.id()) && area != Area::CriticalInfrastructure
            }),
        }
    }
}

/// Written out, so that a changed function of the model is found.
const ANNEX_III: [&str; 10] = [
    "biometrics",
    "critical_infrastructure",
    "education",
    "employment",
    "credit",
    "insurance",
    "public_benefits",
    "law_enforcement",
    "migration",
    "justice",
];

fn has_class(report: &Report, id: &str) -> bool {
    report.act.classes.iter().any(|class| class.id() == id)
}

fn has_role(report: &Report, id: &str, among: &str) -> bool {
    let roles = match among {
        "roles" => &report.act.roles,
        "area_roles" => &report.act.area_roles,
        "product_roles" => &report.act.product_roles,
        other => panic!("no list of roles is called {other:?}"),
    };
    roles.iter().any(|role| role.id() == id)
}

/// Parts joined by commas, of which one that begins with "or" is another way to the part before it.
fn conjunction(text: &str) -> Condition {
    let mut parts: Vec<Vec<Condition>> = Vec::new();
    for part in split(text, ", ") {
        if let Some(other) = part.strip_prefix("or ") {
            parts.last_mut().unwrap_or_else(|| panic!("{text:?} begins with \"or\"")).push(disjunction(other));
        } else {
            let part = part.strip_prefix("and: ").or(part.strip_prefix("and ")).unwrap_or(part);
            parts.push(vec![disjunction(part)]);
        }
    }
    all(parts.into_iter().map(any).collect())
}

/// "`company` or `public_body`", "deployer or provider among `roles`", "area `credit` or `insurance`".
fn disjunction(text: &str) -> Condition {
    if let Some((roles, among)) = text.split_once(" among ").filter(|(roles, _)| !roles.contains('`')) {
        let role = |role: &str| Condition::Role { role: role.to_owned(), among: among.trim_matches('`').to_owned() };
        return any(roles.split(" or ").map(role).collect());
    }
    let is_area = text.starts_with("area ") || text.contains(" or area ");
    let mut seen = false;
    let parts = split(text, " or ").into_iter().map(|part| {
        seen |= part.starts_with("area ");
        let bare = part.strip_prefix("area ").unwrap_or(part);
        if is_area && seen { Condition::Option(Question::Areas, id(bare).to_owned()) } else { atom(part) }
    });
    any(parts.collect())
}

fn atom(text: &str) -> Condition {
    if let Some((left, right)) = text.split_once(" and ") {
        return all(vec![atom(left), disjunction(right)]);
    }
    if let Some((left, right)) = text.split_once(" with ") {
        return all(vec![atom(left), atom(right)]);
    }
    // A remark in brackets stands behind a blank, an alternative in brackets begins with one.
    let text = text.split_once(" (").map_or(text, |(text, _)| text);
    if let Some((option, question)) = text.split_once(" in ") {
        let question = *Question::ALL.iter().find(|candidate| candidate.id() == id(question)).unwrap();
        return Condition::Option(question, id(option).to_owned());
    }
    if let Some(rest) = text.strip_prefix("not ") {
        return Condition::Not(Box::new(atom(rest)));
    }
    if let Some(inside) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return conjunction(inside);
    }
    for (name, regime) in [("AP(", Regime::AP), ("A(", Regime::A), ("P(", Regime::P)] {
        if let Some(role) = text.strip_prefix(name).and_then(|rest| rest.strip_suffix(')')) {
            return Condition::Regime(regime, role.to_owned());
        }
    }
    if text == "beyond infrastructure" {
        return Condition::BeyondInfrastructure;
    }
    of_id(id(text))
}

/// A class, or an option of a question of which only one can be meant.
fn of_id(id: &str) -> Condition {
    let meant = [
        (Class::IDS, Condition::Class(id.to_owned())),
        (Interaction::IDS, Condition::Option(Question::Interaction, id.to_owned())),
        (Organisation::IDS, Condition::Option(Question::Organisation, id.to_owned())),
        (Scope::IDS, Condition::Option(Question::Scope, id.to_owned())),
    ];
    let mut meant: Vec<Condition> =
        meant.into_iter().filter(|(ids, _)| ids.contains(&id)).map(|(_, condition)| condition).collect();
    assert_eq!(meant.len(), 1, "{id:?} in a condition must mean one thing");
    meant.remove(0)
}

/// The id in backquotes, and nothing beside it.
fn id(text: &str) -> &str {
    let inside = text.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
    inside.unwrap_or_else(|| panic!("docs/spec.md: the condition {text:?} is not understood"))
}

fn any(mut of: Vec<Condition>) -> Condition {
    if of.len() == 1 { of.remove(0) } else { Condition::Any(of) }
}

fn all(mut of: Vec<Condition>) -> Condition {
    if of.len() == 1 { of.remove(0) } else { Condition::All(of) }
}

/// Splits outside brackets.
fn split<'a>(text: &'a str, at: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut place) = (0, 0, 0);
    while let Some(character) = text[place..].chars().next() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && text[place..].starts_with(at) => {
                parts.push(&text[start..place]);
                place += at.len();
                start = place;
                continue;
            }
            _ => {}
        }
        place += character.len_utf8();
    }
    parts.push(&text[start..]);
    parts
}

#[test]
#[should_panic(expected = "is not understood")]
fn a_condition_in_other_words_is_not_understood() {
    Condition::read("A(deployer), whenever it seems right");
}

#[test]
#[should_panic(expected = "must mean one thing")]
fn an_unknown_id_is_not_understood() {
    Condition::read("`public_bodies`");
}
