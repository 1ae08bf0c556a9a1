//! The result code (spec §8): a whole visit in 28 characters that can be read out on the phone. [`layout`] says which answers
//! stand where in it, [`checksum`] guards it, [`typed`] finds it in what people type and paste, [`slips`] finds their typing
//! errors. The code is not secret: anyone can decode it.

mod checksum;
mod layout;
mod slips;
mod typed;

pub use slips::mistyped_groups;

use layout::Layout;

use super::answers::Answers;
use super::visibility;

/// The fragment of an address in front of a code.
pub const FRAGMENT: &str = "#readiness=";

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
    write(layout::NEWEST, answers)
}

fn write(layout: &Layout, answers: &Answers) -> String {
    let values = checksum::append(layout.pack(&visibility::shown(answers)));
    let mut code = String::with_capacity(values.len() * 5 / 4);
    for (place, value) in values.into_iter().enumerate() {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(checksum::character(value));
    }
    code
}

/// The answers in a result code, wherever it stands in the text. Case and separators do not matter, and O for 0 or I and 1
/// for L are forgiven.
///
/// # Errors
/// Says what is wrong with the text. It never returns answers other than those encoded, up to the strength of the
/// checksum.
pub fn decode(text: &str) -> Result<Answers, CodeError> {
    read(&layout::ALL, text)
}

fn read(layouts: &[&Layout], text: &str) -> Result<Answers, CodeError> {
    let typed = typed::Typed::of(text);
    let found = layouts.iter().find_map(|layout| {
        let windows = typed.windows(layout.characters + checksum::LENGTH);
        windows.into_iter().find_map(|window| valid(layout, window))
    });
    found.ok_or_else(|| fault(layouts, typed.likely()))
}

/// The answers in these characters, if they are a code of this layout.
fn valid(layout: &Layout, values: &[u8]) -> Option<Answers> {
    let is_code = layout::version(values) == layout.version && checksum::holds(values);
    is_code.then(|| layout.unpack(&values[..layout.characters]))?
}

/// What is wrong with characters that are no code.
fn fault(layouts: &[&Layout], likely: Result<&[u8], CodeError>) -> CodeError {
    let values = match likely {
        Ok(values) => values,
        Err(error) => return error,
    };
    let lengths = || layouts.iter().map(|layout| layout.characters + checksum::LENGTH);
    let is_known = |length: usize| lengths().any(|known| known == length);
    let is_other = checksum::holds(values) && !layouts.iter().any(|layout| layout.version == layout::version(values));
    match values.len() {
        _ if is_other => CodeError::OtherVersion,
        length if is_known(length) => CodeError::Mistyped,
        length if lengths().all(|known| length < known) => CodeError::CutOff,
        _ => CodeError::TooLong,
    }
}

/// The text in the place of a code in the fragment of an address, if the fragment is one of this check.
pub fn in_fragment(fragment: &str) -> Option<&str> {
    let (name, code) = fragment.split_at_checked(FRAGMENT.len())?;
    if !name.eq_ignore_ascii_case(FRAGMENT) {
        return None;
    }
    let end = code.char_indices().nth(typed::LONGEST_FRAGMENT).map_or(code.len(), |(end, _)| end);
    Some(&code[..end])
}

#[cfg(test)]
mod tests;
