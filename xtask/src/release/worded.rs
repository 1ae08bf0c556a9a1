//! The texts that the owner of a site may word anew, as the script needs them that puts the owner's words into the place of ours: where
//! each stands in the files of a language, and what may stand there. Both come from the modules that also check and write those files.

use serde_json::{Value, json};

use super::languages::{Language, faulty, read};
use crate::output::Failure;
use crate::owner::{self, Reworded};

/// By public name: number of chunk and line, most characters, placeholders where there are any.
pub(super) fn table(languages: &[Language]) -> Result<Value, Failure> {
    let list = owner::parse(&read(owner::FILE)?).map_err(|faults| faulty(&faults))?;
    // All languages have their texts in the same lines.
    let entry = |of: Reworded| {
        let (chunk, line) = languages.first()?.texts.place(&of.key)?;
        let mut entry = vec![json!(chunk), json!(line), json!(of.most)];
        if !of.placeholders.is_empty() {
            entry.push(json!(of.placeholders));
        }
        Some((of.name, Value::from(entry)))
    };
    let entries: Option<_> = list.into_iter().map(entry).collect();
    let fault = || faulty(&[format!("{}: a text is not there", owner::FILE)]);
    entries.map(Value::Object).ok_or_else(fault)
}

#[cfg(test)]
mod tests {
    use super::super::languages;
    use super::table;

    #[test]
    fn each_place_is_the_line_of_the_text_in_every_language() {
        let languages = languages::all().unwrap_or_else(|failure| panic!("{failure}"));
        let table = table(&languages).unwrap_or_else(|failure| panic!("{failure}"));
        for (name, key) in [("title", "frame.title"), ("call", "result.call"), ("imprint", "own.imprint")] {
            let number = |at: usize| table[name][at].as_u64().and_then(|number| usize::try_from(number).ok());
            let (chunk, line) = (number(0).expect("a chunk"), number(1).expect("a line"));
            for language in &languages {
                let (_, lines) = &language.files[chunk];
                assert_eq!(lines.lines().nth(line), language.texts.text(key), "{}: {name}", language.tag);
            }
        }
        assert_eq!(table["call_with"][3][0], "brand");
    }
}
