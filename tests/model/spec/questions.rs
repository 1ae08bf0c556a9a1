//! The tables of spec §2 and §3: questions, blocks, weights, references; options, kinds, and when a question is shown.

use std::sync::LazyLock;

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::catalogue::Kind;
use readiness_check::model::ids::{Block, Question, Rating, Scored};
use readiness_check::model::visibility::is_shown;

use super::markdown::{one_quoted, quoted, table};
use crate::any_answers::any_answers;

/// "5.1–5.3", "A.2–A.10" and "A.6.1.2–A.6.2.8" written out, in the order of tests/content/references.toml.
fn written_out(references: &str) -> Vec<String> {
    let known: toml::Table = include_str!("../../content/references.toml").parse().unwrap();
    let list = |name: &str| -> Vec<String> {
        known[name].as_array().unwrap().iter().map(|entry| entry.as_str().unwrap().to_owned()).collect()
    };
    let lists = [list("clauses"), list("areas"), list("controls")];
    let one = |reference: &str| {
        let (from, to) = reference.split_once('–').unwrap_or((reference, reference));
        let ends = lists.iter().find_map(|list| {
            let place = |id: &str| list.iter().position(|entry| entry == id);
            Some(list[place(from)?..=place(to)?].to_vec())
        });
        ends.unwrap_or_else(|| panic!("{reference}: no clause, area or control"))
    };
    references.split(", ").flat_map(one).collect()
}

#[test]
fn scored_questions_have_block_weight_references_and_levels_of_the_table() {
    let rows = table("| block (weight) |");
    assert_eq!(rows.len(), Scored::ALL.len());
    let mut block = None;
    let mut blocks = Vec::new();
    for (row, scored) in rows.iter().zip(Scored::ALL) {
        let [of_block, id, _, zero, one, two, three, iso, act] = row.as_slice() else {
            panic!("nine columns: {row:?}")
        };
        if !of_block.is_empty() {
            let (_, rest) = of_block.split_once('(').unwrap();
            let weight: u16 = rest.split_once(')').unwrap().0.parse().unwrap();
            block = Some((quoted(of_block)[0].to_owned(), weight));
            blocks.push(quoted(of_block)[0].to_owned());
        }
        let facts = scored.facts();
        let (block, weight) = block.clone().unwrap();
        assert_eq!((scored.id(), facts.block.id(), facts.block.weight()), (one_quoted(id), &*block, weight));
        assert_eq!(facts.question, *scored);
        assert_eq!(facts.iso, written_out(iso), "{id}");
        assert_eq!(facts.act, act.split(", ").collect::<Vec<_>>(), "{id}");
        assert!([zero, one, two, three].iter().all(|level| !level.is_empty()), "{id}");
        assert_eq!(scored.question().id(), scored.id());
        assert_eq!(scored.question().scored(), Some(*scored));
        assert_eq!(scored.question().options(), ["0", "1", "2", "3", "unknown"]);
    }
    assert_eq!(blocks, Block::IDS);
    let levels: Vec<u8> = Rating::ALL.iter().map(|rating| rating.level()).collect();
    assert_eq!(levels, [0, 1, 2, 3, 0], "unknown counts as 0");
}

#[test]
fn context_questions_have_the_options_and_kinds_of_the_table() {
    let rows = table("| id | kind | options |");
    assert_eq!(rows.len() + Scored::ALL.len(), Question::ALL.len());
    for row in &rows {
        let [id, kind, options, _] = row.as_slice() else { panic!("four columns: {row:?}") };
        let question = question(one_quoted(id));
        // An option's id comes first between two dots or dashes; other words in backquotes would not.
        let entries = options.split(" · ").flat_map(|entry| entry.split(" — "));
        let ids: Vec<(&str, bool)> = entries.map(|entry| (quoted(entry)[0], entry.contains("(alone)"))).collect();
        assert_eq!(question.options(), ids.iter().map(|(id, _)| *id).collect::<Vec<_>>(), "{id}");
        let alone = ids.iter().filter(|(_, alone)| *alone).count();
        let expected = if kind == "one" { Kind::One } else { Kind::Many { exclusive: alone } };
        assert_eq!((kind == "one" || kind == "many", question.kind()), (true, expected), "{id}");
        assert!(ids.iter().rev().take(alone).all(|(_, alone)| *alone), "{id}: options that stand alone come last");
        let different: std::collections::BTreeSet<_> = ids.iter().map(|(id, _)| id).collect();
        assert_eq!(different.len(), ids.len(), "{id}: an option stands twice");
    }
}

#[test]
fn the_order_of_the_questions_is_that_of_the_tables() {
    let context = table("| id | kind | options |").into_iter().map(|row| one_quoted(&row[0]).to_owned());
    let scored = table("| block (weight) |").into_iter().map(|row| one_quoted(&row[1]).to_owned());
    let all: Vec<String> = context.chain(scored).collect();
    assert_eq!(all, Question::IDS);
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len(), "a question stands twice");
}

fn question(id: &str) -> Question {
    *Question::ALL.iter().find(|question| question.id() == id).unwrap_or_else(|| panic!("{id}: no question"))
}

/// Whether the column "shown" shows the question, read from its words.
fn is_shown_by(words: &str, answers: &Answers) -> bool {
    let has = |question: &str, option: &str| {
        let question = self::question(question);
        answers.chosen(question).any(|chosen| question.options()[chosen] == option)
    };
    let asks_of_ai = !has("ai_use", "none") && !has("scope", "no_eu_link");
    let annex_iii = self::question("areas").options().iter().take(10).any(|area| has("areas", area));
    match words.split(", same screen").next().unwrap_or_default() {
        "always" | "profile screen 1" | "profile screen 2, may be skipped" => true,
        "unless `ai_use` = `none` or `scope` = `no_eu_link`" | "as `areas`" => asks_of_ai,
        "only if an Annex III area is chosen" => asks_of_ai && annex_iii,
        "only if `product_a` is chosen" => asks_of_ai && has("areas", "product_a"),
        other => panic!("docs/spec.md: shown {other:?} is not understood"),
    }
}

static CONTEXT: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| table("| id | kind | options |"));

proptest! {
    #[test]
    fn questions_are_shown_as_the_table_says(answers in any_answers()) {
        for row in CONTEXT.iter() {
            let question = question(one_quoted(&row[0]));
            prop_assert_eq!(is_shown(question, &answers), is_shown_by(&row[3], &answers), "{}", row[0]);
        }
        for scored in Scored::ALL {
            prop_assert!(is_shown(scored.question(), &answers));
        }
    }
}
