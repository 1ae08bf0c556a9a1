//! Rule: all languages are complete and have one structure. The build refuses a difference too; here it is found
//! in files the build does not list yet, such as a translation in the making.

use crate::texts::{Finding, Language, placeholders};

/// Missing and extra keys, empty texts and differing placeholders against the first language.
fn same_structure(first: &Language, other: &Language) -> Vec<Finding> {
    let mut findings = other.check(|key, text| match first.texts.get(key) {
        None => vec![format!("extra: {} does not have it", first.file)],
        Some(_) if text.trim().is_empty() && !key.starts_with("own.") => vec!["empty".into()],
        Some(original) if placeholders(original) != placeholders(text) => {
            vec![format!("its placeholders are {:?}, not {:?}", placeholders(text), placeholders(original))]
        }
        Some(_) => Vec::new(),
    });
    let missing = first.texts.keys().filter(|key| !other.texts.contains_key(*key));
    findings.extend(missing.map(|key| other.finding(key, format!("missing: {} has it", first.file))));
    findings
}

/// Who is not sure is told whom to ask: without both texts the question would be in no list of the result.
fn asks_somebody(language: &Language) -> Vec<Finding> {
    let unsure = language.texts.keys().filter_map(|key| key.strip_prefix("option.")?.strip_suffix(".unsure.label"));
    let missing = unsure.flat_map(|question| ["ask", "ask_whom"].map(|text| format!("question.{question}.{text}")));
    let missing = missing.filter(|key| !language.texts.contains_key(key));
    missing.map(|key| language.finding(&key, "missing: the question can be answered with not sure".into())).collect()
}

#[cfg(test)]
mod tests {
    use super::{asks_somebody, same_structure};
    use crate::texts::{Language, assert_none, assert_one, languages};

    #[test]
    fn the_languages_have_one_structure() {
        let languages = languages();
        let codes: Vec<&str> = languages.iter().map(|language| language.code.as_str()).collect();
        assert!(codes.contains(&"en") && codes.contains(&"de"), "languages found: {codes:?}");
        for other in &languages {
            assert_none(&same_structure(&languages[0], other));
        }
    }

    #[test]
    fn every_question_that_can_be_open_names_somebody_to_ask() {
        for language in &languages() {
            assert_none(&asks_somebody(language));
        }
        let open = Language::sample("en", &[("option.a.unsure.label", "Not sure"), ("question.a.ask", "Which?")]);
        assert_one(&asks_somebody(&open), "not sure");
    }

    #[test]
    fn a_difference_is_found() {
        let english = Language::sample("en", &[("a.title", "Since {date}"), ("a.help", "Help")]);
        let german = |texts| same_structure(&english, &Language::sample("de", texts));
        assert_one(&german(&[("a.title", "Seit {date}")]), "missing");
        assert_one(&german(&[("a.title", "Seit {date}"), ("a.help", " ")]), "empty");
        assert_one(&german(&[("a.title", "Seit {day}"), ("a.help", "Hilfe")]), "placeholders");
        assert_one(&german(&[("a.title", "Seit {date}"), ("a.help", "Hilfe"), ("a.hint", "Tipp")]), "extra");
    }
}
