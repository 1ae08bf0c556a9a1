//! Cuts the wasm into its two chunks and binds the first one to JavaScript.
//!
//! Where the second chunk begins say the functions with `#[wasm_split(result)]` in src/; Leptos' own splitter finds out what only
//! they call, by the relocations that the linker leaves in the file. It reads what cargo has made, before wasm-bindgen: so the
//! first chunk is bound here and not by Trunk, whose binding is of the whole.

use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::artefacts::RESULT;
use crate::files::{read, text_of, write};
use crate::output::Failure;
use crate::process::{command, output_of_or_failure};
use crate::workspace;

/// How the splitter calls the second chunk.
const RESULT_AS_SPLIT: &str = "split_result.wasm";

/// The script that loads the second chunk; a part of the file that the glue is a part of.
pub(super) const LINK: &str = "link.js";

/// Writes both chunks, the glue and the link script, and returns their folder.
pub(super) fn split() -> Result<PathBuf, Failure> {
    let folder = workspace::own_target().join("split");
    let whole = read(&workspace::wasm_artefact())?;
    let (first, link) = (folder.join("first.wasm"), format!("./{LINK}"));
    let mut options = Options::new(&whole);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.main_module = "./widget.js";
    options.link_name = &link;
    let split = transform(options).map_err(|error| fault(error.to_string()))?;
    let second = folder.join(RESULT_AS_SPLIT);
    if split.split_modules != [second.clone()] {
        return Err(fault(format!("{:?} came out and not {RESULT_AS_SPLIT} alone", split.split_modules)));
    }
    bind(&first, &folder)?;
    write(&folder.join(RESULT), &read(&second)?)?;
    write(&folder.join(LINK), own_loading(&text_of(&folder.join(LINK))?)?.as_bytes())?;
    Ok(folder)
}

/// Has wasm-bindgen write the glue of the first chunk.
fn bind(first: &Path, folder: &Path) -> Result<(), Failure> {
    let mut bind = command(workspace::cargo_tool("wasm-bindgen"));
    bind.arg(first).args([
        "--target",
        "web",
        "--no-typescript",
        "--out-name",
        "widget",
        "--keep-debug",
        "--keep-lld-exports",
        "--out-dir",
    ]);
    output_of_or_failure("binding the first chunk", bind.arg(folder)).map(drop)
}

/// The link script with our own way to load a file: with its hash, and from servers that do not say what it is.
fn own_loading(link: &str) -> Result<String, Failure> {
    let fetch = format!("fetch(new URL(\"./{RESULT_AS_SPLIT}\", import.meta.url))");
    let link = replace_one(link, &fetch, &format!("get(\"{RESULT}\")"))?;
    let link = replace_one(&link, "WebAssembly.instantiateStreaming(", "instantiate(")?;
    Ok(format!("import {{ get, instantiate }} from \"files\";\n{link}"))
}

/// Replaces a text that is there once.
pub(super) fn replace_one(text: &str, from: &str, to: &str) -> Result<String, Failure> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        count => Err(fault(format!("`{from}` is there {count} times and not once"))),
    }
}

fn fault(why: String) -> Failure {
    Failure::new(
        "cannot split the wasm",
        why,
        "has the output of the compiler, of wasm_split or of wasm-bindgen changed?",
    )
}
