//! Rule: every clause, control, article and annex a text or a table names exists. The catalogue of what exists is
//! tests/content/references.toml; it lists numbers only, because the standard's wording is not ours to copy.

use crate::texts::{Finding, Language};

/// What may be referred to.
struct Catalogue {
    clauses: Vec<String>,
    areas: Vec<String>,
    controls: Vec<String>,
    annexes: Vec<String>,
    /// Articles and their paragraphs, as `26` and `26(7)`.
    articles: Vec<String>,
    /// Articles of the GDPR.
    gdpr: Vec<String>,
}

impl Catalogue {
    fn read() -> Self {
        let table = crate::texts::table("tests/content/references.toml");
        let strings = |value: &toml::Value| -> Vec<String> {
            value.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
        };
        let mut articles = Vec::new();
        for (article, paragraphs) in table["articles"].as_table().unwrap() {
            articles.extend(strings(paragraphs).iter().map(|paragraph| format!("{article}({paragraph})")));
            articles.push(article.clone());
        }
        let list = |name: &str| strings(&table[name]);
        Self {
            clauses: list("clauses"),
            areas: list("areas"),
            controls: list("controls"),
            annexes: list("annexes"),
            articles,
            gdpr: list("gdpr"),
        }
    }

    /// Why a clause or control does not exist.
    fn iso(&self, reference: &str) -> Option<String> {
        let known = [&self.clauses, &self.areas, &self.controls].into_iter().flatten();
        let found = known.into_iter().any(|known| known == reference);
        (!found).then(|| format!("ISO/IEC 42001 has no {reference}"))
    }

    /// Which articles of a list like `26(8), 49(3)` or `26(1)–(2)` do not exist.
    fn act(&self, references: &str) -> Vec<String> {
        let mut article = "";
        let mut reasons = Vec::new();
        for part in references.split([',', '–']).map(str::trim) {
            let number = part.split('(').next().unwrap_or_default();
            article = if number.is_empty() { article } else { number };
            // Points below a paragraph, as in 5(1)(ba), are not in the catalogue.
            let paragraph = part.split(['(', ')']).nth(1);
            let reference = paragraph.map_or(article.to_owned(), |paragraph| format!("{article}({paragraph})"));
            if !self.articles.contains(&reference) {
                reasons.push(format!("the catalogue has no Art. {reference}"));
            }
        }
        reasons
    }
}

/// References of texts to things that do not exist.
fn unknown_references(language: &Language, catalogue: &Catalogue) -> Vec<Finding> {
    language.check(|_, text| {
        // One way of writing: “Art. 6 Abs. 3” is “Art. 6(3)”, and spaces need not be told apart here.
        let text = text.replace('\u{a0}', " ").replace(" Abs. ", "(");
        // What names the GDPR is one of its articles.
        let text = catalogue.gdpr.iter().fold(text, |text, article| {
            text.replace(&format!("Art. {article} GDPR"), "").replace(&format!("Art. {article} DSGVO"), "")
        });
        let mut reasons = Vec::new();
        reasons.extend(numbers_with_dots(&text).iter().filter_map(|number| catalogue.iso(number)));
        reasons.extend(
            after(&text, &["clause ", "clauses ", "Clause ", "Clauses ", "Abschnitt ", "Abschnitte ", "Abschnitten "])
                .iter()
                .filter_map(|number| catalogue.iso(number)),
        );
        reasons.extend(after(&text, &["Art. ", "Article "]).iter().flat_map(|article| catalogue.act(article)));
        let annexes = after(&text, &["Annex ", "Anhang "]);
        let unknown = annexes.iter().filter(|annex| !catalogue.annexes.contains(*annex));
        reasons.extend(unknown.map(|annex| format!("the catalogue has no Annex {annex}")));
        reasons
    })
}

/// Clauses and controls: `6.1.4`, `A.5`, `A.6.2.8`.
fn numbers_with_dots(text: &str) -> Vec<String> {
    let tokens = text
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.'))
        .map(|token| token.trim_matches('.'));
    let is_reference = |token: &&str| {
        let digits = token.strip_prefix("A.").unwrap_or(token);
        let numeric =
            digits.split('.').all(|part| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit()));
        numeric && token.contains('.')
    };
    tokens.filter(is_reference).map(str::to_owned).collect()
}

/// The references after one of these words: with “72 and 73” and “4–10” both ends.
fn after(text: &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for word in words {
        for (at, _) in text.match_indices(word) {
            if text[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
                continue;
            }
            let mut rest = &text[at + word.len()..];
            while let Some((reference, next)) = reference(rest) {
                found.push(reference);
                let joins = [" and ", " und ", " to ", " bis ", "–", ", "];
                let Some(more) = joins.iter().find_map(|join| next.strip_prefix(join)) else { break };
                rest = more;
            }
        }
    }
    found
}

/// `26(7)`, `4a`, `III` or `A` at the start of a text, and what follows. German writes `26(7` here, see above.
fn reference(text: &str) -> Option<(String, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (number, mut rest) = text.split_at(end);
    let roman = number.chars().all(|letter| "IVX".contains(letter)) || number == "A";
    if number.is_empty() || !(roman || number.starts_with(|digit: char| digit.is_ascii_digit())) {
        return None;
    }
    let mut reference = number.to_owned();
    if let Some(inside) = rest.strip_prefix('(') {
        let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(inside.len());
        reference = format!("{number}({})", &inside[..end]);
        rest = inside[end..].strip_prefix(')').unwrap_or(&inside[end..]);
    }
    Some((reference, rest))
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, unknown_references};
    use crate::texts::{Language, assert_none, assert_one, everywhere, table};
    use readiness_check::model::ids::Scored;

    #[test]
    fn every_reference_of_a_text_exists() {
        let catalogue = Catalogue::read();
        assert_none(&everywhere(|language| unknown_references(language, &catalogue)));
    }

    #[test]
    fn the_catalogue_holds_38_controls_in_nine_areas() {
        let catalogue = Catalogue::read();
        assert_eq!((catalogue.controls.len(), catalogue.areas.len()), (38, 9));
        let in_an_area =
            |control: &&String| catalogue.areas.iter().any(|area| control.starts_with(&format!("{area}.")));
        assert_eq!(catalogue.controls.iter().filter(in_an_area).count(), 38);
    }

    #[test]
    fn the_page_on_the_standard_describes_every_clause_and_control() {
        let page = crate::texts::read("docs/regulatory/standard.md");
        let first_cells: Vec<&str> =
            page.lines().filter_map(|row| row.strip_prefix("| ")?.split(" |").next()).collect();
        let described: Vec<&str> = first_cells.iter().flat_map(|cell| cell.split(", ")).collect();
        let catalogue = Catalogue::read();
        let clauses = catalogue.clauses.iter().filter(|clause| clause.contains('.') && *clause != "6.1");
        for number in clauses.chain(&catalogue.controls) {
            assert!(described.contains(&number.as_str()), "docs/regulatory/standard.md does not describe {number}");
        }
    }

    #[test]
    fn every_reference_of_the_question_table_exists() {
        let catalogue = Catalogue::read();
        for question in Scored::ALL {
            let facts = question.facts();
            let unknown: Vec<String> = facts.iso.iter().filter_map(|reference| catalogue.iso(reference)).collect();
            assert_eq!(unknown, Vec::<String>::new(), "{}", question.id());
            let unknown: Vec<String> = facts.act.iter().flat_map(|reference| catalogue.act(reference)).collect();
            assert_eq!(unknown, Vec::<String>::new(), "{}", question.id());
        }
    }

    #[test]
    fn every_article_of_the_law_file_exists() {
        let (catalogue, law) = (Catalogue::read(), table("content/law.toml"));
        for (duty, article) in law["articles"].as_table().unwrap() {
            assert_eq!(catalogue.act(article.as_str().unwrap()), Vec::<String>::new(), "{duty}");
        }
        let facts = ["dates", "fines"].into_iter().flat_map(|group| law[group].as_table().unwrap());
        for (name, fact) in facts.filter(|(_, fact)| fact["source"].as_str() == Some("AIA")) {
            let basis = fact["basis"].as_str().unwrap().replace("Art. ", "");
            // Points such as (bb) after a comma belong to the paragraph before them.
            let basis = basis.split(", (bb)").next().unwrap();
            assert_eq!(catalogue.act(basis), Vec::<String>::new(), "{name}");
        }
    }

    #[test]
    fn a_reference_to_nothing_is_found() {
        let catalogue = Catalogue::read();
        let find = |text| unknown_references(&Language::sample("en", &[("a.text", text)]), &catalogue);
        assert_one(&find("See 6.1.9."), "no 6.1.9");
        assert_one(&find("See A.5.1."), "no A.5.1");
        assert_one(&find("Clauses 4–11 match."), "no 11");
        assert_one(&find("See Art.\u{a0}8 and 26(7)."), "Art. 8");
        assert_one(&find("Siehe Art.\u{a0}26 Abs.\u{a0}13."), "Art. 26(13)");
        assert_one(&find("See Annex\u{a0}V."), "Annex V");
        assert_one(&find("See Art.\u{a0}35."), "Art. 35");
        assert_one(&find("See Art.\u{a0}36 GDPR."), "Art. 36");
        assert_none(&find("See Art.\u{a0}35 GDPR."));
        assert_none(&find(
            "Art.\u{a0}72 and 73, Art.\u{a0}6(3), Annex\u{a0}III No.\u{a0}2 to 8, A.6.2.8 and clauses 4–10 exist.",
        ));
    }

    #[test]
    fn lists_of_articles_are_read_as_people_read_them() {
        let catalogue = Catalogue::read();
        assert_eq!(catalogue.act("26(1)–(2)"), Vec::<String>::new());
        assert_eq!(catalogue.act("26(8), 49(3)"), Vec::<String>::new());
        assert_eq!(catalogue.act("26(1)–(3)"), ["the catalogue has no Art. 26(3)"]);
    }
}
