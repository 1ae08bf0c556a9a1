//! The words: typed tables that `build.rs` makes from content/*.toml. A missing text does not compile, and a text can
//! only be named by a constant or an id, never looked up by a string.
//!
//! The tables hold numbers; the words of a language are a file of their own that the page loads beside the widget, so
//! that nobody downloads a language nobody reads. It knows the ids of the model and nothing of the browser.

pub mod law;

use std::sync::OnceLock;

use crate::model::ids;
use crate::model::ids::{Question, Rating, Scored};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A text of the content files, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u16);

impl Text {
    /// The words in this language; empty until their file is loaded.
    pub fn to(self, language: Language) -> &'static str {
        let mut line = usize::from(self.0);
        for (chunk, count) in LOADED[language as usize].iter().zip(COUNTS) {
            if line < count {
                return chunk.get().map_or("", |texts| texts[line]);
            }
            line -= count;
        }
        ""
    }

    /// The words with each `{name}` replaced by its value.
    pub fn fill(self, language: Language, values: &[(&str, &str)]) -> String {
        fill(self.to(language), values)
    }
}

/// A chunk of the widget: some of its code, and for each language a file of texts (build/schema.rs says which).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The code of every question screen and of the stop, the words of part one: the widget cannot stand without them.
    Questions,
    /// The code of all other screens, the words of part two and of all others. It comes while the visitor answers.
    Result,
}

impl Chunk {
    /// How many there are.
    const COUNT: usize = 2;
}

/// The texts of each language that have been loaded.
static LOADED: [[OnceLock<Vec<&'static str>>; Chunk::COUNT]; Language::ALL.len()] =
    [const { [const { OnceLock::new() }; Chunk::COUNT] }; Language::ALL.len()];

impl Language {
    /// Takes in the texts of a chunk: one a line, in the order of the tables. Says whether they are there now; a second
    /// time changes nothing.
    pub fn load(self, chunk: Chunk, lines: &str) -> bool {
        if !self.has(chunk) {
            // A language is loaded once in the life of the page and read from everywhere: it may stay in memory.
            let lines: &'static str = Box::leak(lines.into());
            let texts: Vec<&'static str> = lines.lines().collect();
            if texts.len() == COUNTS[chunk as usize] {
                // Somebody else may have been faster with the same file.
                let _ = LOADED[self as usize][chunk as usize].set(texts);
            }
        }
        self.has(chunk)
    }

    /// Whether the texts of a chunk are there.
    pub fn has(self, chunk: Chunk) -> bool {
        LOADED[self as usize][chunk as usize].get().is_some()
    }

    /// The language tag, like `de`.
    pub fn code(self) -> &'static str {
        Self::CODES[self as usize]
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The language of a tag like `de-AT`, if there are texts for it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

/// A template with each `{name}` replaced by its value; a name without a value becomes empty.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut parts = template.split('{');
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let Some((name, rest)) = part.split_once('}') else {
            out.push('{');
            out.push_str(part);
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(candidate, _)| *candidate == name) {
            out.push_str(value);
        }
        out.push_str(rest);
    }
    out
}

/// The label of an option of any question.
pub fn option_label(question: Question, option: usize) -> Text {
    match question {
        Question::Scope => option_scope_label(ids::Scope::ALL[option]),
        Question::Organisation => option_organisation_label(ids::Organisation::ALL[option]),
        Question::Size => option_size_label(ids::Size::ALL[option]),
        Question::AiUse => option_ai_use_label(ids::AiUse::ALL[option]),
        Question::Areas => option_areas_label(ids::Area::ALL[option]),
        Question::Influence => option_influence_label(ids::Influence::ALL[option]),
        Question::AreaRole => option_area_role_label(ids::AreaRole::ALL[option]),
        Question::ProductRole => option_product_role_label(ids::ProductRole::ALL[option]),
        Question::Practices => option_practices_label(ids::Practice::ALL[option]),
        Question::Interaction => option_interaction_label(ids::Interaction::ALL[option]),
        Question::Stakes => option_stakes_label(ids::Stake::ALL[option]),
        Question::Systems => option_systems_label(ids::System::ALL[option]),
        Question::Timeline => option_timeline_label(ids::Timeline::ALL[option]),
        scored => level_label(scored, Rating::ALL[option]),
    }
}

/// The hint under an option of a context question, where there is one.
pub fn option_hint(question: Question, option: usize) -> Option<Text> {
    match question {
        Question::Scope => option_scope_hint(ids::Scope::ALL[option]),
        Question::Organisation => option_organisation_hint(ids::Organisation::ALL[option]),
        Question::Size => option_size_hint(ids::Size::ALL[option]),
        Question::AiUse => option_ai_use_hint(ids::AiUse::ALL[option]),
        Question::Areas => option_areas_hint(ids::Area::ALL[option]),
        Question::Influence => option_influence_hint(ids::Influence::ALL[option]),
        Question::AreaRole => option_area_role_hint(ids::AreaRole::ALL[option]),
        Question::ProductRole => option_product_role_hint(ids::ProductRole::ALL[option]),
        Question::Practices => option_practices_hint(ids::Practice::ALL[option]),
        Question::Interaction => option_interaction_hint(ids::Interaction::ALL[option]),
        Question::Stakes => option_stakes_hint(ids::Stake::ALL[option]),
        Question::Systems => option_systems_hint(ids::System::ALL[option]),
        Question::Timeline => option_timeline_hint(ids::Timeline::ALL[option]),
        _ => None,
    }
}

/// The answer to a scored question as words. `question` must be a scored one; others say "I don't know".
fn level_label(question: Question, rating: Rating) -> Text {
    match (question.scored(), rating) {
        (Some(scored), Rating::Zero) => question_level_0(scored),
        (Some(scored), Rating::One) => question_level_1(scored),
        (Some(scored), Rating::Two) => question_level_2(scored),
        (Some(scored), Rating::Three) => question_level_3(scored),
        _ => quiz::UNKNOWN,
    }
}

/// The next step for a gap: what to do first, by whom, how long it takes roughly, what comes out.
#[derive(Clone, Copy, Debug)]
pub struct NextStep {
    /// What to do first.
    pub step: Text,
    /// By whom.
    pub who: Text,
    /// Roughly how long.
    pub time: Text,
    /// What the result looks like.
    pub result: Text,
}

/// What the answer to a scored question says of the company, as a heading. Level 3 is no gap and has none of its own.
pub fn finding(question: Scored, rating: Rating) -> Text {
    match rating {
        Rating::Zero => gap_level_0_finding(question),
        Rating::One => gap_level_1_finding(question),
        Rating::Two | Rating::Three => gap_level_2_finding(question),
        Rating::Unknown => gap_unknown(question),
    }
}

/// The next step from this answer. Level 3 has no next one and repeats that of level 2.
pub fn next_step(question: Scored, rating: Rating) -> NextStep {
    let q = question;
    let (step, who, time, result) = match rating.level() {
        0 => (gap_level_0_step(q), gap_level_0_who(q), gap_level_0_time(q), gap_level_0_result(q)),
        1 => (gap_level_1_step(q), gap_level_1_who(q), gap_level_1_time(q), gap_level_1_result(q)),
        _ => (gap_level_2_step(q), gap_level_2_who(q), gap_level_2_time(q), gap_level_2_result(q)),
    };
    NextStep { step, who, time, result }
}
