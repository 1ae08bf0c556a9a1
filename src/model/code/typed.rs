//! What people type and paste where a code is asked for: the code alone, with any dashes, or somewhere in a link, a
//! mail or a sentence. It looks for codes first and judges typing errors only where there is none.

use super::CodeError;
use super::checksum;

/// Longer texts are not read to their end: a summary with its code has a few hundred characters.
const LONGEST: usize = 4_000;
/// A word of at least so many characters is meant as a code, whatever stands around it.
const LIKE_A_CODE: usize = 16;

/// The characters of a text that codes consist of.
pub(super) struct Typed {
    /// The values of characters in a row. A letter or digit outside the code's alphabet ends a row; blanks and signs do
    /// not.
    runs: Vec<Vec<u8>>,
    /// What is most likely meant as the code: in a sentence its longest word, else all of the text.
    likely: Result<Vec<u8>, CodeError>,
}

impl Typed {
    pub(super) fn of(text: &str) -> Self {
        let text = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
        let characters = || text.chars().filter(|character| !is_invisible(*character)).map(half_width);
        let mut runs = vec![Vec::new()];
        for character in characters().filter(|character| is_letter(*character)) {
            match checksum::value(character) {
                Some(value) => runs.last_mut().into_iter().for_each(|run: &mut Vec<u8>| run.push(value)),
                None => runs.push(Vec::new()),
            }
        }
        let whole: String = characters().filter(|character| !is_separator(*character)).collect();
        let words: Vec<String> = characters()
            .collect::<String>()
            .split(|character: char| !is_letter(character) && !is_dash(character))
            .map(|word| word.chars().filter(|character| !is_dash(*character)).collect())
            .collect();
        let longest = words.into_iter().max_by_key(|word| word.chars().count()).unwrap_or_default();
        // Words around a code make a sentence, not a typing error.
        let is_prose = whole.chars().count() > longest.chars().count() && longest.chars().count() >= LIKE_A_CODE;
        Self { runs, likely: values(if is_prose { &longest } else { &whole }) }
    }

    /// Everything of this length that could be a code.
    pub(super) fn windows(&self, length: usize) -> impl Iterator<Item = &[u8]> {
        self.runs.iter().flat_map(move |run| run.windows(length))
    }

    /// What is most likely meant as the code.
    pub(super) fn likely(&self) -> Result<&[u8], CodeError> {
        self.likely.as_deref().map_err(|error| *error)
    }
}

/// The values of characters meant as a code.
fn values(characters: &str) -> Result<Vec<u8>, CodeError> {
    let of = |(place, character): (usize, char)| {
        checksum::value(character).ok_or(CodeError::UnknownCharacter { group: place / 4 + 1 })
    };
    characters.chars().enumerate().map(of).collect()
}

/// Whether it is a letter or a digit, of any alphabet. An approximation, because the tables of Unicode would add 4 kB
/// to the download: everything counts but the signs of Latin-1, general punctuation up to arrows and dingbats, and the
/// signs of East Asian typesetting.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || !matches!(character, '\0'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe50}'..='\u{fe6f}')
}

/// What people put between the groups and around a code.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || is_dash(character) || matches!(character, '.' | ',' | ';' | ':' | '/' | '=')
}

/// Every dash of Unicode, the minus signs and the underscore.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '_' | '\u{58a}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207b}'
                | '\u{2212}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

/// Characters that mail and office programs leave behind and nobody sees.
fn is_invisible(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Full-width letters and digits as the plain ones.
fn half_width(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        other => other,
    }
}
