//! The paragraph for the site's privacy notice: written once, in docs/embedding.md, and quoted wherever an owner may look for it.

use crate::text;

/// A text without what only lays it out.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraph as it is written, German and English, without marks, a line for each of its own paragraphs and an empty one between them.
pub(super) fn in_the_docs() -> [String; 2] {
    quoted_in_markdown("docs/embedding.md").try_into().unwrap_or_else(|_| panic!("German and English"))
}

/// The quotations of a Markdown file below its heading of a privacy notice.
fn quoted_in_markdown(path: &str) -> Vec<String> {
    let text = text(path);
    let section = text.split("or your privacy notice\n").nth(1).unwrap_or_else(|| panic!("{path} has no such section"));
    let section = section.split("\n#").next().unwrap();
    let quotations = section.split("\n\n").filter(|part| part.starts_with('>'));
    quotations
        .map(|part| {
            let lines: Vec<&str> = part.lines().map(|line| line.trim_start_matches('>').trim()).collect();
            let paragraphs = lines.split(|line| line.is_empty()).map(|paragraph| paragraph.join(" "));
            paragraphs.collect::<Vec<_>>().join("\n\n").replace("**", "")
        })
        .collect()
}

/// The same of a page.
fn quoted_in_html(path: &str) -> Vec<String> {
    let text = text(path);
    let quotations = text.split("<blockquote").skip(1).map(|rest| rest.split("</blockquote>").next().unwrap());
    quotations
        .map(|quotation| {
            // What begins with the rest of the opening tag.
            let quotation = quotation.split_once('>').unwrap().1;
            let plain: String = quotation.split('<').enumerate().fold(String::new(), |plain, (number, part)| {
                plain + if number == 0 { part } else { part.split_once('>').unwrap().1 }
            });
            words(&plain)
        })
        .collect()
}

#[test]
fn the_paragraph_for_the_privacy_notice_is_everywhere_the_same() {
    let expected = in_the_docs();
    assert_eq!(quoted_in_markdown("docs/data-protection.md"), expected);
    assert_eq!(quoted_in_html("packages/zip/datenschutz.html"), expected.map(|quote| words(&quote)));
}
