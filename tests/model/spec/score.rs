//! The sentences of spec §2 on score, bands, caps and gaps.

use std::sync::LazyLock;

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::ids::{Band, Rating, Scored};
use readiness_check::model::report::assess;

use super::markdown::{between, quoted, table};
use crate::any_answers::{any_scored_answers, complete_answers};

static BANDS: LazyLock<Vec<(String, u8, u8)>> = LazyLock::new(bands);
static CAPS: LazyLock<Vec<(String, Vec<String>, String)>> = LazyLock::new(caps);
static WEIGHTS: LazyLock<Vec<(Scored, f64)>> = LazyLock::new(weights);

/// Each band with its lowest and highest score.
fn bands() -> Vec<(String, u8, u8)> {
    let sentence = between("**Bands** by score: ", "(\"audit-ready in sight\"");
    let band = |part: &str| {
        let (range, id) = part.trim().split_once(' ').unwrap();
        let (from, to) = range.split_once('–').unwrap();
        (quoted(id)[0].to_owned(), from.parse().unwrap(), to.parse().unwrap())
    };
    sentence.split(", ").map(band).collect()
}

/// Each cap: question, answers that set it, highest band.
fn caps() -> Vec<(String, Vec<String>, String)> {
    let sentences = between("and say why:", "`capped_by` lists")
        .replace(" (no certificate without Statement of Applicability and internal audit).", ";");
    let cap = |part: &str| {
        let (condition, band) = part.trim().split_once(" → at most ").unwrap_or_else(|| panic!("{part:?}: no cap"));
        let (question, levels) = condition.split_once(" at ").unwrap();
        let levels = levels.replace(" or ", ", ").split(", ").map(str::to_owned).collect();
        (quoted(question)[0].to_owned(), levels, quoted(band)[0].to_owned())
    };
    sentences.split(';').filter(|part| !part.trim().is_empty()).map(cap).collect()
}

fn rating_id(answers: &Answers, scored: Scored) -> &'static str {
    answers.rating(scored).unwrap().id()
}

/// The weight of each question's block.
fn weights() -> Vec<(Scored, f64)> {
    let mut weight = 0.0;
    let of = |row: Vec<String>| {
        if let Some((_, rest)) = row[0].split_once('(') {
            weight = rest.split_once(')').unwrap().0.parse().unwrap();
        }
        (*Scored::ALL.iter().find(|scored| scored.id() == quoted(&row[1])[0]).unwrap(), weight)
    };
    table("| block (weight) |").into_iter().map(of).collect()
}

/// Σ over blocks of weight × (sum of its two levels) / 6, rounded half up, with floating point: another way than the
/// code.
fn score(answers: &Answers) -> u8 {
    let level = |scored| rating_id(answers, scored).parse::<f64>().unwrap_or(0.0);
    let sum: f64 = WEIGHTS.iter().map(|(scored, weight)| weight * level(*scored) / 6.0).sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0–100")]
    let rounded = (sum + 0.5 + 1e-9).floor() as u8;
    rounded
}

fn place(id: &str) -> usize {
    Band::IDS.iter().position(|band| *band == id).unwrap()
}

fn check(answers: &Answers) -> Result<(), TestCaseError> {
    let found = assess(answers).score.unwrap();
    let points = score(answers);
    prop_assert_eq!(found.points, points);
    let by_score = &BANDS.iter().find(|(_, from, to)| (*from..=*to).contains(&points)).unwrap().0;
    let stricter: Vec<(&String, &String)> = CAPS
        .iter()
        .filter(|(question, levels, band)| {
            let scored = *Scored::ALL.iter().find(|scored| scored.id() == question).unwrap();
            levels.iter().any(|level| level == rating_id(answers, scored)) && place(band) < place(by_score)
        })
        .map(|(question, _, band)| (question, band))
        .collect();
    let band = stricter.iter().map(|(_, band)| place(band)).min().unwrap_or_else(|| place(by_score));
    prop_assert_eq!(found.band.id(), Band::IDS[band]);
    let capped: Vec<&str> = found.capped_by.iter().map(|scored| scored.id()).collect();
    prop_assert_eq!(capped, stricter.iter().map(|(question, _)| question.as_str()).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn the_bands_are_all_there_and_cover_the_score_once() {
    let bands = &*BANDS;
    assert_eq!(bands.iter().map(|(id, ..)| id.as_str()).collect::<Vec<_>>(), Band::IDS);
    assert_eq!((bands[0].1, bands[3].2), (0, 100));
    assert!(bands.windows(2).all(|pair| pair[0].2 + 1 == pair[1].1));
    for ((_, from, to), band) in bands.iter().zip(Band::ALL) {
        assert_eq!(band.range(), (*from, *to));
    }
}

#[test]
fn five_questions_cap_the_band() {
    let questions: Vec<String> = CAPS.iter().map(|(question, ..)| question.clone()).collect();
    assert_eq!(questions, ["policy", "risk_assessment", "impact_assessment", "controls", "audit"]);
}

/// Every score there is, and with it both sides of every band's edge.
#[test]
fn the_edges_of_the_bands_are_where_the_specification_has_them() {
    for points in [24_u8, 25, 49, 50, 74, 75] {
        // All twelve at one level, some of them one higher.
        let near = (0..3_usize).flat_map(|level| (0..1_usize << 12).map(move |higher| (level, higher)));
        let candidates = near.map(|(level, higher)| {
            let mut candidate = Answers::default();
            for (place, scored) in Scored::ALL.iter().enumerate() {
                candidate.select(scored.question(), &[level + (higher >> place & 1)]).unwrap();
            }
            candidate
        });
        let answers = candidates.into_iter().find(|candidate| score(candidate) == points);
        let answers = answers.unwrap_or_else(|| panic!("no answers give {points}"));
        check(&answers).unwrap_or_else(|error| panic!("{points}: {error}"));
        assert_eq!(assess(&answers).score.unwrap().points, points);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn score_band_and_caps_are_those_of_the_specification(answers in any_scored_answers()) {
        check(&answers)?;
    }

    #[test]
    fn they_are_for_complete_visits_too(answers in complete_answers()) {
        check(&answers)?;
    }

    /// priority = (block weight / 2) × (3 − level) / 3, times 1.5 where a duty links to the question; one decimal, half
    /// up.
    #[test]
    fn priorities_are_those_of_the_specification(answers in complete_answers()) {
        let report = assess(&answers);
        for gap in &report.gaps {
            let weight = f64::from(gap.question.facts().block.weight());
            let level = gap.rating.id().parse::<f64>().unwrap_or(0.0);
            let linked = report.act.duties.iter().filter(|of| of.duty.linked().contains(&gap.question));
            let duties: Vec<_> = linked.map(|of| of.duty).collect();
            let factor = if duties.is_empty() { 1.0 } else { 1.5 };
            let tenths = (weight / 2.0 * (3.0 - level) / 3.0 * factor * 10.0 + 0.5 + 1e-9).floor();
            prop_assert!((f64::from(gap.priority_tenths) - tenths).abs() < 1e-6, "{gap:?}");
            prop_assert_eq!(&gap.duties, &duties);
        }
        let below = Scored::ALL.iter().filter(|scored| assess(&answers).answers.rating(**scored) != Some(Rating::Three));
        prop_assert_eq!(report.gaps.len(), below.count());
    }
}
