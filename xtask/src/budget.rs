//! What the check may weigh: the release build fails where a part is heavier, and names it.
//!
//! Bytes over the wire, brotli 11. Raising a figure is a decision: say in the commit what the visitor gets for it, and in
//! docs/size.md. Only what one visit loads has a budget; the demo page around it has none.

use crate::say::Failure;

/// The most that each file may weigh.
const PARTS: [(&str, usize); 7] = [
    // Loaded by every visitor of the host's page, whether or not the check comes near. 60 of them mend faults: `hidden` hides, a
    // language is found in every spelling, a second link opens. The hashes in it alone make 40 of difference, as they come.
    ("readiness-check.js", 1_570),
    ("widget.js", 4_450),
    // 3,600 of them: the frozen layout of the result code and finding a code in what people paste, roles for each regime, events
    // that tell nothing that follows from an answer, saved answers that go when they have expired.
    ("widget_bg.wasm", 43_500),
    // 5,400 of them: 36 rows of duties instead of 30, words that depend on the day and on who is planned to use what, articles as
    // each language cites them, the two ways of the call.
    ("result.wasm", 23_800),
    // 130 of them are what moves: the score counting up, the progress.
    ("widget.css", 5_150),
    ("texts.en.txt", 3_800),
    // 3,500 of them: a first step for 22 duties, notes on older systems, authorities and medical devices, seven lines that say for
    // whom and from when a duty holds.
    ("texts.en.result.txt", 21_300),
];

/// All that a whole visit in English loads. Calendar, brief and the like come on request and on top (docs/size.md).
const VISIT: usize = 103_200;

/// What must be there before the first question can be answered: all but what part two and the result need.
const FIRST_QUESTION: usize = 58_500;

/// The parts that the first question does not need.
const LATER: [&str; 2] = ["result.wasm", "texts.en.result.txt"];

/// Holds the files of a visit, each with its weight, against the budget.
pub(crate) fn check(visit: &[(&str, usize)]) -> Result<(), Failure> {
    let faults = faults(visit);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        "the release is over its budget",
        faults.join("; "),
        "make it smaller (docs/size.md says what costs what), or raise xtask/src/budget.rs with a reason",
    ))
}

fn faults(visit: &[(&str, usize)]) -> Vec<String> {
    let over = |name: &str, weight: usize, most: usize| {
        (weight > most).then(|| format!("{name} weighs {weight}, {} over its {most}", weight - most))
    };
    let mut faults: Vec<String> = PARTS
        .iter()
        .filter_map(|(name, most)| {
            let (_, weight) = visit.iter().find(|(file, _)| file == name)?;
            over(name, *weight, *most)
        })
        .collect();
    let sum = |later: bool| -> usize {
        visit.iter().filter(|(name, _)| later || !LATER.contains(name)).map(|(_, weight)| weight).sum()
    };
    faults.extend(over("a visit", sum(true), VISIT));
    faults.extend(over("the way to the first question", sum(false), FIRST_QUESTION));
    faults
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn a_part_that_grew_is_named_with_how_much() {
        assert!(faults(&[("readiness-check.js", 1_570), ("widget_bg.wasm", 39_000)]).is_empty());
        assert_eq!(faults(&[("readiness-check.js", 1_582)]), ["readiness-check.js weighs 1582, 12 over its 1570"]);
    }

    #[test]
    fn the_sums_count_too() {
        let visit = [("widget_bg.wasm", 39_000), ("result.wasm", 18_000), ("texts.en.result.txt", 17_000)];
        assert!(faults(&visit).is_empty());
        let heavy = [visit.as_slice(), &[("another.js", 29_700)]].concat();
        assert_eq!(
            faults(&heavy),
            [
                "a visit weighs 103700, 500 over its 103200",
                "the way to the first question weighs 68700, 10200 over its 58500"
            ]
        );
    }
}
