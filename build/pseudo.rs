//! A made-up language from the English texts that shows what was forgotten: every vowel accented and doubled, every
//! text 40 % longer. The component tests run a whole visit in it; no release contains it.

/// The English file in the pseudo-language. Braces and what stands between them stay, as a translator would leave them.
pub(crate) fn language(english: &str) -> String {
    let mut file: toml::Table = english.parse().unwrap_or_default();
    translate("", &mut file);
    file.to_string()
}

fn translate(path: &str, table: &mut toml::Table) {
    for (name, value) in table.iter_mut() {
        let key = format!("{path}{name}");
        match value {
            toml::Value::Table(table) => translate(&format!("{key}."), table),
            // Twelve months and the order of a date: words added to them would be further months, or stand in every
            // date.
            toml::Value::String(words) if key.starts_with("language.") => *words = text(words, 0),
            toml::Value::String(words) => *words = text(words, words.chars().count() * 7 / 5),
            // Anything else is refused when the file is read.
            _ => {}
        }
    }
}

/// The text with accented, doubled vowels, filled up to a length.
pub(crate) fn text(words: &str, length: usize) -> String {
    let mut out = String::new();
    let mut in_braces = false;
    for letter in words.chars() {
        in_braces = (in_braces || letter == '{') && letter != '}';
        match "aeiouAEIOU".find(letter).and_then(|at| "áéíóúÁÉÍÓÚ".chars().nth(at)) {
            Some(accented) if !in_braces => {
                out.push(accented);
                out.extend(accented.to_lowercase());
            }
            _ => out.push(letter),
        }
    }
    for letter in " öñë".chars().cycle().take(length.saturating_sub(out.chars().count())) {
        out.push(letter);
    }
    out.trim_end().to_owned()
}
