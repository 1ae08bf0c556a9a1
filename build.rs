//! Turns the content files into typed static tables and checks them on the way: a missing, extra or empty text, an
//! unknown id, placeholder or date stops the build with file, key and reason. It must never repair a text.

#[path = "build/law.rs"]
mod law;
#[path = "build/owner.rs"]
#[allow(dead_code, reason = "here the list is only checked; xtask writes it into a script, a test into the schema")]
mod owner;
#[path = "build/pseudo.rs"]
mod pseudo;
#[path = "build/schema.rs"]
mod schema;
#[path = "build/texts.rs"]
mod texts;

use std::{env, fs, path::Path};

/// Set by the component tests: adds the pseudo-language `xx`, made from the English texts.
const PSEUDO_LANGUAGE: &str = "READINESS_CHECK_PSEUDO_LANGUAGE";

fn main() {
    println!("cargo::rerun-if-env-changed={PSEUDO_LANGUAGE}");
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/model/ids.rs");
    if let Err(faults) = generate() {
        for fault in faults {
            println!("cargo::error={fault}");
        }
    }
}

/// Writes law.rs and texts.rs, or says everything that is wrong with the content files.
fn generate() -> Result<(), Vec<String>> {
    let one = |fault: String| vec![fault];
    let law = law::parse(&read("content/law.toml").map_err(one)?)?;
    let mut languages = Vec::new();
    for code in schema::LANGUAGES {
        let file = format!("content/{code}.toml");
        languages.push(texts::parse(code, &file, &read(&file).map_err(one)?, &law)?);
    }
    let english = read("content/en.toml").map_err(one)?;
    let pseudo = texts::parse("xx", "the pseudo-language", &pseudo::language(&english), &law)?;
    write_lines(&pseudo).map_err(one)?;
    if env::var_os(PSEUDO_LANGUAGE).is_some() {
        languages.push(pseudo);
    }
    texts::check(&languages)?;
    // The pseudo-language is longer on purpose.
    let written = &languages[..schema::LANGUAGES.len()];
    owner::check(&owner::parse(&read(owner::FILE).map_err(one)?)?, written)?;
    write("law.rs", &law.to_rust()).map_err(one)?;
    for language in &languages {
        write_lines(language).map_err(one)?;
    }
    write("texts.rs", &texts::to_rust(&languages)).map_err(one)
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

/// Writes the files of a language.
fn write_lines(language: &texts::Texts) -> Result<(), String> {
    language.files().iter().try_for_each(|(name, lines)| write(name, lines))
}

fn write(name: &str, text: &str) -> Result<(), String> {
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join(name), text).map_err(|error| format!("{name}: {error}"))
}
