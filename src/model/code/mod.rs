//! The result code (spec §8): a whole visit in 28 characters that can be read out on the phone. `layout.rs` says which
//! answers stand where in it, `checksum.rs` guards it, `typed.rs` finds it in what people type and paste, `slips.rs`
//! finds their typing errors. The code is not secret: anyone can decode it. How to add a version: docs/result-code.md.

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

/// Why a text cannot be read as a result code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It ends too early.
    CutOff,
    /// It has more characters than a code.
    TooLong,
    /// A character is none of the code's alphabet.
    UnknownCharacter {
        /// The group of four that it stands in, counted from 1.
        group: usize,
    },
    /// The checksum does not match: a character is wrong or two are swapped.
    Mistyped,
    /// The code is from another version of the check.
    OtherVersion,
}

/// The result code of these answers, in upper case and groups of four. Answers to questions that are not shown are left
/// out.
///
/// ```
/// use readiness_check::model::answers::Answers;
/// use readiness_check::model::code::{decode, encode};
/// use readiness_check::model::ids::Question;
///
/// let mut answers = Answers::default();
/// answers.choose(Question::AiUse, 0);
/// let code = encode(&answers);
/// assert_eq!(code.len(), 28 + 6);
/// assert_eq!(decode(&code), Ok(answers));
/// ```
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

/// The answers in a result code, wherever it stands in the text. Case and separators do not matter, and O for 0 or I
/// and 1 for L are forgiven.
///
/// # Errors
/// Says what is wrong with the text. It never returns answers other than those encoded, up to the strength of the
/// checksum.
///
/// ```
/// use readiness_check::model::code::{CodeError, decode};
///
/// let code = "YQQQ-ZDTY-HFL9-DPYE-JUSQ-QQFL-R28D";
/// let answers = decode(code)?;
/// assert_eq!(decode("my code: yqqq zdty hfl9 dpye jusq qqfl r28d, thanks"), Ok(answers.clone()));
/// assert_eq!(decode("https://example.com/page#readiness=YQQQZDTYHFL9DPYEJUSQQQFLR28D"), Ok(answers));
/// assert_eq!(decode("YQQQ-ZDTY-HFL9-DPYE-JUSQ-QQFL-R28Q"), Err(CodeError::Mistyped));
/// assert_eq!(decode("YQQQ-ZDTY"), Err(CodeError::CutOff));
/// # Ok::<(), CodeError>(())
/// ```
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

/// The answers in these five-bit values, if they are a code of this layout.
fn valid(layout: &Layout, values: &[u8]) -> Option<Answers> {
    let is_code = layout::version(values) == layout.version && checksum::holds(values);
    is_code.then(|| layout.unpack(&values[..layout.characters]))?
}

/// Why the characters that are most likely meant as the code cannot be read as one.
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

#[cfg(test)]
mod tests;
