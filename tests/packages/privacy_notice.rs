//! The paragraph for the site's privacy notice: written once, in docs/embedding.md, and quoted wherever an owner may look for it.

use crate::text;

/// A text without what only lays it out.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The quotations of a Markdown file, paragraphs in a row as one; the German one first.
fn quoted_in_markdown(path: &str) -> Vec<String> {
    let text = text(path);
    let section = text.split("or your privacy notice\n").nth(1).unwrap_or_else(|| panic!("{path} has no such section"));
    let section = section.split("\n#").next().unwrap();
    let mut quotations: Vec<String> = Vec::new();
    let mut is_inside = false;
    for line in section.lines() {
        match line.strip_prefix('>') {
            Some(line) if is_inside => quotations.last_mut().unwrap().push_str(line),
            Some(line) => quotations.push(line.to_owned()),
            None => {}
        }
        is_inside = line.starts_with('>');
    }
    quotations.iter().map(|quotation| words(&quotation.replace("**", ""))).collect()
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
    let expected = quoted_in_markdown("docs/embedding.md");
    assert_eq!(expected.len(), 2, "German and English");
    assert_eq!(quoted_in_markdown("docs/data-protection.md"), expected);
    assert_eq!(quoted_in_html("packages/zip/datenschutz.html"), expected);
}
