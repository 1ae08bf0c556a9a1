//! Rule: no word that promises what a self-assessment cannot know, sells, or is wrong in this field. Each entry says
//! why; a text that has to use such a word, to deny it for example, is listed by key with its reason.

use crate::texts::{Finding, Language, without_placeholders};

/// Words or phrases that must not stand in any text of a language. `*` at the end of the last word stands for endings.
pub(crate) struct Forbidden {
    pub language: &'static str,
    pub phrases: &'static [&'static str],
    pub why: &'static str,
}

/// A text that may use a forbidden phrase.
pub(crate) struct Exception {
    pub phrase: &'static str,
    pub key: &'static str,
    pub why: &'static str,
}

const RESULT: &str = "a self-assessment finds no conformity, and no tool can";
const PROMISE: &str = "nobody can promise this";
const SELLING: &str = "selling has no place in a check";

#[rustfmt::skip]
static WORDS: &[Forbidden] = &[
    Forbidden { language: "en", why: RESULT,  phrases: &["compliant", "non compliant", "compliance ready", "in compliance", "conformant", "certified", "certifiable", "certification ready"] },
    Forbidden { language: "en", why: PROMISE, phrases: &["guarantee*", "legally secure", "legally safe", "audit proof", "future proof", "risk free", "fully covered", "bulletproof", "watertight"] },
    Forbidden { language: "en", why: SELLING, phrases: &["seamless*", "world class", "best in class", "cutting edge", "hassle free", "effortless*", "game changer", "state of the art", "unrivalled", "one stop shop"] },
    Forbidden { language: "de", why: RESULT,  phrases: &["konform", "konforme", "konformem", "konformen", "konformer", "konformes", "gesetzeskonform*", "rechtskonform*", "normkonform*", "compliant", "compliance*", "zertifiziert*", "zertifizierungsreif*"] },
    Forbidden { language: "de", why: PROMISE, phrases: &["garantier*", "garantie", "garantien", "rechtssicher*", "revisionssicher*", "auditsicher*", "abmahnsicher*", "zukunftssicher*", "risikofrei*", "wasserdicht*"] },
    Forbidden { language: "de", why: SELLING, phrases: &["nahtlos*", "erstklassig*", "einzigartig*", "marktführ*", "mühelos*", "maßgeschneidert*", "ganzheitlich*", "aus einer hand"] },
];

static EXCEPTIONS: &[Exception] = &[];

/// Every use of a forbidden phrase without an exception.
pub(crate) fn forbidden(language: &Language, table: &[Forbidden], exceptions: &[Exception]) -> Vec<Finding> {
    let entries: Vec<&Forbidden> = table.iter().filter(|entry| entry.language == language.code).collect();
    language.check(|key, text| {
        let text = plain(text);
        let phrases = entries.iter().flat_map(|entry| entry.phrases.iter().map(|phrase| (*phrase, entry.why)));
        phrases
            .filter(|(phrase, _)| holds(&text, phrase))
            .filter(|(phrase, _)| !exceptions.iter().any(|known| known.phrase == *phrase && known.key == key))
            .map(|(phrase, why)| format!("“{phrase}”: {why}"))
            .collect()
    })
}

/// Exceptions that no text needs any more; they would hide the next mistake.
pub(crate) fn stale<'a>(languages: &[Language], exceptions: &'a [Exception]) -> Vec<&'a str> {
    let needed = |exception: &&Exception| {
        let texts = languages.iter().filter_map(|language| language.texts.get(exception.key));
        texts.into_iter().any(|text| holds(&plain(text), exception.phrase))
    };
    exceptions
        .iter()
        .filter(|exception| exception.why.is_empty() || !needed(exception))
        .map(|known| known.key)
        .collect()
}

/// The words of a text in small letters, with one blank around each.
pub(crate) fn plain(text: &str) -> String {
    let text = without_placeholders(text);
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

/// Whether a text made by [`plain`] holds these whole words.
pub(crate) fn holds(plain: &str, phrase: &str) -> bool {
    match phrase.strip_suffix('*') {
        Some(beginning) => plain.contains(&format!(" {beginning}")),
        None => plain.contains(&format!(" {phrase} ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{EXCEPTIONS, WORDS, forbidden, stale};
    use crate::texts::{Language, assert_none, assert_one, everywhere, languages};

    #[test]
    fn no_text_uses_a_forbidden_word() {
        assert_none(&everywhere(|language| forbidden(language, WORDS, EXCEPTIONS)));
        assert_eq!(stale(&languages(), EXCEPTIONS), Vec::<&str>::new());
    }

    #[test]
    fn a_forbidden_word_is_found_whole_and_in_any_case() {
        let find = |code, text| forbidden(&Language::sample(code, &[("a.text", text)]), WORDS, EXCEPTIONS);
        assert_one(&find("en", "You are Compliant."), "compliant");
        assert_one(&find("en", "Success is guaranteed."), "guarantee*");
        assert_one(&find("de", "Damit sind Sie rechtssicher."), "rechtssicher*");
        assert_one(&find("de", "Ihr System ist KI-Verordnung-konform."), "konform");
        assert_none(&find("de", "Keine Konformitätsvermutung, Zertifikat einer akkreditierten Zertifizierungsstelle"));
        assert_none(&find("en", "An accredited certification body"));
    }
}
