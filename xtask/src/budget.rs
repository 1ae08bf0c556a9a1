//! What the check may weigh: the release build fails where a part is heavier, and names it.
//!
//! Bytes over the wire, brotli 11. Raising a figure is a decision: say in the commit what the visitor gets for it, and in
//! docs/size.md. Only what one visit loads has a budget; the demo page around it has none.

use crate::output::Failure;

/// The most that each file may weigh.
const PARTS: [(&str, usize); 8] = [
    // Loaded by every visitor of the host's page, whether or not the check comes near. 130 of them keep all that is not the page's out of
    // its reach. The hashes in it alone make 40 of difference, as they come. 80 of them: the browser's Back, heard before a router.
    // 400: a code out of the address before any other script sees it, requests without cookies and referrer that ask anew after a failure, files
    // handed over by the page, leaving the page told from a failure for as many checks as load, attributes as frameworks write them. 70: the
    // languages that a page offers, three attributes more. 45: pushes that tag managers take as they
    // are, below one key and into one of two arrays, a failure to load among them. 50: a visit goes on in the element that a router makes anew.
    ("readiness-check.js", 2_385),
    // 450 of them: the script of Leptos' splitter that loads the second chunk. 950: the browser's Back and Forward lead through the
    // visit, and leaving with answers is asked once. 430: every failure of the wasm seen where it is called, keys and clicks
    // kept inside. 1,420: the owner's own words, judged one by one with a reason for each that is refused, and the logo. 370: being seen and
    // leaving told to the page, and all keys of a push. 35: what outlives a widget also outlives its element. 185: text that Firefox alone
    // enlarges is as large here as around it. 55: in Firefox too nothing with the focus hides behind the bar.
    ("widget.js", 8_260),
    // 5,500 of them: the frozen layout of the result code and finding a code in what people paste, one owner of state with its events and
    // effects as values, a redraw that loses neither focus nor what is open, what `wasm_split` needs at run time. 1,950: Back along
    // the way that one came, the screen in what outlives a widget, deleting that is asked first, saving that is offered in sight. 2,500:
    // steps that land at the top edge, all missing answers marked, notes heard only while shown, privacy below, dates worded by one
    // formatter. 2,000: nobody waits without a way back and the booking link, which the browser's own reader of addresses judges; what
    // another tab saves or deletes. 800: what the owner adds on the intro and below every screen, the logo's place, the languages offered. 860:
    // booking on the site's own pages, no parameter without a value, events that a marketing department can use and that tell no answer,
    // opened results that count as no visit. 180: no address counts as of this site in a document that has none.
    ("widget_bg.wasm", 51_060),
    // All that part one does not need, in one chunk. 9,000 of them: the card, the bar in reach and the contents, the stop with its score, a
    // paper whose first page stands alone, what a changed answer has changed, buttons that say what they did, passing on. 100:
    // lists and a table that are such to a screen reader in WebKit too. 200: what the owner adds at the call, at the end and on paper.
    // 580: the next day on the card says what begins then, the window of the paper looks like paper, no heading of a duty alone on it.
    ("result.wasm", 52_330),
    // The styles of part one, and of all the rest. 100: room for words where text is very large, rings and bars that lie on nothing. 110: a
    // paper without empty pages, cut numbers and headings with nothing below. 10: the bar's three buttons in one row on a narrow phone.
    ("widget.css", 3_770),
    ("widget.result.css", 3_270),
    ("texts.en.txt", 3_930),
    ("texts.en.result.txt", 23_400),
];

/// All that a whole visit in English loads, with everything that can be asked for.
const VISIT: usize = 148_240;

/// What must be there before the first question can be answered: all but the second chunk.
const FIRST_QUESTION: usize = 69_270;

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
        assert!(faults(&[("readiness-check.js", 2_385), ("widget_bg.wasm", 39_000)]).is_empty());
        assert_eq!(faults(&[("readiness-check.js", 2_397)]), ["readiness-check.js weighs 2397, 12 over its 2385"]);
    }

    #[test]
    fn the_sums_count_too() {
        let visit = [("widget_bg.wasm", 39_000), ("result.wasm", 42_000), ("texts.en.result.txt", 22_000)];
        assert!(faults(&visit).is_empty());
        let heavy = [visit.as_slice(), &[("another.js", 45_980)]].concat();
        assert_eq!(
            faults(&heavy),
            [
                "a visit weighs 148980, 740 over its 148240",
                "the way to the first question weighs 84980, 15710 over its 69270"
            ]
        );
    }
}
