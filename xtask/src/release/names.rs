//! Short names between the wasm and its glue. wasm-bindgen names everything that crosses the border after its type and a
//! hash, which is 3 kB of the download and of no use to anybody; wasm-opt shortens the names in the wasm, this does it in the
//! glue. A name that is left over stops the build.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::split::{LINK, replace_one};
use crate::artefacts::{GLUE, RESULT, WASM};
use crate::files::{text_of, write};
use crate::output::Failure;
use crate::process::{command, output_of_or_failure};

use crate::workspace;

/// What wasm-opt says it has renamed: new names by old ones.
struct Renamed {
    /// The module of all imports.
    module: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Renamed {
    /// Reads `{"imports":[[module, old, new], …],"exports":[[old, new], …]}`.
    fn parse(said: &str) -> Option<Self> {
        let said: Value = serde_json::from_str(said).ok()?;
        let names = |kind: &str| -> Option<HashMap<String, String>> {
            let rows = said[kind].as_array()?.iter();
            let pair = |row: &Value| match row.as_array()?.as_slice() {
                [.., old, new] => Some((old.as_str()?.to_owned(), new.as_str()?.to_owned())),
                _ => None,
            };
            rows.map(pair).collect()
        };
        let module = said["imports"][0][0].as_str()?.to_owned();
        Some(Self { module, imports: names("imports")?, exports: names("exports")? })
    }
}

/// Passes that make the wasm small; measured one by one (docs/size.md).
const SMALLER: [&str; 5] = ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// The function of the link script that the first chunk imports.
const LOAD: &str = "__wasm_split_load_result";

/// What wasm-opt calls the module that all imports come from.
const MODULE: &str = "a";

/// Writes both chunks, the glue and the link script with short names, and returns their folder.
pub(super) fn shorten(from: &Path) -> Result<PathBuf, Failure> {
    let to = workspace::own_target().join("short");
    write(&to.join(GLUE), b"")?;
    let said = optimise(&from.join(WASM), &to.join(WASM), &["--minify-imports-and-exports-and-modules"])?;
    optimise(&from.join(RESULT), &to.join(RESULT), &[])?;
    let renamed = Renamed::parse(&said).ok_or_else(|| fault("wasm-opt did not say what it has renamed".into()))?;
    let glue = one_module(&text_of(&from.join(GLUE))?)?;
    let glue = glue_with(&glue, &renamed)?;
    // A page may have something of its own by the name of the class, as MooTools does; the window is there by itself.
    let glue = replace_one(&glue, "arg0 instanceof Window", "arg0 === window")?;
    // inline.js runs the first chunk, so that wasm-bindgen's own way to do that can stay out.
    let glue = format!("{glue}\nexport {{ __wbg_get_imports as imports, __wbg_finalize_init as begin }};\n");
    write(&to.join(GLUE), glue.as_bytes())?;
    write(&to.join(LINK), link_with(&text_of(&from.join(LINK))?, &renamed)?.as_bytes())?;
    Ok(to)
}

/// Makes a wasm small, and returns what wasm-opt says about it.
fn optimise(from: &Path, to: &Path, options: &[&str]) -> Result<String, Failure> {
    let mut optimise = command(workspace::npm_tool("wasm-opt"));
    optimise.arg(from).args(SMALLER).args(options).args(["--strip-debug", "--strip-producers", "-o"]).arg(to);
    output_of_or_failure("making the wasm small", &mut optimise)
}

/// wasm-opt puts all imports into one module: the glue has the one function of the link script among its own.
fn one_module(glue: &str) -> Result<String, Failure> {
    let glue = replace_one(
        glue,
        &format!("import * as import1 from \"./{LINK}\""),
        &format!("import {{ {LOAD} }} from \"./{LINK}\";"),
    )?;
    let glue = replace_one(&glue, &format!("        \"./{LINK}\": import1,\n"), "")?;
    replace_one(&glue, "const import0 = {", &format!("const import0 = {{ {LOAD}: {LOAD},"))
}

/// The link script with the new names of what it takes from the first chunk for the second.
fn link_with(link: &str, renamed: &Renamed) -> Result<String, Failure> {
    let taken = link.split_once("const { ").and_then(|(_, rest)| rest.split_once("} = initSync"));
    let taken =
        taken.map(|(taken, _)| taken).ok_or_else(|| fault("the link script takes nothing from the wasm".into()))?;
    let pairs: Vec<String> = taken
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| renamed.exports.get(name).map_or_else(|| name.to_owned(), |short| format!("{short}: {name}")))
        .collect();
    replace_one(
        link,
        &format!("const {{ {taken}}} = initSync"),
        &format!("const {{ {} }} = initSync", pairs.join(", ")),
    )
}

/// The glue with the new names: imports are keys of an object, exports are read from `wasm`.
fn glue_with(glue: &str, renamed: &Renamed) -> Result<String, Failure> {
    let is_name = |character: char| character.is_ascii_alphanumeric() || "_$".contains(character);
    let mut short = String::with_capacity(glue.len());
    let mut rest = glue;
    let mut found = 0;
    while let Some(start) = rest.find(is_name) {
        let length = rest[start..].find(|character| !is_name(character)).unwrap_or(rest.len() - start);
        let (before, name, after) = (&rest[..start], &rest[start..start + length], &rest[start + length..]);
        short.push_str(before);
        let import = renamed.imports.get(name).filter(|_| after.starts_with(':'));
        found += usize::from(import.is_some());
        let export = renamed.exports.get(name).filter(|_| short.ends_with("wasm."));
        short.push_str(import.or(export).map_or(name, String::as_str));
        rest = after;
    }
    short.push_str(rest);
    if found != renamed.imports.len() {
        return Err(fault(format!("the glue names {found} of {} imports", renamed.imports.len())));
    }
    let (quoted, new) = (format!("\"{}\":", renamed.module), format!("\"{MODULE}\":"));
    if short.matches(&quoted).count() != 1 {
        return Err(fault(format!("the glue does not name the module {} once", renamed.module)));
    }
    Ok(short.replace(&quoted, &new))
}

fn fault(why: String) -> Failure {
    Failure::new("cannot shorten the names between wasm and glue", why, "has wasm-bindgen's output changed?")
}

#[cfg(test)]
mod tests {
    use super::{Renamed, glue_with};

    fn renamed() -> Renamed {
        Renamed::parse(
            r#"{"imports":[["./widget_bg.js","__wbg_new_1f","$"],["./widget_bg.js","__wbg_new_1f2","A"]],"exports":[["memory","c"]]}"#,
        )
        .unwrap_or_else(|| panic!("it is what wasm-opt says"))
    }

    #[test]
    fn names_change_where_they_cross_the_border_and_nowhere_else() {
        let glue = r#"const memory = wasm.memory; const i = { __wbg_new_1f2: f, __wbg_new_1f: g }; return { "./widget_bg.js": i };"#;
        let short = glue_with(glue, &renamed()).unwrap_or_else(|failure| panic!("{failure}"));
        assert_eq!(short, r#"const memory = wasm.c; const i = { A: f, $: g }; return { "a": i };"#);
    }

    #[test]
    fn an_import_the_glue_does_not_know_is_refused() {
        let glue = r#"{ __wbg_new_1f: g, "./widget_bg.js": i }"#;
        assert!(glue_with(glue, &renamed()).is_err_and(|failure| failure.to_string().contains("1 of 2 imports")));
    }
}
