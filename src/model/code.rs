//! The result code (spec §8): a whole visit in 24 characters that can be read out on the phone.
//!
//! Layout, version 1: 18 characters of payload and 6 of checksum, in the bech32 alphabet (base32 without 1, B, I, O).
//! The payload is 4 bits of version and one number of 86 bits, in which every question is a digit of its own radix:
//! 0 is "not answered", then the answers. The checksum is bech32m's BCH code, which finds any four wrong characters and
//! so any two, and any two neighbours swapped; other damage passes with a probability of 2⁻³⁰. The code is not secret:
//! anyone can decode it.

use bech32::Fe32;
use bech32::primitives::Bech32m;
use bech32::primitives::checksum::{Checksum, Engine};

use super::answers::Answers;
use super::catalogue::Kind;
use super::flow;
use super::ids::Question;

/// The version this file writes and reads.
const VERSION: u8 = 1;
/// Characters before the checksum.
const PAYLOAD: usize = 18;
/// Characters of the checksum.
const CHECKSUM: usize = 6;
/// Bits of the number in the payload, beside the four of the version.
const NUMBER_BITS: u32 = 5 * 18 - 4;
/// The fragment of an address in front of a code.
pub const FRAGMENT: &str = "#readiness=";
/// A code with generous separators is shorter; anything longer is not read at all.
const LONGEST: usize = 80;
/// Mixed into the checksum, so that a bech32 string of something else is no result code.
const PURPOSE: [Fe32; 3] = [Fe32::R, Fe32::D, Fe32::Y];

/// Why a text is no result code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Characters are missing at the end.
    CutOff,
    /// There are more characters than a code has.
    TooLong,
    /// A character that no code contains stands in this group of four, counted from 1.
    UnknownCharacter {
        /// The group.
        group: usize,
    },
    /// The checksum does not match: a character is wrong or two are swapped.
    Mistyped,
    /// The code is from another version of the check.
    OtherVersion,
}

/// The result code of these answers, in upper case and groups of four.
pub fn encode(answers: &Answers) -> String {
    let answers = flow::shown(answers);
    let number = Question::ALL
        .iter()
        .rev()
        .fold(0_u128, |number, question| number * radix(*question) as u128 + digit(*question, &answers) as u128);
    let payload = u128::from(VERSION) << NUMBER_BITS | number;

    let mut engine = engine();
    let mut characters = Vec::with_capacity(PAYLOAD + CHECKSUM);
    for place in (0..PAYLOAD).rev() {
        let element = element((payload >> (5 * place)) & 31);
        engine.input_fe(element);
        characters.push(element);
    }
    engine.input_target_residue();
    let residue = *engine.residue();
    characters.extend((0..CHECKSUM).rev().map(|place| element(u128::from(residue >> (5 * place)) & 31)));

    let mut code = String::with_capacity(characters.len() * 5 / 4);
    for (index, element) in characters.into_iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            code.push('-');
        }
        code.push(element.to_char().to_ascii_uppercase());
    }
    code
}

/// The answers in a result code. Case and separators do not matter, and O for 0 or I and 1 for L are forgiven.
///
/// # Errors
/// Says what is wrong with the text. It never returns answers other than those encoded, up to the strength of the
/// checksum.
pub fn decode(text: &str) -> Result<Answers, CodeError> {
    let mut elements = Vec::with_capacity(PAYLOAD + CHECKSUM);
    for character in text.chars().filter(|character| !is_separator(*character)) {
        if elements.len() > PAYLOAD + CHECKSUM {
            return Err(CodeError::TooLong);
        }
        let group = elements.len() / 4 + 1;
        elements.push(read(character).ok_or(CodeError::UnknownCharacter { group })?);
    }

    if residue(&elements) != Bech32m::TARGET_RESIDUE {
        return Err(match elements.len() {
            length if length < PAYLOAD + CHECKSUM => CodeError::CutOff,
            length if length > PAYLOAD + CHECKSUM => CodeError::TooLong,
            _ => CodeError::Mistyped,
        });
    }
    if elements.len() != PAYLOAD + CHECKSUM {
        return Err(CodeError::OtherVersion);
    }
    let payload =
        elements[..PAYLOAD].iter().fold(0_u128, |payload, element| payload << 5 | u128::from(element.to_u8()));
    if payload >> NUMBER_BITS != u128::from(VERSION) {
        return Err(CodeError::OtherVersion);
    }
    unpack(payload & ((1 << NUMBER_BITS) - 1)).ok_or(CodeError::Mistyped)
}

/// The text in the place of a code in the fragment of an address, if the fragment is one of this check.
pub fn in_fragment(fragment: &str) -> Option<&str> {
    let code = fragment.strip_prefix(FRAGMENT)?;
    Some(code.char_indices().nth(LONGEST).map_or(code, |(end, _)| &code[..end]))
}

/// The groups of four, counted from 1, that hold the wrong characters of a mistyped code: one or two, or none if more than
/// two characters are wrong or the text is no mistyped code.
///
/// Two codes differ in at least five characters, so a text that one or two changed characters turn into a code can have
/// come from that code only. Other damage is taken for such a slip with a probability below one in 4,000.
pub fn mistyped_groups(text: &str) -> Vec<usize> {
    let elements: Option<Vec<Fe32>> = text.chars().filter(|character| !is_separator(*character)).map(read).collect();
    let Some(mut elements) = elements.filter(|elements| elements.len() == PAYLOAD + CHECKSUM) else {
        return Vec::new();
    };
    let as_typed = residue(&elements);
    // The checksum is linear: what a changed character does to it does not depend on the others.
    let mut changes = Vec::new();
    for place in 0..elements.len() {
        let typed = elements[place];
        // Linear in the bits too: five of the 31 changes tell the others.
        let bits = [1, 2, 4, 8, 16].map(|bit| {
            elements[place] = element(u128::from(typed.to_u8() ^ bit));
            residue(&elements) ^ as_typed
        });
        elements[place] = typed;
        for change in 1..32_u8 {
            let of_bits = bits.iter().enumerate().filter(|(bit, _)| change >> bit & 1 == 1);
            changes.push((place, of_bits.fold(0, |sum, (_, residue)| sum ^ residue)));
        }
    }
    let wanted = as_typed ^ Bech32m::TARGET_RESIDUE;
    let group = |place: usize| place / 4 + 1;
    if let Some((place, _)) = changes.iter().find(|(_, change)| *change == wanted) {
        return vec![group(*place)];
    }
    // Most changes have no partner, which a look at 16 of their 30 bits tells.
    let low = |change: u32| (change & 0xffff) as usize;
    let mut seen = vec![false; 1 << 16];
    for (_, change) in &changes {
        seen[low(*change)] = true;
    }
    let with_partner = |(_, (_, change)): &(usize, &(usize, u32))| seen[low(wanted ^ change)];
    for (index, (first, change)) in changes.iter().enumerate().filter(with_partner) {
        let rest = wanted ^ change;
        if let Some((second, _)) = changes[index..].iter().find(|(place, other)| *other == rest && place != first) {
            let mut groups = vec![group(*first), group(*second)];
            groups.dedup();
            return groups;
        }
    }
    Vec::new()
}

/// What the checksum leaves of these characters.
fn residue(elements: &[Fe32]) -> u32 {
    let mut engine = engine();
    for element in elements {
        engine.input_fe(*element);
    }
    *engine.residue()
}

/// The answers in the number, unless it holds none that this file would have written.
fn unpack(mut number: u128) -> Option<Answers> {
    let mut answers = Answers::default();
    for question in Question::ALL {
        let radix = radix(*question) as u128;
        let digit = usize::try_from(number % radix).ok()?;
        number /= radix;
        if digit > 0 {
            answers.select(*question, &options(*question, digit)).ok()?;
        }
    }
    (number == 0 && flow::shown(&answers) == answers).then_some(answers)
}

/// How many answers the question can have, "not answered" among them.
fn radix(question: Question) -> usize {
    let options = question.options().len();
    match question.kind() {
        Kind::One => options + 1,
        Kind::Many { lone } => (1 << (options - lone)) + lone,
    }
}

/// The question's answer as a digit below its radix.
fn digit(question: Question, answers: &Answers) -> usize {
    let chosen = answers.chosen(question);
    match question.kind() {
        Kind::One => chosen.last().map_or(0, |option| option + 1),
        Kind::Many { lone } => {
            let ordinary = question.options().len() - lone;
            chosen.fold(
                0,
                |digit, option| {
                    if option < ordinary { digit | 1 << option } else { (1 << ordinary) + (option - ordinary) }
                },
            )
        }
    }
}

/// The options that a digit above 0 stands for.
fn options(question: Question, digit: usize) -> Vec<usize> {
    match question.kind() {
        Kind::One => vec![digit - 1],
        Kind::Many { lone } => {
            let ordinary = question.options().len() - lone;
            match digit.checked_sub(1 << ordinary) {
                Some(lone) => vec![ordinary + lone],
                None => (0..ordinary).filter(|option| digit & (1 << option) != 0).collect(),
            }
        }
    }
}

fn engine() -> Engine<Bech32m> {
    let mut engine = Engine::new();
    for element in PURPOSE {
        engine.input_fe(element);
    }
    engine
}

/// The alphabet's element of a value below 32.
fn element(value: u128) -> Fe32 {
    u8::try_from(value).ok().and_then(|value| Fe32::try_from(value).ok()).unwrap_or(Fe32::Q)
}

/// The alphabet's element of a typed character, common slips forgiven.
fn read(character: char) -> Option<Fe32> {
    let character = match character.to_ascii_lowercase() {
        'o' => '0',
        'i' | '1' => 'l',
        other => other,
    };
    Fe32::from_char(character).ok()
}

/// What people put between the groups.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '‐' | '‑' | '–' | '—' | '_' | '.' | ',' | '/')
}
