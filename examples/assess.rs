//! The machine interface of spec §7: reads answers, writes the report, both JSON.
//!
//! `cargo run --quiet --example assess -- [--on YYYY-MM-DD] [FILE|-]`

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::{env, fs};

use jiff::civil;
use readiness_check::model::date::Date;
use readiness_check::{export, model::report};

fn main() -> ExitCode {
    match arguments().and_then(run) {
        Ok(json) => match writeln!(io::stdout(), "{json}") {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever reads has stopped reading.
            Err(_) => ExitCode::FAILURE,
        },
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

/// The arguments, which must be text.
fn arguments() -> Result<impl Iterator<Item = String>, String> {
    let text =
        |argument: OsString| argument.into_string().map_err(|argument| format!("{}: no text", argument.display()));
    Ok(env::args_os().skip(1).map(text).collect::<Result<Vec<_>, _>>()?.into_iter())
}

/// The report on the answers that the arguments name, or one line that says what is wrong.
fn run(mut arguments: impl Iterator<Item = String>) -> Result<String, String> {
    let mut on = None;
    let mut file = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--on" if on.is_some() => return Err("--on: stands twice".into()),
            "--on" => on = Some(arguments.next().ok_or("--on: needs a date like 2026-11-24")?),
            option if option.starts_with("--") => return Err(format!("{option}: unknown option")),
            _ if file.is_some() => return Err(format!("{argument}: one file is enough")),
            _ => file = Some(argument),
        }
    }
    let as_of = match on {
        // jiff reads other ways to write a date too.
        Some(text) if text.len() != "YYYY-MM-DD".len() => return Err("--on: needs a date like 2026-11-24".into()),
        Some(text) => civil::Date::strptime("%Y-%m-%d", text).map_err(|error| format!("--on: {error}"))?,
        None => jiff::ZonedDateTime::now().date(),
    };
    let text = match file.as_deref() {
        None | Some("-") => read_standard_input(),
        Some(file) => fs::read_to_string(file).map_err(|error| format!("{file}: {error}")),
    }?;
    let answers = export::json::parse(&text).map_err(|error| error.to_string())?;
    Ok(export::json::report_json(&report::assess(&answers), date(as_of)?, false))
}

fn read_standard_input() -> Result<String, String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

fn date(on: civil::Date) -> Result<Date, String> {
    let part = |number: i8| u8::try_from(number).map_err(|error| format!("--on: {error}"));
    let year = u16::try_from(on.year()).map_err(|error| format!("--on: {error}"))?;
    Ok(Date::new(year, part(on.month())?, part(on.day())?))
}
