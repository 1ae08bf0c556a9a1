//! Hostile input to everything that reads text from outside: the result code, a link, the stored state, an
//! imported file, the answers document. Valid inputs are damaged in every way that hand, software and malice do; each
//! parser must come to an answer without a panic and with 50 milliseconds of the processor's work, and whatever it accepts must be
//! something this check writes. Work is what the thread has used of the processor: how long a busy machine lets it wait is no matter.
//!
//! The short run is part of the tests; `cargo xtask fuzz` makes a million inputs, or as many as it is told.

use std::time::Duration;

use cpu_time::ThreadTime;
use proptest::prelude::*;
use readiness_check::browser::storage;
use readiness_check::export::{import, json};
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::visibility::shown;

use crate::any_answers::any_answers;
use crate::cases;
use crate::import::{document, export};

/// No input may take more work.
const LIMIT: Duration = Duration::from_millis(50);
/// What takes longer than this is measured again.
const NOTEWORTHY: Duration = Duration::from_millis(1);
/// Inputs of the short run.
const SHORT: u32 = 20_000;
/// How many inputs the long run makes, and the number it begins with, for a repetition.
const INPUTS: &str = "READINESS_CHECK_INPUTS";
const SEED: &str = "READINESS_CHECK_SEED";

/// What hostile input is made of.
const TOKENS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"",
    "\\",
    "\\u0000",
    "\0",
    "\u{202e}",
    "💥",
    "ß",
    "İ",
    "\u{ad}",
    "{",
    "}",
    "[",
    "]",
    "[[[[[[[[",
    "{\"a\":",
    ",",
    ":",
    "null",
    "true",
    "1e999",
    "-0",
    "0.1",
    "9007199254740993",
    "\"2\"",
    "__proto__",
    "constructor",
    "version",
    "answers",
    "code",
    "as_of",
    "2026-99-99",
    "0000-00-00",
    "unknown",
    "none",
    "-",
    " ",
    "\n",
    "\r\n",
    "%",
    "%00",
    "%FF",
    "#readiness=",
    "&",
    "1 ",
    "18446744073709551616",
    "O",
    "I",
    "1",
    "B",
    "qqqq",
];

/// Numbers that look random and come back with the same seed (`SplitMix64`, Steele, Lea and Flood 2014).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    fn one_of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

/// A valid input, damaged a few times; now and then not at all, so that what should be accepted is met too.
fn damaged(valid: &[String], numbers: &mut Numbers) -> String {
    let mut text: Vec<char> = valid[numbers.below(valid.len())].chars().collect();
    for _ in 0..numbers.below(5) {
        let at = numbers.below(text.len() + 1);
        let to = (at + numbers.below(12)).min(text.len());
        match numbers.below(8) {
            0 => drop(text.drain(at..to)),
            1 => text.truncate(at),
            2 => drop(text.splice(at..at, numbers.one_of(TOKENS).chars())),
            3 => drop(text.splice(at..to, numbers.one_of(TOKENS).chars())),
            4 if at < text.len() => {
                text[at] = char::from_u32(u32::try_from(numbers.below(0x11_0000)).unwrap()).unwrap_or('x');
            }
            5 if to < text.len() => text.swap(at, to),
            6 => {
                let part: Vec<char> = text[at..to].to_vec();
                let most = if numbers.below(200) == 0 { 20_000 } else { 8 };
                let times = 1 + numbers.below(most);
                drop(text.splice(at..at, part.iter().copied().cycle().take(part.len() * times)));
            }
            _ => text.extend(numbers.one_of(TOKENS).chars()),
        }
        text.truncate(100_000);
    }
    text.into_iter().collect()
}

/// What a parser makes of a text: whether it accepts it. Fails where it accepts what it should not.
type Parser = fn(&str) -> bool;

fn read_code(text: &str) -> bool {
    let found = code::decode(text);
    if found == Err(code::CodeError::Mistyped) {
        assert!(code::mistyped_groups(text).iter().all(|group| (1..=7).contains(group)));
    }
    found.is_ok_and(|answers| is_ours(&answers))
}

fn read_stored(text: &str) -> bool {
    match storage::parse(text, 2e12 - 1e9) {
        storage::Saved::Answers(answers, until) => is_ours(&answers) && until > 2e12 - 1e9,
        _ => false,
    }
}

fn read_file(text: &str) -> bool {
    if text.len() > import::LARGEST {
        return false;
    }
    document(text).and_then(|document| import::read(&document)).is_ok_and(|earlier| is_ours(&earlier.answers))
}

fn read_answers(text: &str) -> bool {
    json::parse(text).is_ok_and(|answers| is_ours(&shown(&answers)))
}

/// Accepted answers are such as this check would write again.
fn is_ours(answers: &Answers) -> bool {
    assert_eq!(code::decode(&code::encode(answers)).as_ref(), Ok(answers));
    true
}

/// Feeds damaged inputs to every parser, in turn, and says how many were accepted and what took longest.
fn feed(inputs: u32, seed: u64) -> String {
    let answers: Vec<Answers> = cases::answers().into_iter().map(|(_, answers)| answers).collect();
    let codes: Vec<String> = answers.iter().map(code::encode).collect();
    let links = codes.iter().map(|code| format!("https://consulting.example/check#readiness={code}")).collect();
    let stored = answers.iter().map(|answers| storage::format(answers, 2e12)).collect();
    let files: Vec<String> = cases::answers().iter().map(|(name, _)| export(name)).collect();
    let parsers: [(&str, Parser, Vec<String>); 5] = [
        ("result code", read_code, codes),
        ("link", read_code, links),
        ("stored state", read_stored, stored),
        ("imported file", read_file, files.clone()),
        ("answers document", read_answers, files),
    ];
    let mut numbers = Numbers(seed);
    let mut tally = [(0_u32, 0_u32, Duration::ZERO); 5];
    for input in 0..inputs {
        let which = input as usize % parsers.len();
        let (name, parser, valid) = &parsers[which];
        let text = damaged(valid, &mut numbers);
        let time = || {
            let started = ThreadTime::now();
            (parser(&text), started.elapsed())
        };
        let (accepted, mut took) = time();
        // Cold caches are no work of the parser, and not cold three times.
        for _ in 0..2 {
            if took > NOTEWORTHY {
                took = took.min(time().1);
            }
        }
        assert!(took <= LIMIT, "seed {seed}, {name}: {took:?} for {text:?}");
        let (count, of_it, longest) = &mut tally[which];
        *count += 1;
        *of_it += u32::from(accepted);
        *longest = took.max(*longest);
    }
    let line = |((name, ..), (count, accepted, longest)): (&(&str, Parser, Vec<String>), _)| {
        assert!(accepted > 0 && accepted < count, "{name}: {accepted} of {count} accepted tests nothing");
        format!("{name:>17}: {count} inputs, {accepted} accepted, the slowest {longest:?}\n")
    };
    let lines: String = parsers.iter().zip(tally).map(line).collect();
    format!("seed {seed}\n{lines}")
}

#[test]
fn damaged_input_is_refused_without_a_panic_or_a_hang() {
    feed(SHORT, 42);
}

/// Run by `cargo xtask fuzz`, which says how many.
#[test]
#[ignore = "takes minutes"]
fn fuzz() {
    let number = |name: &str| std::env::var(name).ok().map(|number| number.parse().unwrap());
    let seed = number(SEED).unwrap_or_else(|| u64::from(std::time::UNIX_EPOCH.elapsed().unwrap().subsec_nanos()));
    eprintln!("{}", feed(number(INPUTS).map_or(1_000_000, |inputs| u32::try_from(inputs).unwrap()), seed));
}

proptest! {
    #[test]
    fn any_text_at_all_is_answered(text in ".{0,300}", answers in any_answers()) {
        for parser in [read_code, read_stored, read_file, read_answers] {
            parser(&text);
        }
        let link = ["#readiness=", &code::encode(&answers)].concat();
        prop_assert!(read_code(&link));
    }
}
