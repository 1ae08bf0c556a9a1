//! Which promise is tested in which engine, as a table after the browser tests: made of the names of the tests, so it says what ran.

use std::collections::{BTreeMap, BTreeSet};

use crate::hosts;
use crate::output::{Failure, headline, step};
use crate::process::{command, output_of};

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Why a promise is not tested in every engine: the word in the names of its tests, and what it says.
const REASONS: [(&str, &str); 11] = [
    (
        "devtools",
        "it needs what only Chromium gives a test: slow motion, forced colours, the accessibility tree, counts of memory",
    ),
    ("paper_of_chromium", "numbers and tags of pages are Chromium's, and its drawing is measured"),
    ("sample", "it takes many cases and minutes; what differs between engines is tested beside it"),
    ("compared_with_chromium", "it is Chromium's own promise that the others are compared with"),
    ("open_finding", "it fails there; docs/engines.md says what is known of it"),
    (
        "no_hashes_of_modules_in_webkit",
        "WebKit does not hold the hash of a preload against the module that is imported",
    ),
    (
        "no_nonces_of_modules_in_webkit",
        "WebKit runs a module without the nonce that 'strict-dynamic' asks for, so the check is stricter than that engine",
    ),
    ("no_focus_in_frames_in_webkit", "WebKit's driver brings the focus into no frame from another origin"),
    ("no_text_size_in_webkit", "WebKit's browser takes no size of text for a test"),
    ("no_text_zoom_elsewhere", "only Firefox enlarges text alone"),
    ("no_print_in_webkit", "WebKit's driver cannot print"),
];

/// A promise: where its tests are, and in which engines.
#[derive(Debug, Default, PartialEq, Eq)]
struct Promise<'a> {
    engines: Vec<&'a str>,
    reason: Option<&'a str>,
}

/// Prints how many promises of each file are tested in each engine, and which are not tested in all.
pub(crate) fn print() -> Result<(), Failure> {
    let list = |which: &[&str]| {
        let tests = ["test", "--quiet", "--test", "browser", "--", "--list"];
        output_of(command("cargo").args(tests).args(which)).ok_or_else(|| {
            Failure::new("no table of the promises", "the browser tests do not list their names", "run them first")
        })
    };
    // Those that only a command of their own runs are in both, and so are those on hosts.
    let (listed, left_out) = (list(&[])?, list(&["--ignored"])?);
    let is_on_a_host = |line: &str| hosts::ALL.iter().any(|host| line.starts_with(&format!("{host}::")));
    let left_out: BTreeSet<_> = left_out.lines().filter(|line| !is_on_a_host(line)).collect();
    let listed: Vec<_> = listed.lines().filter(|line| !left_out.contains(line)).collect();
    let listed = listed.join("\n");
    headline("promises and the engines they are tested in");
    for line in table(&promises(&listed)) {
        step(line);
    }
    Ok(())
}

/// The promises in a list of tests, by file and name. What runs in no browser is none.
fn promises(listed: &str) -> BTreeMap<(String, &str), Promise<'_>> {
    let mut promises = BTreeMap::<_, Promise<'_>>::new();
    for name in listed.lines().filter_map(|line| line.strip_suffix(": test")) {
        let mut path: Vec<_> = name.split("::").collect();
        let Some(engine) = path.pop().filter(|engine| ENGINES.contains(engine)) else { continue };
        let reason = path.pop_if(|name| REASONS.iter().any(|(reason, _)| reason == name));
        let Some(promise) = path.pop() else { continue };
        let promise = promises.entry((path.join("/"), promise)).or_default();
        promise.engines.push(engine);
        promise.reason = reason;
    }
    promises
}

fn table(promises: &BTreeMap<(String, &str), Promise<'_>>) -> Vec<String> {
    let mut files = BTreeMap::<&str, [usize; 3]>::new();
    let mut together = [0; 3];
    for ((file, _), promise) in promises {
        let counts = files.entry(file).or_default();
        for (place, engine) in ENGINES.iter().enumerate() {
            let count = usize::from(promise.engines.contains(engine));
            counts[place] += count;
            together[place] += count;
        }
    }
    let line =
        |name: &str, [chromium, firefox, webkit]: [usize; 3]| format!("{name:<24}{chromium:>9}{firefox:>9}{webkit:>9}");
    let mut lines = vec![format!("{:<24}{:>9}{:>9}{:>9}", "", "Chromium", "Firefox", "WebKit")];
    lines.extend(files.iter().map(|(file, counts)| line(file, *counts)));
    lines.push(line("together", together));
    for (reason, words) in REASONS {
        let left_out: Vec<_> = promises.iter().filter(|(_, promise)| promise.reason == Some(reason)).collect();
        if left_out.is_empty() {
            continue;
        }
        lines.push(format!("not in all three: {words}:"));
        lines.extend(left_out.iter().map(|((file, name), promise)| {
            format!("  {file}: {} ({})", name.replace('_', " "), promise.engines.join(", "))
        }));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{promises, table};

    const LISTED: &str = "focus::it_is_never_lost::chromium: test
focus::it_is_never_lost::firefox: test
focus::it_is_never_lost::webkit: test
libraries::keys::slides_stay::webkit: test
paper::the_score::no_print_in_webkit::chromium: test
paper::the_score::no_print_in_webkit::firefox: test
pictures::rounding: test

7 tests, 0 benchmarks
";

    #[test]
    fn promises_are_counted_for_each_engine_and_what_is_left_out_is_named_with_its_reason() {
        let lines = table(&promises(LISTED));
        let words: Vec<Vec<_>> = lines.iter().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            words[1..5],
            [
                vec!["focus", "1", "1", "1"],
                vec!["libraries/keys", "0", "0", "1"],
                vec!["paper", "1", "1", "0"],
                vec!["together", "2", "2", "2"]
            ]
        );
        assert_eq!(
            lines[5..],
            ["not in all three: WebKit's driver cannot print:", "  paper: the score (chromium, firefox)"]
        );
    }
}
