//! What the check may weigh: the release build fails where a part is heavier, and names it.
//!
//! Bytes over the wire, brotli 11. Raising a figure is a decision: say in the commit what the visitor gets for it, and in
//! docs/size.md. Only what one visit loads has a budget; the demo page around it has none.

use crate::output::Failure;

/// The most that each file may weigh.
const PARTS: [(&str, usize); 8] = [
    // Loaded by every visitor of the host's page, whether or not the check comes near. 130 of them keep all that is not the page's out of
    // its reach. The hashes in it alone make 40 of difference, as they come.
    ("readiness-check.js", 1_900),
    // 450 of them: the script of Leptos' splitter that loads the second chunk.
    ("widget.js", 6_650),
    // 5,500 of them: the frozen layout of the result code and finding a code in what people paste, one owner of state with its events and
    // effects as values, a redraw that loses neither focus nor what is open, what `wasm_split` needs at run time.
    ("widget_bg.wasm", 46_700),
    // All that part one does not need, in one chunk.
    ("result.wasm", 42_500),
    // The styles of part one, and of all the rest.
    ("widget.css", 3_500),
    ("widget.result.css", 2_750),
    ("texts.en.txt", 4_200),
    ("texts.en.result.txt", 22_750),
];

/// All that a whole visit in English loads, with everything that can be asked for.
const VISIT: usize = 133_700;

/// What must be there before the first question can be answered: all but the second chunk.
const FIRST_QUESTION: usize = 62_000;

/// The parts that the first question does not need.
const LATER: [&str; 3] = ["result.wasm", "widget.result.css", "texts.en.result.txt"];

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
        assert!(faults(&[("readiness-check.js", 1_720), ("widget_bg.wasm", 39_000)]).is_empty());
        assert_eq!(faults(&[("readiness-check.js", 1_732)]), ["readiness-check.js weighs 1732, 12 over its 1720"]);
    }

    #[test]
    fn the_sums_count_too() {
        let visit = [("widget_bg.wasm", 39_000), ("result.wasm", 42_000), ("texts.en.result.txt", 22_000)];
        assert!(faults(&visit).is_empty());
        let heavy = [visit.as_slice(), &[("another.js", 29_700)]].concat();
        assert_eq!(
            faults(&heavy),
            [
                "a visit weighs 132700, 9000 over its 123700",
                "the way to the first question weighs 68700, 12700 over its 56000"
            ]
        );
    }
}
