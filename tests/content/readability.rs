//! Rule: a managing director understands every question and every answer at first reading, and what a duty demands.
//! Measured by Flesch's formula for English and Amstad's for German: 100 is very easy, 30 is academic prose. It judges
//! length of sentences and words only; whether a text is clear stays a reader's business.

use crate::texts::{Finding, Language};

/// The lowest reading ease of a question and of its answers, just below the hardest text of today. About 60 is plain
/// English. The same ease measures lower in German, where official terms such as “Anwendbarkeitserklärung” are long.
const FLOOR_ENGLISH: f64 = 55.0;
const FLOOR_GERMAN: f64 = 40.0;

/// Texts of one kind with their reading ease: the lowest of one, and of all on average.
struct Kind {
    /// Keys begin with the one and end with one of the others.
    keys: (&'static str, &'static [&'static str]),
    english: (f64, f64),
    german: (f64, f64),
}

/// What duties demand has to name the terms of the law, and those are long; what the law is about need not be hard to
/// read. Levels and first steps read as easily as they did before they were worded anew for version 2; a single level
/// may name the Statement of Applicability.
static KINDS: [Kind; 3] = [
    Kind { keys: ("duty.", &[".demand"]), english: (35.0, 55.0), german: (25.0, 45.0) },
    Kind {
        keys: ("question.", &[".level_0", ".level_1", ".level_2", ".level_3"]),
        english: (25.0, 73.0),
        german: (0.0, 55.0),
    },
    Kind { keys: ("gap.", &[".step"]), english: (50.0, 80.0), german: (40.0, 62.0) },
];

impl Kind {
    fn has(&self, key: &str) -> bool {
        key.starts_with(self.keys.0) && self.keys.1.iter().any(|end| key.ends_with(end))
    }
}

/// Questions (title with help) and answers (the four levels together) that read too heavily.
fn hard_to_read(language: &Language) -> Vec<Finding> {
    let floor = if language.code == "de" { FLOOR_GERMAN } else { FLOOR_ENGLISH };
    let measured = measure(language).into_iter().filter(|(_, ease)| *ease < floor);
    measured
        .map(|(key, ease)| {
            language.finding(&key, format!("reading ease {ease:.0}, at least {floor:.0}: shorter sentences and words"))
        })
        .collect()
}

/// Texts of these kinds that read too heavily, and whether all of a kind do on average.
fn hard_kinds(language: &Language) -> Vec<Finding> {
    let Some(ease) = formula(language) else { return Vec::new() };
    KINDS.iter().flat_map(|kind| hard_kind(language, kind, ease)).collect()
}

fn hard_kind(language: &Language, kind: &Kind, ease: fn(&str) -> f64) -> Vec<Finding> {
    let (lowest, average) = if language.code == "de" { kind.german } else { kind.english };
    let all: Vec<(&String, f64)> =
        language.texts.iter().filter(|(key, _)| kind.has(key)).map(|(key, text)| (key, ease(text))).collect();
    let heavy = all.iter().filter(|(_, ease)| *ease < lowest).map(|(key, ease)| {
        language.finding(key, format!("reading ease {ease:.0}, at least {lowest:.0}: shorter sentences and words"))
    });
    let mut found: Vec<Finding> = heavy.collect();
    let count = f64::from(u32::try_from(all.len()).unwrap().max(1));
    let mean = all.iter().map(|(_, ease)| ease).sum::<f64>() / count;
    if !all.is_empty() && mean < average {
        let keys = format!("{}*{}", kind.keys.0, kind.keys.1[0]);
        found.push(language.finding(&keys, format!("reading ease {mean:.1} on average, at least {average:.0}")));
    }
    found
}

/// The formula of a language, if it has one.
fn formula(language: &Language) -> Option<fn(&str) -> f64> {
    match language.code.as_str() {
        "en" => Some(flesch),
        "de" => Some(amstad),
        _ => None,
    }
}

/// The reading ease of every question and of every set of answers. Languages without a formula are not measured.
fn measure(language: &Language) -> Vec<(String, f64)> {
    let Some(ease) = formula(language) else { return Vec::new() };
    let joined = |question: &str, parts: &[&str]| {
        let texts = parts.iter().filter_map(|part| language.texts.get(&format!("{question}.{part}")));
        texts.map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    let titles = language.texts.keys().filter_map(|key| key.strip_suffix(".title")?.strip_prefix("question."));
    let mut measured = Vec::new();
    for id in titles {
        let question = format!("question.{id}");
        measured.push((format!("{question}.help"), ease(&joined(&question, &["title", "help"]))));
        let answers = joined(&question, &["level_0", "level_1", "level_2", "level_3"]);
        if !answers.is_empty() {
            measured.push((format!("{question}.level_*"), ease(&answers)));
        }
    }
    measured
}

/// Flesch reading ease.
fn flesch(text: &str) -> f64 {
    let (sentence, word) = averages(text, syllables_english);
    206.835 - 1.015 * sentence - 84.6 * word
}

/// Amstad's version of it for German.
fn amstad(text: &str) -> f64 {
    let (sentence, word) = averages(text, syllables_german);
    180.0 - sentence - 58.5 * word
}

/// Words per sentence and syllables per word. As with Flesch, a colon or semicolon ends a unit too. Numbers are left
/// out.
fn averages(text: &str, syllables: fn(&str) -> u32) -> (f64, f64) {
    // A full stop before a non-breaking space belongs to an abbreviation.
    let ends = |word: &&str| word.trim_end_matches(['”', '“', '’', '‘', ')']).ends_with(['.', ':', ';', '?', '!', '…']);
    let parts: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let sentences = u32::try_from(parts.iter().filter(|word| ends(word)).count()).unwrap().max(1);
    let words: Vec<&str> = text.split([' ', '\u{a0}', '/']).filter(|word| word.contains(char::is_alphabetic)).collect();
    let count = f64::from(u32::try_from(words.len()).unwrap().max(1));
    let all: u32 = words.iter().flat_map(|word| word.split('-')).map(|part| spoken(part, syllables)).sum();
    (count / f64::from(sentences), f64::from(all) / count)
}

/// Abbreviations in capitals are spoken letter by letter.
fn spoken(part: &str, syllables: fn(&str) -> u32) -> u32 {
    let letters: String = part.chars().filter(|letter| letter.is_alphabetic()).collect();
    let count = letters.chars().count();
    if count == 0 {
        0
    } else if count > 1 && letters.chars().all(char::is_uppercase) {
        u32::try_from(count).unwrap()
    } else {
        syllables(&letters.to_lowercase()).max(1)
    }
}

/// Groups of vowels, without a silent e at the end, also where an ending follows it: “man-age-ment”, “like-ly”.
fn syllables_english(word: &str) -> u32 {
    let stem = ["ments", "ment", "ly", "less", "ful"].iter().find_map(|ending| word.strip_suffix(ending));
    if let Some(stem) = stem {
        return syllables_english(stem) + 1;
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let starts = is_vowel(*letter) && !before.is_some_and(is_vowel);
        // “i” before a or o is spoken apart, except in -tion, -cial and the like.
        let apart = before == Some('i') && "ao".contains(*letter) && at >= 2 && !"tscgx".contains(letters[at - 2]);
        count += u32::from(starts || apart);
    }
    let consonant_before = |ending: &str| {
        word.strip_suffix(ending).and_then(|stem| stem.chars().last()).is_some_and(|letter| !is_vowel(letter))
    };
    let soft =
        |ending: &str| word.strip_suffix(ending).is_some_and(|stem| stem.ends_with(['s', 'c', 'g', 'z', 'x', 'h']));
    let spoken_end = word.ends_with("le") && !word.ends_with("ile") && !word.ends_with("ole") && !word.ends_with("ule");
    let silent = (consonant_before("e") && !spoken_end)
        || (consonant_before("ed") && !word.ends_with("ted") && !word.ends_with("ded"))
        || (consonant_before("es") && !soft("es") && (!word.ends_with("les") || word.ends_with("ales")));
    if silent && count > 1 { count - 1 } else { count }
}

/// Vowels, where a diphthong or a double vowel counts once. Spelling does not tell “Linie” (three) from “Energie”
/// (three) apart: words like the first are counted one too few.
fn syllables_german(word: &str) -> u32 {
    let mut count = 0;
    let mut before = ' ';
    for letter in word.chars() {
        let pair = matches!(
            (before, letter),
            ('a' | 'e', 'i') | ('a' | 'e' | 'ä', 'u') | ('i' | 'e', 'e') | ('a', 'a') | ('o', 'o')
        );
        let vowel = "aeiouyäöü".contains(letter) && !(before == 'q' && letter == 'u');
        count += u32::from(vowel && !pair);
        // After a diphthong the next vowel starts anew: “Bau-er”.
        before = if pair { ' ' } else { letter };
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{amstad, flesch, formula, hard_kinds, hard_to_read, measure, syllables_english, syllables_german};
    use crate::texts::{Language, assert_none, assert_one, everywhere, languages};

    #[test]
    fn every_question_and_answer_is_easy_enough() {
        assert_none(&everywhere(hard_to_read));
    }

    #[test]
    fn duties_levels_and_first_steps_are_easy_enough() {
        assert_none(&everywhere(hard_kinds));
    }

    #[test]
    fn a_heavy_demand_is_found_and_so_are_many_fairly_heavy_ones() {
        let find = |code, text| hard_kinds(&Language::sample(code, &[("duty.a.demand", text)]));
        let heavy = "Providers must document organisational responsibilities regarding conformity assessment.";
        assert_eq!(find("en", heavy).len(), 2, "one for itself, one for the average");
        let fairly = "Providers outside the EU must name an authorised representative in the EU, in writing, before an offer there.";
        assert_one(&find("en", fairly), "on average");
        assert_none(&find("en", "Providers must keep the logs for at least six months."));
        assert_eq!(find("de", "Anbieter müssen Verantwortlichkeitsdokumentationen fortschreiben.").len(), 2);
    }

    /// For docs and notes: `cargo test --test content reading_ease -- --ignored --nocapture`.
    #[test]
    #[ignore = "prints measurements for people"]
    #[allow(clippy::print_stdout)]
    fn reading_ease_of_everything() {
        for language in languages() {
            let mut measured = measure(&language);
            let ease = formula(&language).unwrap_or(flesch);
            let texts = language.texts.iter().filter(|(key, _)| key.starts_with("duty."));
            measured.extend(texts.map(|(key, text)| (key.clone(), ease(text))));
            measured.sort_by(|one, other| one.1.total_cmp(&other.1));
            for (key, ease) in measured {
                println!("{} {ease:5.1} {key}", language.code);
            }
        }
    }

    #[test]
    fn academic_prose_is_found() {
        let heavy = "Does organisational accountability necessitate comprehensive documentation of responsibilities regarding \
                     algorithmic decision-making infrastructure?";
        assert_one(&hard_to_read(&Language::sample("en", &[("question.a.title", heavy)])), "reading ease");
        let heavy = "Existieren Verantwortlichkeitsdokumentationen hinsichtlich organisationsübergreifender \
                     Entscheidungsunterstützungssysteme?";
        assert_one(&hard_to_read(&Language::sample("de", &[("question.a.title", heavy)])), "reading ease");
    }

    #[test]
    fn easy_sentences_score_high() {
        assert!(flesch("The cat sat on the mat.") > 100.0);
        assert!(amstad("Der Hund sitzt vor dem Haus.") > 90.0);
    }

    #[test]
    fn syllables_of_known_english_words() {
        let words = [
            ("rule", 1),
            ("used", 1),
            ("decided", 3),
            ("table", 2),
            ("people", 2),
            ("company", 3),
            ("policy", 3),
            ("approved", 2),
            ("notices", 3),
            ("sales", 1),
            ("decision", 3),
            ("social", 2),
            ("material", 4),
            ("period", 3),
            ("management", 3),
            ("responsible", 4),
            ("the", 1),
            ("machine", 2),
        ];
        for (word, expected) in words {
            assert_eq!(syllables_english(word), expected, "{word}");
        }
    }

    #[test]
    fn syllables_of_known_german_words() {
        let words = [
            ("regel", 2),
            ("haus", 1),
            ("bauer", 2),
            ("see", 1),
            ("beachten", 3),
            ("unternehmen", 4),
            ("geschäftsführung", 4),
            ("verantwortlich", 4),
            ("bäume", 2),
            ("anwendbarkeitserklärung", 7),
            ("daten", 2),
            ("qualität", 3),
            ("beispiel", 2),
        ];
        for (word, expected) in words {
            assert_eq!(syllables_german(word), expected, "{word}");
        }
    }
}
