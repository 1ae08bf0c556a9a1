//! Rule: the terms of the official German text (docs/regulatory/terms.md). The trap is “Betreiber”: it is the deployer,
//! while the Act's “operator” is the “Akteur”, a word for everybody together.

use crate::texts::{Finding, Language};
use crate::words::{Exception, Forbidden, holds, plain};

/// An English term and the German one the same text has to use, alone or in a compound.
struct Term {
    english: &'static str,
    german: &'static str,
}

#[rustfmt::skip]
static TERMS: &[Term] = &[
    Term { english: "provider",                  german: "anbieter" },
    Term { english: "deployer",                  german: "betreiber" },
    Term { english: "importer",                  german: "einführer" },
    Term { english: "distributor",               german: "händler" },
    Term { english: "product manufacturer",      german: "produkthersteller" },
    Term { english: "authorised representative", german: "bevollmächtigt" },
    Term { english: "ai literacy",               german: "ki kompetenz" },
    Term { english: "high risk system",          german: "hochrisiko ki system" },
    Term { english: "instructions for use",      german: "betriebsanleitung" },
    Term { english: "statement of applicability", german: "anwendbarkeitserklärung" },
    Term { english: "management review",         german: "managementbewertung" },
    Term { english: "notified body",             german: "notifizierte" },
    Term { english: "market surveillance authority", german: "marktüberwachungsbehörde" },
    Term { english: "ai act",                    german: "ki verordnung" },
    Term { english: "presumption of conformity", german: "konformitätsvermutung" },
];

/// German terms whose English text must use the right English one: the other direction of the trap.
#[rustfmt::skip]
static BACK: &[Term] = &[
    Term { english: "deployer",    german: "betreiber" },
    Term { english: "distributor", german: "händler" },
    Term { english: "importer",    german: "einführer" },
];

/// Texts that say it another way in one language, with the reason.
#[rustfmt::skip]
static FREE: &[Exception] = &[
    Exception { key: "duty.fria.note",         phrase: "anbieter",            why: "providers of public services, not of AI: “Erbringer”" },
    Exception { key: "question.audit.level_3", phrase: "managementbewertung", why: "“reviews” is a verb here; the help text has the noun" },
];

#[rustfmt::skip]
static WRONG: &[Forbidden] = &[
    Forbidden { language: "en", why: "in the AI Act an operator is anybody in the chain; the Betreiber is the deployer", phrases: &["operator", "operators"] },
    Forbidden { language: "en", why: "the Act speaks of deployers",                       phrases: &["ai user", "ai users"] },
    Forbidden { language: "de", why: "der Betreiber ist der deployer, „operator“ der Akteur", phrases: &["operator", "operatoren", "deployer", "provider"] },
    Forbidden { language: "de", why: "die Verordnung sagt Betreiber",                     phrases: &["nutzer", "nutzers", "nutzern", "ki nutzer", "anwender", "anwendern"] },
    Forbidden { language: "de", why: "auf Deutsch heißt sie KI-Verordnung",               phrases: &["ai act", "ki gesetz", "ki gesetzes", "eu ai act"] },
    Forbidden { language: "de", why: "die Verordnung sagt Einführer und Händler",         phrases: &["importeur", "importeure", "distributor", "lieferant im sinne"] },
    Forbidden { language: "de", why: "die Verordnung sagt KI-Kompetenz",                  phrases: &["ai literacy", "ki alphabetisierung", "ki literacy"] },
    Forbidden { language: "de", why: "ein deutsches Wort gibt es",                        phrases: &["statement of applicability", "high risk", "management review", "gap analyse", "roadmap", "assessment", "feedback"] },
];

/// German texts without the term their English counterpart uses.
fn missing_term(english: &Language, german: &Language) -> Vec<Finding> {
    german.check(|key, text| {
        let Some(original) = english.texts.get(key) else { return Vec::new() };
        let (original, text) = (plain(original), plain(text));
        let missing = TERMS.iter().filter(|term| names(&original, term.english) && !text.contains(term.german));
        let missing = missing.filter(|term| !is_free(key, term.german));
        missing.map(|term| format!("English says “{}”, so German says “{}”", term.english, term.german)).collect()
    })
}

/// English texts without the term their German counterpart uses.
fn missing_origin(english: &Language, german: &Language) -> Vec<Finding> {
    english.check(|key, text| {
        let Some(translation) = german.texts.get(key) else { return Vec::new() };
        let (text, translation) = (plain(text), plain(translation));
        let missing = BACK
            .iter()
            .filter(|term| translation.contains(&format!(" {}", term.german)) && !names(&text, term.english));
        let missing = missing.filter(|term| !is_free(key, term.english));
        missing.map(|term| format!("German says “{}”, so English says “{}”", term.german, term.english)).collect()
    })
}

/// Whether the plain text names the term, in the singular or plural.
fn names(plain: &str, term: &str) -> bool {
    holds(plain, term) || holds(plain, &format!("{term}s"))
}

fn is_free(key: &str, phrase: &str) -> bool {
    FREE.iter().any(|free| free.key == key && free.phrase == phrase && !free.why.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{WRONG, missing_origin, missing_term};
    use crate::texts::{Language, assert_none, assert_one, everywhere, language};
    use crate::words::forbidden;

    #[test]
    fn german_uses_the_official_terms() {
        let (english, german) = (language("en"), language("de"));
        assert_none(&missing_term(&english, &german));
        assert_none(&missing_origin(&english, &german));
    }

    #[test]
    fn no_text_uses_a_wrong_term() {
        assert_none(&everywhere(|language| forbidden(language, WRONG, &[])));
    }

    #[test]
    fn a_wrong_or_missing_term_is_found() {
        let english = |text| Language::sample("en", &[("a.text", text)]);
        let german = |text| Language::sample("de", &[("a.text", text)]);
        assert_one(
            &missing_term(&english("Deployers keep logs."), &german("Nutzende bewahren Protokolle auf.")),
            "betreiber",
        );
        assert_one(
            &missing_origin(&english("Operators keep logs."), &german("Betreiber führen Protokolle.")),
            "deployer",
        );
        assert_one(&forbidden(&english("The operator keeps logs."), WRONG, &[]), "deployer");
        assert_one(&forbidden(&german("Das KI-Gesetz gilt."), WRONG, &[]), "KI-Verordnung");
        assert_none(&missing_term(&english("Model providers document."), &german("Modellanbieter dokumentieren.")));
    }
}
