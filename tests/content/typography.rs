//! Rule: texts are set as a good publisher sets them: the quotation marks of the language, one character for … and –,
//! no straight quotes, and a non-breaking space where a line must not break between word and number.

use crate::texts::{Finding, Language, without_placeholders};

/// Words that keep together with a number, a Roman numeral or a single capital letter after them.
const KEEP_WITH_NUMBER: &[&str] =
    &["Art.", "Abs.", "Nr.", "No.", "Annex", "Anhang", "Abschnitt", "Section", "ISO/IEC", "ISO", "§"];

/// Abbreviations with a space inside.
const KEEP_TOGETHER: &[&str] = &["z. B.", "d. h.", "u. a.", "i. d. R.", "e. g.", "i. e."];

/// What must not stand in a text at all, and why.
#[rustfmt::skip]
const NEVER: &[(&str, &str)] = &[
    ("\"", "straight quotation mark"),
    ("'", "straight apostrophe: write ’"),
    ("...", "three dots: write …"),
    ("—", "em dash: write – with spaces"),
    ("--", "two hyphens: write –"),
    (" - ", "hyphen as a dash: write –"),
    ("  ", "two spaces"),
    ("\n", "line break"),
    ("!", "exclamation mark"),
    ("<", "HTML"),
    (">", "HTML"),
    ("*", "Markdown"),
    ("_", "Markdown"),
    ("`", "Markdown"),
    (" ,", "space before a comma"),
    (" .", "space before a full stop"),
    (" ;", "space before a semicolon"),
    (" :", "space before a colon"),
    (" ?", "space before a question mark"),
    ("z.B.", "z. B. with a non-breaking space"),
    ("d.h.", "d. h. with a non-breaking space"),
];

/// Everything that is set wrongly.
fn typography(language: &Language) -> Vec<Finding> {
    language.check(|_, text| {
        let words = without_placeholders(text);
        let mut reasons: Vec<String> =
            NEVER.iter().filter(|(what, _)| words.contains(what)).map(|(_, why)| (*why).to_owned()).collect();
        if text.trim() != text {
            reasons.push("space at the beginning or end".into());
        }
        reasons.extend(quotes(&language.code, text));
        reasons.extend(dashes(text));
        reasons.extend(spaces(text));
        reasons
    })
}

/// Quotation marks of another language, or one without its partner.
fn quotes(code: &str, text: &str) -> Vec<String> {
    let (open, close, inner, foreign): (char, char, char, &[char]) = match code {
        "en" => ('“', '”', '‘', &['„', '‚', '«']),
        "de" => ('„', '“', '‚', &['”', '«']),
        _ => return Vec::new(),
    };
    let mut reasons = Vec::new();
    if text.contains(foreign) {
        reasons.push("a quotation mark of another language".into());
    }
    let count = |mark: char| text.matches(mark).count();
    if count(open) != count(close) {
        reasons.push(format!("{} × {open} but {} × {close}", count(open), count(close)));
    }
    // In German ‘ closes what ‚ opens; in English ’ is an apostrophe too, so only an inner quote outside one is wrong.
    if (code == "de" && count(inner) != count('‘')) || (code == "en" && count(inner) > 0 && count(open) == 0) {
        reasons.push("an inner quotation mark without its partner".into());
    }
    reasons
}

/// En dashes: with a space on both sides, or between numbers, clauses and the like with none.
fn dashes(text: &str) -> Vec<String> {
    let spaced = |part: Option<char>| part.is_some_and(char::is_whitespace);
    let wrong = text.match_indices('–').any(|(at, dash)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + dash.len()..].chars().next());
        let range = before.is_some_and(|end| end.is_ascii_digit() || end == ')')
            && after.is_some_and(|start| start.is_ascii_digit() || start == '(' || start == 'A');
        !(range || (spaced(before) && spaced(after)))
    });
    wrong.then(|| "– needs a space on both sides, or none between numbers".to_owned()).into_iter().collect()
}

/// Breaking spaces where the line must not break.
fn spaces(text: &str) -> Vec<String> {
    let starts = |part: &str| {
        let word = part.split([' ', '\u{a0}', '.', ',', ';', ')', '-', '(', ':']).next().unwrap_or_default();
        let roman = !word.is_empty() && word.chars().all(|letter| "IVX".contains(letter));
        part.starts_with(|letter: char| letter.is_ascii_digit() || letter == '{')
            || roman
            || (word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_uppercase()))
    };
    let mut reasons = Vec::new();
    for word in KEEP_WITH_NUMBER {
        let breaks = text.match_indices(&format!("{word} ")).any(|(at, found)| {
            let whole = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            whole && starts(&text[at + found.len()..])
        });
        if breaks {
            reasons.push(format!("non-breaking space after “{word}”"));
        }
    }
    reasons.extend(
        KEEP_TOGETHER
            .iter()
            .filter(|short| text.contains(*short))
            .map(|short| format!("non-breaking space in “{short}”")),
    );
    reasons
}

#[cfg(test)]
mod tests {
    use super::typography;
    use crate::texts::{Language, assert_none, assert_one, everywhere};

    #[test]
    fn every_text_is_set_well() {
        assert_none(&everywhere(typography));
    }

    #[test]
    fn bad_typesetting_is_found() {
        let find = |code, text| typography(&Language::sample(code, &[("a.text", text)]));
        assert_one(&find("en", "Somebody's list"), "straight apostrophe");
        assert_one(&find("en", "The \"list\""), "straight quotation mark");
        assert_one(&find("en", "The «list»"), "another language");
        assert_one(&find("de", "Die „Liste"), "1 × „ but 0 × “");
        assert_one(&find("de", "„Es heißt ‚frei.“"), "inner");
        assert_one(&find("en", "Loading..."), "three dots");
        assert_one(&find("en", "one - two"), "hyphen as a dash");
        assert_one(&find("en", "one –two"), "both sides");
        assert_one(&find("en", "two  spaces"), "two spaces");
        assert_one(&find("en", "Now!"), "exclamation mark");
        assert_one(&find("en", "See Art. 5."), "after “Art.”");
        assert_one(&find("en", "ISO/IEC 42001 helps"), "after “ISO/IEC”");
        assert_one(&find("en", "See Annex III."), "after “Annex”");
        assert_one(&find("de", "etwa z. B. so"), "in “z. B.”");
    }

    #[test]
    fn good_typesetting_is_not() {
        let find = |code, text| typography(&Language::sample(code, &[("a.text", text)]));
        assert_none(&find("en", "Clauses 4–10 – as in ISO/IEC\u{a0}42001 – hold “most” of it, Art.\u{a0}26(1)–(2) …"));
        assert_none(&find("de", "Er klickt auf „‚Frei‘“, z.\u{a0}B. bei {date.next_review}, Anhang\u{a0}III"));
        assert_none(&find("en", "An annex is added. ISO writes standards."));
    }
}
