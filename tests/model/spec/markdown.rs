//! Tables and sentences of docs/spec.md.

/// The specification.
pub(super) const SPEC: &str = include_str!("../../../docs/spec.md");

/// The rows of the one table whose header begins with these columns, cell by cell, without blanks around them.
#[track_caller]
pub(super) fn table(header: &str) -> Vec<Vec<String>> {
    let mut lines = SPEC.lines().skip_while(|line| !line.starts_with(header));
    let columns = cells(lines.next().unwrap_or_else(|| panic!("docs/spec.md: no table begins with {header:?}"))).len();
    assert!(lines.next().unwrap().starts_with("|---"), "{header}");
    let rows: Vec<Vec<String>> = lines.take_while(|line| line.starts_with('|')).map(cells).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == columns), "{header}: rows of different lengths");
    rows
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// The text between two marks, without line breaks.
#[track_caller]
pub(super) fn between(from: &str, to: &str) -> String {
    let (_, rest) = SPEC.split_once(from).unwrap_or_else(|| panic!("docs/spec.md: no {from:?}"));
    let (text, _) = rest.split_once(to).unwrap_or_else(|| panic!("docs/spec.md: no {to:?} behind {from:?}"));
    text.replace('\n', " ").trim().to_owned()
}

/// The words in backquotes, in order.
pub(super) fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The one word in backquotes.
#[track_caller]
pub(super) fn one_quoted(text: &str) -> &str {
    let words = quoted(text);
    assert_eq!(words.len(), 1, "{text:?} must hold one id");
    words[0]
}
