//! The project's commands, run as `cargo xtask <command>`: what cargo and Trunk cannot do alone.
//!
//! Each command first installs what it lacks into `.tools/`, says what it does, and ends with one clear line when something cannot be had.
//! It never changes a tool of the user outside `.tools/`, except for the wasm target of rustup and Debian packages, which it announces.
#![allow(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

mod apt;
mod bench;
mod browser;
mod budget;
mod check;
mod gallery;
mod hosts;
mod languages;
#[path = "../../build/law.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod law;
mod mutants;
mod names;
mod pins;
mod process;
mod release;
mod reproduce;
mod say;
#[path = "../../build/schema.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod schema;
mod serve;
mod server;
mod setup;
mod sizes;
mod split;
mod style;
mod test;
#[path = "../../build/texts.rs"]
#[allow(dead_code, reason = "the build script uses the rest")]
mod texts;
mod tools;
mod wasm_compiler;
mod watch;
mod widget;
mod workspace;

use std::process::ExitCode;

use say::{Failure, headline};

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]   build and serve the page on 127.0.0.1 (port 8080 or the next free one), rebuild on change
  test               all tests: format, lints, native, components in Chromium, the built page in Chromium
  test --built [NAME …]
                     only the browser tests with such a name, on dist/ as it is
  test --components [NAME …]
                     only the component tests with such a name
  gallery --against REV
                     builds REV too and compares pictures of every state: what differs is in target/gallery/
  fuzz [N]           N damaged inputs, by default a million, to everything that reads text from outside
  build              release build into dist/, with the size of each file
  mutants [--functions | --tables [NAME …]]
                     changes the rules, one at a time, and says which changes the native tests miss
  bench [--quick]    size, speed and memory beside SurveyJS and Preact, into bench/RESULTS.md
  bench --growth     the same check with 49 and with 97 questions, into bench/GROWTH.md
  reproduce          builds twice, the second time from nothing, and compares every byte
  check              format, lints, documentation, licences and advisories of the dependencies
  setup              only install what the other commands need
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["serve", rest @ ..] => match serve_port(rest) {
            Some(port) => serve::serve(port),
            None => return usage(),
        },
        ["test"] => test::test(),
        ["test", "--built", names @ ..] => test::built(names),
        ["test", "--components", names @ ..] => test::components(names),
        ["gallery", "--against", revision] => gallery::against(revision),
        ["fuzz"] => test::fuzz(test::MILLION),
        ["fuzz", number] => match number.parse() {
            Ok(inputs) => test::fuzz(inputs),
            Err(_) => return usage(),
        },
        ["build"] => build(),
        ["mutants"] => mutants::mutants(mutants::Of::Everything, &[]),
        ["mutants", "--tables", names @ ..] => mutants::mutants(mutants::Of::Tables, names),
        ["mutants", "--functions"] => mutants::mutants(mutants::Of::Functions, &[]),
        ["bench"] => bench::bench(false),
        ["bench", "--quick"] => bench::bench(true),
        ["bench", "--growth"] => bench::growth(),
        ["reproduce"] => reproduce::reproduce(),
        ["check"] => check::check(),
        ["setup"] => setup::everything(),
        _ => return usage(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}

/// The port to begin with, or nothing when the arguments make no sense.
fn serve_port(arguments: &[&str]) -> Option<u16> {
    match arguments {
        [] => Some(server::FIRST_PORT),
        ["--port", number] => number.parse().ok(),
        [one] => one.strip_prefix("--port=")?.parse().ok(),
        _ => None,
    }
}

fn build() -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    headline("release build");
    release::build(&compiler)?;
    sizes::print(&workspace::dist())
}

#[cfg(test)]
mod tests {
    use super::serve_port;

    #[test]
    fn the_port_is_optional_and_must_be_a_number() {
        assert_eq!(serve_port(&[]), Some(8080));
        assert_eq!(serve_port(&["--port", "9000"]), Some(9000));
        assert_eq!(serve_port(&["--port=9000"]), Some(9000));
        assert_eq!(serve_port(&["--port"]), None);
        assert_eq!(serve_port(&["--port", "many"]), None);
        assert_eq!(serve_port(&["9000"]), None);
    }
}
