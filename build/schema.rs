//! What the content files must hold: for each family of ids its table and the texts every id needs or may have. All
//! other tables are free: there the languages only have to agree with each other.

#[path = "../src/model/ids.rs"]
#[allow(dead_code, unreachable_pub, missing_docs)]
pub mod ids;

use ids::{
    AiUse, Area, AreaRole, Band, Block, Class, Duty, Fit, Influence, Interaction, Organisation, Practice, ProductRole,
    Question, Reason, Role, Scope, Scored, Size, Stake, Status, System, Timeline,
};

/// The languages, the first of which is the fallback. A third one is one file in content/ and one line here.
pub(crate) const LANGUAGES: &[&str] = &[
    "en", //
    "de",
];

/// A table of the content file with one entry for each id.
pub(crate) struct Family {
    /// Path of the table.
    pub table: &'static str,
    /// The enum of the ids.
    pub of: &'static str,
    /// The ids, in catalogue order.
    pub ids: &'static [&'static str],
    /// Texts every id has.
    pub required: &'static [&'static str],
    /// Texts an id may have, in every language or in none.
    pub optional: &'static [&'static str],
}

const fn family(
    table: &'static str,
    of: &'static str,
    ids: &'static [&'static str],
    required: &'static [&'static str],
    optional: &'static [&'static str],
) -> Family {
    Family { table, of, ids, required, optional }
}

/// The table of texts for the loader, which shows them where the widget cannot: they never reach the widget itself.
pub(crate) const LOADER_TABLE: &str = "fallback";

/// The table of what the owner of a site adds, see content/owner.toml: the only one whose texts are empty.
pub(crate) const OWN_TABLE: &str = "own";

/// The chunks of a language's texts, as `Chunk` in src/content/mod.rs has them, by what their files are called.
pub(crate) const CHUNKS: [&str; 2] = ["", "result."];

/// Tables of which the screens of part one need every text: with [`ASKED`] of its questions they are the first chunk. Of what the owner
/// adds they need some, and all of it is empty lines.
const EARLY_TABLES: &[&str] = &["frame", "intro", OWN_TABLE, "quiz", "stop"];

/// The question of part one that is not scored.
const FIRST_QUESTION: &str = "ai_use";

/// Texts of questions and options that the screens before the result need.
const ASKED: &[&str] = &["title", "help", "evidence", "level_0", "level_1", "level_2", "level_3", "label", "hint"];

/// The chunk that a text is in.
pub(crate) fn chunk(key: &str) -> usize {
    let path: Vec<&str> = key.split('.').collect();
    let is_early = match path.as_slice() {
        ["question" | "option", question, .., text] => {
            (*question == FIRST_QUESTION || Scored::IDS.contains(question)) && ASKED.contains(text)
        }
        [table, ..] => EARLY_TABLES.contains(table),
        [] => false,
    };
    usize::from(!is_early)
}

const LEVELS: &[&str] = &["evidence", "level_0", "level_1", "level_2", "level_3"];
const GAP: &[&str] = &[
    "unknown",
    "level_0.finding",
    "level_1.finding",
    "level_2.finding",
    "level_0.step",
    "level_0.who",
    "level_0.time",
    "level_0.result",
    "level_1.step",
    "level_1.who",
    "level_1.time",
    "level_1.result",
    "level_2.step",
    "level_2.who",
    "level_2.time",
    "level_2.result",
];

/// All families. Two may share a table; their texts then add up.
#[rustfmt::skip]
pub(crate) static FAMILIES: &[Family] = &[
    family("question",             "Question",     Question::IDS,     &["title", "help"],                              &["ask", "ask_whom"]),
    family("question",             "Scored",       Scored::IDS,       LEVELS,                                          &["cap"]),
    family("gap",                  "Scored",       Scored::IDS,       GAP,                                             &["provider", "small", "large"]),
    family("option.scope",         "Scope",        Scope::IDS,        &["label"],                                      &["hint"]),
    family("option.organisation",  "Organisation", Organisation::IDS, &["label"],                                      &["hint"]),
    family("option.size",          "Size",         Size::IDS,         &["label"],                                      &["hint"]),
    family("option.ai_use",        "AiUse",        AiUse::IDS,        &["label"],                                      &["hint"]),
    family("option.areas",         "Area",         Area::IDS,         &["label"],                                      &["hint"]),
    family("option.influence",     "Influence",    Influence::IDS,    &["label"],                                      &["hint"]),
    family("option.area_role",     "AreaRole",     AreaRole::IDS,     &["label"],                                      &["hint"]),
    family("option.product_role",  "ProductRole",  ProductRole::IDS,  &["label"],                                      &["hint"]),
    family("option.practices",     "Practice",     Practice::IDS,     &["label"],                                      &["hint"]),
    family("option.interaction",   "Interaction",  Interaction::IDS,  &["label"],                                      &["hint"]),
    family("option.stakes",        "Stake",        Stake::IDS,        &["label"],                                      &["hint"]),
    family("option.systems",       "System",       System::IDS,       &["label"],                                      &["hint", "reuse"]),
    family("option.timeline",      "Timeline",     Timeline::IDS,     &["label"],                                      &["hint"]),
    family("block",                "Block",        Block::IDS,        &["name"],                                       &[]),
    family("band",                 "Band",         Band::IDS,         &["name", "meaning"],                            &[]),
    family("class",                "Class",        Class::IDS,        &["name", "meaning"],                            &[]),
    family("role",                 "Role",         Role::IDS,         &["name", "meaning"],                            &[]),
    family("duty",                 "Duty",         Duty::IDS,         &["name", "demand", "evidence", "others", "myth"], &["note", "note_before", "step"]),
    family("status",               "Status",       Status::IDS,       &["name", "meaning"],                            &[]),
    family("fit",                  "Fit",          Fit::IDS,          &["name", "text"],                               &[]),
    family("reason",               "Reason",       Reason::IDS,       &["text"],                                       &[]),
];
