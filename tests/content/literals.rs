//! Rule: nothing legal stands twice. Dates come as {date.NAME} from content/law.toml, amounts as {million} and
//! {percent}, and a legal duty never gets a percentage: it is met or not.

use crate::texts::{Finding, Language};

/// Numbers with a year in them that are names, not dates.
const NAMES: &[&str] = &["2024/1689", "2026/1744", "42001:2023", "27001:2022", "9001:2015"];

/// The months in the languages that have readers.
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Januar",
    "Februar",
    "März",
    "Mai",
    "Juni",
    "Juli",
    "Oktober",
    "Dezember",
];

/// Texts whose percentage is an amount from content/law.toml.
const PERCENT_ALLOWED: &[&str] = &["fine.lower.text", "fine.higher.text"];

/// Years and calendar dates written out.
fn dates(language: &Language) -> Vec<Finding> {
    language.check(|key, text| {
        if key == "language.months" {
            return Vec::new();
        }
        let text = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
        let words: Vec<&str> =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_number = |word: Option<&&str>| word.is_some_and(|word| word.chars().all(|digit| digit.is_ascii_digit()));
        let year = |word: &str| {
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_number(Some(&word))
        };
        let years = words.iter().filter(|word| year(word)).map(|word| format!("the year {word}"));
        let days = words.iter().enumerate().filter(|(at, word)| {
            let before = at.checked_sub(1).and_then(|at| words.get(at));
            MONTHS.contains(word) && (is_number(before) || is_number(words.get(at + 1)))
        });
        let days = days.map(|(_, month)| format!("a date in {month}"));
        years.chain(days).map(|what| format!("{what} stands in the text: write {{date.NAME}}")).collect()
    })
}

/// Percentages outside the maximum fines, and amounts written out.
fn percentages(language: &Language) -> Vec<Finding> {
    language.check(|key, text| {
        let words = [" percent ", " per cent ", " prozent "];
        let plain = crate::words::plain(text);
        let percent = text.contains('%') || words.iter().any(|word| plain.contains(word));
        let amount = ["EUR", "€", "Euro"].iter().any(|currency| {
            let digit = |part: Option<char>| part.is_some_and(|letter| letter.is_ascii_digit());
            text.match_indices(currency).any(|(at, _)| {
                let after = text[at + currency.len()..].trim_start().chars().next();
                digit(after) || digit(text[..at].trim_end().chars().next_back())
            })
        });
        let mut reasons = Vec::new();
        if percent && !PERCENT_ALLOWED.contains(&key) {
            reasons.push("a percentage: a legal duty is never met in part".into());
        }
        if amount {
            reasons.push("an amount stands in the text: it belongs in content/law.toml".into());
        }
        reasons
    })
}

#[cfg(test)]
mod tests {
    use super::{dates, percentages};
    use crate::texts::{Language, assert_none, assert_one, everywhere};

    #[test]
    fn no_text_writes_a_date_out() {
        assert_none(&everywhere(dates));
    }

    #[test]
    fn no_text_gives_a_percentage_or_an_amount() {
        assert_none(&everywhere(percentages));
    }

    #[test]
    fn a_literal_date_is_found() {
        let find = |text| dates(&Language::sample("en", &[("a.text", text)]));
        assert_one(&find("The rules apply from 2028."), "the year 2028");
        assert_one(&find("The rules apply from 2 August."), "a date in August");
        assert_none(&find("Regulation (EU) 2024/1689 and ISO/IEC 42001:2023 may march on from {date.transparency}."));
    }

    #[test]
    fn a_percentage_or_an_amount_is_found() {
        let find = |text| percentages(&Language::sample("en", &[("a.text", text)]));
        assert_one(&find("You meet 80 % of the duties."), "percentage");
        assert_one(&find("You meet eighty percent."), "percentage");
        assert_one(&find("Up to EUR\u{a0}15 million."), "amount");
        assert_none(&find("There is no percentage."));
    }
}
