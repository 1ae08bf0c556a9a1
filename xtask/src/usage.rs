//! What `cargo xtask` understands: the list of its commands, and what is said to who asked for something else.
//!
//! The list is for people; what a command does is decided in `main.rs`.

use std::fmt::Write;

/// One way to call a command.
struct Form {
    command: &'static str,
    arguments: &'static str,
    does: &'static str,
}

const FORMS: [Form; 16] = [
    form(
        "serve",
        "[--port N]",
        "build and serve the page on 127.0.0.1 (port 8080 or the next free one), rebuild on change",
    ),
    form("test", "", "all tests: format, lints, native, components in Chromium, the built page in three engines"),
    form("test", "--built [NAME …]", "only the browser tests with such a name, on dist/ as it is"),
    form("test", "--components [NAME …]", "only the component tests with such a name"),
    form(
        "gallery",
        "--against REV",
        "builds REV too and compares pictures of every state: what differs is in target/gallery/",
    ),
    form("fuzz", "[N]", "N damaged inputs, by default a million, to everything that reads text from outside"),
    form("walk", "STEPS", "random visits of so many steps in each engine, on dist/ as it is"),
    form("walk", "ENGINE SEED STEPS", "a random visit again: what a failed one prints"),
    form("hosts", "wordpress [NAME …]", "the plugin in a WordPress of its own, with dist/ as it is"),
    form("build", "", "release build into dist/, with the size of each file"),
    form(
        "mutants",
        "[--functions | --tables [NAME …]]",
        "changes the rules, one at a time, and says which changes the native tests miss",
    ),
    form("bench", "[--quick]", "size, speed and memory beside SurveyJS and Preact, into bench/RESULTS.md"),
    form("reproduce", "", "builds twice, the second time from nothing, and compares every byte"),
    form("check", "", "format, lints, documentation, licences and advisories of the dependencies"),
    form("setup", "", "only install what the other commands need"),
    form("help", "", "this list"),
];

const fn form(command: &'static str, arguments: &'static str, does: &'static str) -> Form {
    Form { command, arguments, does }
}

/// Where the explanations begin.
const COLUMN: usize = 21;

/// All commands.
pub(crate) fn usage() -> String {
    let mut text = String::from("usage: cargo xtask <command>\n\n");
    for form in &FORMS {
        text += &line(form);
    }
    text
}

fn line(form: &Form) -> String {
    let call = format!("  {} {}", form.command, form.arguments);
    let call = call.trim_end();
    let fits = call.chars().count() < COLUMN - 1;
    let break_or_gap =
        if fits { " ".repeat(COLUMN - call.chars().count()) } else { format!("\n{}", " ".repeat(COLUMN)) };
    format!("{call}{break_or_gap}{}\n", form.does)
}

/// Whether somebody wants to see the list.
pub(crate) fn wants_help(arguments: &[&str]) -> bool {
    arguments.first() == Some(&"help") || arguments.iter().any(|word| ["--help", "-h"].contains(word))
}

/// What was wrong with arguments that no command takes, and what would be right.
pub(crate) fn objection(arguments: &[&str]) -> String {
    let Some((command, rest)) = arguments.split_first() else { return usage() };
    let forms: Vec<&Form> = FORMS.iter().filter(|form| form.command == *command).collect();
    if forms.is_empty() {
        let meant = FORMS.iter().map(|form| form.command).find(|known| distance(known, command) <= 2);
        let meant = meant.map_or_else(String::new, |known| format!("; did you mean `{known}`?"));
        return format!("xtask: there is no command `{command}`{meant}\n       `cargo xtask help` lists all\n");
    }
    let flags =
        || forms.iter().flat_map(|form| form.arguments.split([' ', '[', ']'])).filter(|word| word.starts_with('-'));
    let name = |word: &str| word.split('=').next().unwrap_or(word).to_owned();
    let unknown = rest.iter().find(|word| word.starts_with('-') && !flags().any(|flag| flag == name(word)));
    let mut text = match unknown {
        Some(flag) => format!("xtask: `{command}` has no flag `{}`\n\n", name(flag)),
        None => format!("xtask: `{}` is not how this is called:\n\n", arguments.join(" ")),
    };
    for form in forms {
        let _ = write!(text, "{}", line(form));
    }
    text
}

/// How many letters must be put in, left out or exchanged to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], place + 1);
        for (column, candidate) in other.chars().enumerate() {
            let exchanged = diagonal + usize::from(letter != candidate);
            diagonal = row[column + 1];
            row[column + 1] = exchanged.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.chars().count()]
}

#[cfg(test)]
mod tests {
    use super::{distance, objection, usage, wants_help};

    #[test]
    fn an_unknown_command_is_named_with_what_it_might_have_been() {
        assert_eq!(
            objection(&["biuld"]),
            "xtask: there is no command `biuld`; did you mean `build`?\n       `cargo xtask help` lists all\n"
        );
        assert_eq!(
            objection(&["deploy"]),
            "xtask: there is no command `deploy`\n       `cargo xtask help` lists all\n"
        );
        assert_eq!(objection(&[]), usage());
    }

    #[test]
    fn an_unknown_flag_is_named_with_what_the_command_takes() {
        let said = objection(&["bench", "--growth"]);
        assert!(said.starts_with("xtask: `bench` has no flag `--growth`\n\n  bench [--quick]"), "{said}");
        let said = objection(&["serve", "--host=0.0.0.0"]);
        assert!(said.starts_with("xtask: `serve` has no flag `--host`\n"), "{said}");
        let said = objection(&["serve", "--port", "many"]);
        assert!(said.starts_with("xtask: `serve --port many` is not how this is called:\n"), "{said}");
        let said = objection(&["gallery"]);
        assert!(said.contains("gallery --against REV"), "{said}");
    }

    #[test]
    fn help_is_asked_for_in_each_usual_way() {
        for asked in [["help"].as_slice(), &["--help"], &["-h"], &["serve", "--help"]] {
            assert!(wants_help(asked), "{asked:?}");
        }
        assert!(!wants_help(&["test", "--built", "help"]));
    }

    #[test]
    fn distances_count_letters() {
        assert_eq!(distance("build", "build"), 0);
        assert_eq!(distance("build", "biuld"), 2);
        assert_eq!(distance("test", "tests"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
