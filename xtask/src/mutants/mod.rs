//! `cargo xtask mutants`: whether the native tests notice when a rule of the domain is changed.
//!
//! Two sorts of changes, one at a time, in a copy of the sources under `target/mutants/`: those of the tables (`tables.rs`) and those that
//! cargo-mutants makes of all functions in `src/model`. Each is tried with the quick tests of the domain first; only what survives them
//! meets all of its tests. Property tests draw the same cases in each run, so that two runs come to the same figures.

mod tables;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::output::{Failure, headline, human_duration, step};
use crate::process::{command, output_of_or_failure, run_logged, run_visible};
use crate::{setup, workspace};

use tables::Mutant;

/// What is to be tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// The tables, then the functions.
    Everything,
    /// The tables.
    Tables,
    /// The functions.
    Functions,
}

/// So much of a hundred has to be noticed.
const TABLES: usize = 99;
const FUNCTIONS: usize = 95;

/// The quick tests of the domain, and all of them; what draws the page or drives a browser says little about it.
const QUICK: Tests = Tests { targets: &["--test=model"], skipped: &SLOW };
const ALL: Tests = Tests { targets: &["--lib", "--test=model"], skipped: &[] };

struct Tests {
    /// What cargo compiles; one target is compiled in half the time of two.
    targets: &'static [&'static str],
    skipped: &'static [&'static str],
}

impl Tests {
    /// The arguments of the test runner.
    fn skips(&self) -> impl Iterator<Item = &'static str> {
        NOT_ASKED.iter().chain(self.skipped).flat_map(|name| ["--skip", *name])
    }
}

/// Tests that are not asked: one measures time, which a busy machine fails without a mutant; one compiles the command line.
const NOT_ASKED: [&str; 2] = ["damaged_input_is_refused", "the_command_answers"];

/// The tests that take longest, by a part of their names: three quarters of the time. They are asked last.
const SLOW: [&str; 12] = [
    "second_table",
    "complete_visits",
    "points_reasons_and_fit",
    "priorities_are",
    "gaps_are_ordered",
    "the_duties_due_first",
    "the_groups_of_one_or_two",
    "every_single_wrong",
    "it_accepts_any_report",
    "an_export_is_json",
    "what_was_exported",
    "any_text_at_all",
];

/// A test of the domain takes seconds; what takes so long has no end.
const LIMIT: Duration = Duration::from_mins(5);

/// Tries the mutants; of the tables only those with one of `names` in their names, if there are any.
pub(crate) fn mutants(of: Of, names: &[&str]) -> Result<(), Failure> {
    headline("set-up");
    setup::for_mutants()?;
    let copy = Copy::make()?;
    headline("without a change");
    step("the first compilation takes about 4 minutes");
    run_visible("the tests of the unchanged domain", &mut copy.tests(&ALL))?;
    let of_tables = (of != Of::Functions).then(|| of_tables(&copy, names)).transpose()?;
    let of_functions = (of != Of::Tables).then(|| of_functions(&copy)).transpose()?;
    headline("mutants");
    let judged = [("tables", of_tables, TABLES), ("functions", of_functions, FUNCTIONS)];
    let judged: Vec<_> = judged.into_iter().filter_map(|(what, tally, bar)| Some((what, tally?, bar))).collect();
    for (what, tally, _) in &judged {
        step(tally.human_duration(what));
        tally.missed.iter().for_each(|name| step(format!("   missed: {name}")));
    }
    match judged.iter().find(|(_, tally, bar)| !tally.reaches(*bar)) {
        None => Ok(()),
        Some((what, _, bar)) => Err(Failure::new(
            format!("fewer than {bar} % of the mutants of the {what} are found"),
            "the missed ones stand above",
            "write a test that promises what they break",
        )),
    }
}

/// What became of mutants.
#[derive(Default)]
struct Tally {
    killed: usize,
    missed: Vec<String>,
    /// Those that do not compile.
    unviable: Vec<String>,
}

impl Tally {
    fn reaches(&self, percent: usize) -> bool {
        self.killed * 100 >= (self.killed + self.missed.len()) * percent
    }

    fn human_duration(&self, what: &str) -> String {
        let all = self.killed + self.missed.len();
        let tenths = (self.killed * 1000).checked_div(all).unwrap_or(1000);
        let unviable = self.unviable.len();
        format!(
            "{what}: {} of {all} killed, {}.{} %; {unviable} more do not compile",
            self.killed,
            tenths / 10,
            tenths % 10
        )
    }
}

/// The sources once more, so that nobody who works on them meanwhile reads or commits a mutant.
struct Copy(PathBuf);

impl Copy {
    /// Brings the copy up to date. What has not changed keeps its time, and its compilation with it.
    fn make() -> Result<Self, Failure> {
        let tree = folder().join("tree");
        let failed = |error: std::io::Error| {
            Failure::new(
                "cannot copy the sources into target/mutants",
                error,
                "is the folder writable and the disk not full?",
            )
        };
        let mut list = command("git");
        list.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
        let files = output_of_or_failure("listing the sources", &mut list)?;
        let files: Vec<&str> = files.lines().filter(|file| workspace::root().join(file).is_file()).collect();
        for file in &files {
            let (from, to) = (workspace::root().join(file), tree.join(file));
            let bytes = fs::read(from).map_err(failed)?;
            if fs::read(&to).ok().as_ref() != Some(&bytes) {
                fs::create_dir_all(to.parent().unwrap_or(&tree))
                    .and_then(|()| fs::write(&to, bytes))
                    .map_err(failed)?;
            }
        }
        let is_known = |path: &Path| files.iter().any(|file| tree.join(file) == path);
        for path in below(&tree).map_err(failed)?.iter().filter(|path| !is_known(path)) {
            fs::remove_file(path).map_err(failed)?;
        }
        Ok(Self(tree))
    }

    fn read(&self, file: &str) -> Result<String, Failure> {
        fs::read_to_string(self.0.join(file))
            .map_err(|error| Failure::new(format!("cannot read {file}"), error, "see the copy"))
    }

    fn write(&self, file: &str, text: &str) -> Result<(), Failure> {
        fs::write(self.0.join(file), text)
            .map_err(|error| Failure::new(format!("cannot write {file}"), error, "see the copy"))
    }

    /// A command in the copy, with the same cases of the property tests in each run and without the search for the smallest.
    fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = command(program);
        command
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", folder().join("target"))
            // Nobody reads where a mutant fails, and to find out takes longer than the tests.
            .env("RUST_BACKTRACE", "0")
            .env("PROPTEST_RNG_SEED", "20261128")
            .env("PROPTEST_MAX_SHRINK_ITERS", "0")
            // A case that killed one mutant must not be kept for the next.
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true");
        command
    }

    fn tests(&self, which: &Tests) -> Command {
        let mut tests = self.command("cargo");
        tests.args(["test", "--quiet", "--profile", "mutants"]).args(which.targets).arg("--").args(which.skips());
        tests
    }

    fn compiles(&self) -> bool {
        let mut build = self.command("cargo");
        build.args(["test", "--quiet", "--profile", "mutants", "--no-run"]).args(QUICK.targets);
        run_logged("compiling a mutant", "mutant", LIMIT, &mut build).is_ok()
    }

    /// Whether a test fails, or never ends.
    fn is_found(&self) -> bool {
        [QUICK, ALL]
            .iter()
            .any(|tests| run_logged("testing a mutant", "mutant", LIMIT, &mut self.tests(tests)).is_err())
    }
}

fn folder() -> PathBuf {
    workspace::root().join("target/mutants")
}

fn below(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.append(&mut below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

fn of_tables(copy: &Copy, names: &[&str]) -> Result<Tally, Failure> {
    let mut mutants = tables::mutants(|file| copy.read(file))?;
    mutants.retain(|mutant| names.is_empty() || names.iter().any(|name| mutant.name.contains(name)));
    headline(format!("{} mutants of the tables", mutants.len()));
    let mut tally = Tally::default();
    for (place, mutant) in mutants.iter().enumerate() {
        let began = Instant::now();
        let outcome = outcome(copy, mutant)?;
        let words = match outcome {
            Outcome::Killed => "killed",
            Outcome::Missed => "MISSED",
            Outcome::Unviable => "does not compile:",
        };
        step(format!("{} {words} {} ({})", place + 1, mutant.name, human_duration(began.elapsed())));
        match outcome {
            Outcome::Killed => tally.killed += 1,
            Outcome::Missed => tally.missed.push(mutant.name.clone()),
            Outcome::Unviable => tally.unviable.push(mutant.name.clone()),
        }
    }
    Ok(tally)
}

enum Outcome {
    Killed,
    Missed,
    Unviable,
}

fn outcome(copy: &Copy, mutant: &Mutant) -> Result<Outcome, Failure> {
    let source = copy.read(mutant.file)?;
    copy.write(mutant.file, &mutant.applied_to(&source))?;
    let outcome = match copy.compiles() {
        false => Outcome::Unviable,
        true if copy.is_found() => Outcome::Killed,
        true => Outcome::Missed,
    };
    copy.write(mutant.file, &source)?;
    Ok(outcome)
}

/// cargo-mutants, twice: the second time it tries what the first has missed, with all tests.
fn of_functions(copy: &Copy) -> Result<Tally, Failure> {
    headline("mutants of the functions");
    let output = folder().join("functions");
    let _ = fs::remove_dir_all(&output);
    fs::create_dir_all(&output)
        .map_err(|error| Failure::new("cannot write target/mutants", error, "is the disk full?"))?;
    run(copy, &output, &QUICK, false)?;
    let list = |name: &str| -> Vec<String> {
        let text = fs::read_to_string(output.join("mutants.out").join(name)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let (killed, mut missed) = (list("caught.txt").len() + list("timeout.txt").len(), list("missed.txt"));
    let unviable = list("unviable.txt");
    let first = missed.len();
    if first > 0 {
        headline(format!("all tests on the {first} that the quick ones have missed"));
        run(copy, &output, &ALL, true)?;
        missed = list("missed.txt");
    }
    Ok(Tally { killed: killed + first - missed.len(), missed, unviable })
}

fn run(copy: &Copy, output: &Path, tests: &Tests, again: bool) -> Result<(), Failure> {
    let mut mutants = copy.command(workspace::cargo_tool("cargo-mutants"));
    mutants
        .args(["mutants", "--in-place", "--no-config", "--package", "readiness-check", "--file", "src/model/**/*.rs"])
        .args(["--profile", "mutants", "--caught", "--baseline", "skip", "--build-timeout", "600", "--timeout"])
        .arg(LIMIT.as_secs().to_string())
        .args(tests.targets.iter().map(|target| format!("--cargo-arg={target}")))
        .args(again.then_some("--iterate"))
        .arg("--output")
        .arg(output)
        .args(["--", "--"])
        .args(tests.skips());
    // 2: some were missed, 3: some had no end. Anything else is a fault.
    match mutants.status().map(|status| status.code()) {
        Ok(Some(0 | 2 | 3)) => Ok(()),
        outcome => Err(Failure::new("cargo-mutants failed", format!("{outcome:?}"), "its own message stands above")),
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(killed: usize, missed: usize) -> Tally {
        Tally { killed, missed: vec!["one".to_owned(); missed], unviable: Vec::new() }
    }

    #[test]
    fn a_bar_is_reached_by_exactly_so_many_of_a_hundred() {
        assert!(tally(99, 1).reaches(99));
        assert!(!tally(98, 2).reaches(99) && !tally(989, 11).reaches(99));
        assert!(tally(0, 0).reaches(99), "none tried, none missed");
        assert_eq!(tally(199, 1).human_duration("tables"), "tables: 199 of 200 killed, 99.5 %; 0 more do not compile");
    }
}
