//! Rule: a text has the length its place on the screen has room for, and the four answers to one question are about
//! equally long, so that none stands out as the right one. The limits are the longest good text of each kind, with some
//! air.

use crate::texts::{Finding, Language};

/// Longest text of a kind in characters. `*` in the pattern is one part of the key; the first pattern that fits counts.
struct Limit {
    kind: &'static str,
    english: usize,
    german: usize,
}

const fn limit(kind: &'static str, english: usize, german: usize) -> Limit {
    Limit { kind, english, german }
}

#[rustfmt::skip]
static LIMITS: &[Limit] = &[
    //    kind                       en   de
    limit("question.*.title",         90, 110),
    limit("question.*.help",         320, 380),
    limit("question.*.ask",          120, 150),
    limit("question.*.ask_whom",      30,  30),
    limit("question.*.evidence",     130, 165),
    limit("question.*.cap",          150, 180),
    limit("question.*.*",            150, 175),   // the four levels
    limit("option.*.*.label",        110, 130),
    limit("option.*.*.hint",         300, 350),
    limit("option.*.*.reuse",        460, 500),
    limit("gap.*.*.finding",          48,  48),   // a heading
    limit("gap.*.unknown",            48,  48),
    limit("gap.*.*.step",            260, 320),
    limit("gap.*.*.who",              60,  65),
    limit("gap.*.*.time",             35,  40),
    limit("gap.*.*.result",           80,  95),
    limit("gap.*.*",                 135, 150),   // provider, small, large
    limit("duty.*.name",              55,  65),
    limit("duty.*.demand",           180, 220),
    limit("duty.*.evidence",         150, 170),
    limit("duty.*.others",           145, 170),
    limit("duty.*.myth",             200, 245),
    limit("duty.*.note",             200, 240),
    limit("duty.*.note_before",      200, 240),
    limit("duty.*.step",             200, 240),
    limit("class.*.name",             40,  50),
    limit("class.*.meaning",         390, 450),
    limit("role.*.name",              40,  60),
    limit("role.*.meaning",          145, 200),
    limit("band.*.name",              25,  25),
    limit("band.*.meaning",          190, 230),
    limit("block.*.name",             35,  40),
    limit("status.*.name",            20,  22),
    limit("status.*.meaning",         90, 100),
    limit("fit.*.name",               45,  45),
    limit("fit.*.text",              240, 280),
    limit("reason.*.text",            60,  90),
    limit("roadmap.*.name",           40,  40),
    limit("roadmap.*.text",          210, 240),
    limit("pays_off.*.title",         60,  60),
    limit("pays_off.*.text",         240, 300),
    limit("answer.*.title",           60,  65),
    limit("answer.*.text",           460, 480),
    limit("fine.*.name",              80, 100),
    limit("fine.*.text",             440, 520),
    limit("method.*.title",           40,  40),
    limit("method.*.text",           330, 400),
    limit("card.print_instead",      130, 160),   // what to do instead, a paragraph each
    limit("card.stop",                70,  90),
    limit("card.copy_instead",        75,  80),
    limit("card.*",                   55,  60),   // buttons, labels and lines of the card
    limit("open.*",                   90, 100),
    limit("brief.go_on",              65,  90),   // a sentence; all others are headings
    limit("brief.*",                  40,  45),
    limit("agenda.*",                 60,  70),
    limit("compare.*",               125, 130),
    limit("calendar.*",               90, 110),
    limit("limits.*",                240, 300),
    limit("intro.*",                 130, 160),
    limit("own.*",                     0,   0),   // the owner's, within the limits of content/owner.toml
    limit("stop.*",                  130, 160),
    limit("review.*",                 40,  40),
    limit("quiz.*",                  110, 140),
    limit("frame.*",                 110, 125),
    limit("fallback.*",               80, 100),
    limit("result.legacy",           220, 270),   // a paragraph above the duties
    limit("result.by_regime",        220, 270),   // the same, as are the next three: what the rows cannot say each
    limit("result.by_use",           220, 270),
    limit("result.by_repurpose",     220, 270),
    limit("result.by_emotion",       220, 270),
    limit("result.*",                140, 180),
    limit("language.*",               90,  90),
];

/// How many times as long as the shortest answer to a question the longest may be. The highest level names what comes
/// on top of the one before, so it is always the longest; more than this would give it away at a glance.
const LEVEL_RATIO: f64 = 2.5;

/// Texts longer than their kind allows, and kinds without a limit. Other languages get limits when they get readers.
fn too_long(language: &Language) -> Vec<Finding> {
    language.check(|key, text| {
        let Some(limit) = LIMITS.iter().find(|limit| fits(limit.kind, key)) else {
            return vec!["no limit for this kind of text; add one in tests/content/length.rs".into()];
        };
        let most = match language.code.as_str() {
            "en" => limit.english,
            "de" => limit.german,
            _ => return Vec::new(),
        };
        let length = text.chars().count();
        (length > most)
            .then(|| format!("{length} characters, at most {most} fit for {}: shorten it", limit.kind))
            .into_iter()
            .collect()
    })
}

/// Questions whose four answers differ too much in length.
fn unequal_levels(language: &Language) -> Vec<Finding> {
    let questions = language.texts.keys().filter_map(|key| key.strip_suffix(".level_0"));
    let unequal = questions.filter_map(|question| {
        let length = |level| language.texts.get(&format!("{question}.level_{level}")).map(|text| text.chars().count());
        let lengths: Vec<usize> = (0..4).filter_map(length).collect();
        let ratio = f64::from(u32::try_from(*lengths.iter().max()?).ok()?)
            / f64::from(u32::try_from(*lengths.iter().min()?).ok()?);
        (ratio > LEVEL_RATIO).then(|| {
            language.finding(
                question,
                format!(
                    "answers of {lengths:?} characters: the longest is {ratio:.1} × the shortest, at most {LEVEL_RATIO}"
                ),
            )
        })
    });
    unequal.collect()
}

/// Whether a key fits a pattern.
fn fits(pattern: &str, key: &str) -> bool {
    let (pattern, key): (Vec<&str>, Vec<&str>) = (pattern.split('.').collect(), key.split('.').collect());
    pattern.len() == key.len() && pattern.iter().zip(key).all(|(pattern, part)| *pattern == "*" || *pattern == part)
}

#[cfg(test)]
mod tests {
    use super::{too_long, unequal_levels};
    use crate::texts::{Language, assert_none, assert_one, everywhere};

    #[test]
    fn every_text_fits_its_place() {
        assert_none(&everywhere(too_long));
    }

    #[test]
    fn the_answers_to_a_question_are_about_equally_long() {
        assert_none(&everywhere(unequal_levels));
    }

    #[test]
    fn a_long_title_and_an_unknown_kind_are_found() {
        let long = "Which of the many rules that somebody may once have written down do people still follow today?";
        assert_one(&too_long(&Language::sample("en", &[("question.policy.title", long)])), "94 characters");
        assert_one(&too_long(&Language::sample("en", &[("question.policy.footnote.title", "?")])), "no limit");
    }

    #[test]
    fn an_answer_that_stands_out_is_found() {
        let levels = |three| {
            Language::sample(
                "en",
                &[
                    ("question.a.level_0", "No rules."),
                    ("question.a.level_1", "Some rules."),
                    ("question.a.level_2", "Good rules."),
                    ("question.a.level_3", three),
                ],
            )
        };
        assert_none(&unequal_levels(&levels("Rules, reviewed.")));
        assert_one(&unequal_levels(&levels("Rules that everyone knows and keeps.")), "characters");
    }
}
