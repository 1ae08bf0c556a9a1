//! The words of the `WordPress` plugin, from its `.po` file into the two forms that `WordPress` reads: a `.mo` for what PHP says, and a JSON
//! file for the editor's script. So nobody needs gettext or PHP to build the package, and no compiled file is committed.
//!
//! Reads what our own `.po` files have: one line for each text, contexts, no plurals. Anything else is a failure, never a guess.

use std::fmt::Write as _;

use crate::output::Failure;

/// The script of the block editor, as the `.po` file refers to it and as `WordPress` calls it.
const EDITOR: (&str, &str) = ("block/editor.js", "readiness-check-check-editor-script");

/// A text and its translation.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    context: Option<String>,
    text: String,
    translation: String,
    /// The files that say it.
    places: Vec<String>,
}

/// The files to put beside a `.po` file, by name.
pub(crate) fn compile(name: &str, po: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let messages = parse(po).map_err(|why| {
        Failure::new(format!("cannot read {name}.po"), why, "write each text and translation on one line")
    })?;
    Ok(vec![(format!("{name}.mo"), mo(&messages)), (format!("{name}-{}.json", EDITOR.1), json(&messages).into_bytes())])
}

/// The messages of a `.po` file; the first one, with an empty text, is its header.
fn parse(po: &str) -> Result<Vec<Message>, String> {
    let mut messages = Vec::new();
    for part in po.split("\n\n") {
        let mut message = Message::default();
        let mut last = "";
        for (number, line) in part.lines().enumerate() {
            let at = || format!("line {} of the part that begins with {:?}", number + 1, part.lines().next());
            if let Some(place) = line.strip_prefix("#: ") {
                message.places.push(place.to_owned());
            } else if line.starts_with('#') || line.is_empty() {
            } else if line.starts_with('"') && last == "msgstr" {
                message.translation += &unquote(line).ok_or_else(at)?;
            } else {
                let (keyword, text) = line.split_once(' ').ok_or_else(at)?;
                let text = unquote(text).ok_or_else(at)?;
                match keyword {
                    "msgctxt" => message.context = Some(text),
                    "msgid" => message.text = text,
                    "msgstr" => message.translation = text,
                    _ => return Err(at()),
                }
                last = keyword;
            }
        }
        messages.push(message);
    }
    Ok(messages)
}

/// The text between quotes, with its escapes resolved.
fn unquote(quoted: &str) -> Option<String> {
    let mut text = String::new();
    let mut characters = quoted.trim().strip_prefix('"')?.strip_suffix('"')?.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next()? {
                'n' => '\n',
                other @ ('"' | '\\') => other,
                _ => return None,
            },
            '"' => return None,
            other => other,
        });
    }
    Some(text)
}

/// Gettext's binary form: the number of texts, then where each text and each translation lies, sorted by text. Without the table of hashes,
/// which readers may do without.
fn mo(messages: &[Message]) -> Vec<u8> {
    let mut pairs: Vec<(String, &str)> =
        messages.iter().map(|message| (message.key(), &*message.translation)).collect();
    pairs.sort();
    let header = 28;
    let tables = 16 * pairs.len();
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes();
    let mut data = Vec::new();
    let mut table = |texts: &mut dyn Iterator<Item = &str>| {
        let mut entries = Vec::new();
        for text in texts {
            entries.extend(number(text.len()));
            entries.extend(number(header + tables + data.len()));
            data.extend(text.bytes().chain([0]));
        }
        entries
    };
    let originals = table(&mut pairs.iter().map(|(text, _)| &**text));
    let translations = table(&mut pairs.iter().map(|(_, translation)| *translation));
    let fields = [0x9504_12de, 0, pairs.len(), header, header + tables / 2, 0, header + tables];
    let mut file: Vec<u8> = fields.into_iter().flat_map(number).collect();
    file.extend(originals);
    file.extend(translations);
    file.extend(data);
    file
}

/// What `wp.i18n` takes: only the texts of the editor's script.
fn json(messages: &[Message]) -> String {
    let language = "de";
    let mut entries =
        format!(r#""":{{"domain":"messages","lang":"{language}","plural-forms":"nplurals=2; plural=(n != 1);"}}"#);
    for message in messages.iter().filter(|message| message.places.iter().any(|place| place == EDITOR.0)) {
        let _ = write!(entries, ",{}:[{}]", quote(&message.key()), quote(&message.translation));
    }
    format!(r#"{{"domain":"messages","locale_data":{{"messages":{{{entries}}}}}}}"#)
}

fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

impl Message {
    /// By what gettext finds it.
    fn key(&self) -> String {
        self.context.as_ref().map_or_else(|| self.text.clone(), |context| format!("{context}\u{4}{}", self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::{compile, json, mo, parse};

    const PO: &str = "# For a test.\nmsgid \"\"\nmsgstr \"\"\n\"Language: de\\n\"\n\n#: block/editor.js\nmsgid \"Off\"\nmsgstr \"Aus\"\n\n\
        #: block/block.json\nmsgctxt \"block title\"\nmsgid \"A \\\"check\\\"\"\nmsgstr \"Ein „Check“\"\n";

    #[test]
    fn a_text_is_found_by_its_context_and_the_editor_gets_its_own_only() {
        let messages = parse(PO).expect("it is well-formed");
        assert_eq!(messages.len(), 3);
        assert_eq!(messages[2].key(), "block title\u{4}A \"check\"");
        let json = json(&messages);
        assert!(json.contains(r#""Off":["Aus"]"#) && !json.contains("Check"), "{json}");
    }

    #[test]
    fn the_binary_form_leads_to_each_text_and_its_translation() {
        let file = mo(&parse(PO).expect("it is well-formed"));
        let number = |at: usize| file[at..at + 4].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
        let text = |table: usize, row: usize| {
            let (length, at) = (number(table + 8 * row), number(table + 8 * row + 4));
            assert_eq!(file[at + length], 0, "each text ends with a zero");
            String::from_utf8_lossy(&file[at..at + length]).into_owned()
        };
        assert_eq!((number(0), number(8)), (0x9504_12de, 3));
        let pairs: Vec<_> = (0..3).map(|row| (text(number(12), row), text(number(16), row))).collect();
        let expected = [("", "Language: de\n"), ("Off", "Aus"), ("block title\u{4}A \"check\"", "Ein „Check“")];
        assert_eq!(pairs, expected.map(|(text, translation)| (text.to_owned(), translation.to_owned())));
    }

    #[test]
    fn what_is_not_understood_is_refused_by_its_place() {
        for damaged in
            ["msgid Off\nmsgstr \"Aus\"", "msgid \"a\"\nmsgid_plural \"b\"", "msgid \"a\\t\"", "msgid \"a\"b\""]
        {
            let failure = compile("words", damaged).expect_err(damaged).to_string();
            assert!(failure.starts_with("cannot read words.po: line "), "{failure}");
        }
    }
}
