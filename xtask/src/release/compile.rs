//! The first step: Trunk compiles the crate and has wasm-bindgen write the glue. What came out is looked at for what must not be in it.
//!
//! Everything lands in `target/trunk`; nothing of it is changed here.

use std::path::Path;

use crate::files::{files_below, text_of};
use crate::output::Failure;
use crate::process::{command, path_with, run_visible};
use crate::wasm_compiler::WasmCompiler;
use crate::workspace;

/// Compiles the crate and what `index.html` names.
pub(super) fn compile(compiler: &WasmCompiler) -> Result<(), Failure> {
    let own = [workspace::cargo_programs(), workspace::npm_programs()];
    let mut trunk = command(workspace::cargo_tool("trunk"));
    trunk
        .args(["--log", "warn", "build", "--release"])
        .env("PATH", path_with(&own)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a setting of its own and refuses the usual value 1; its stack traces tell only about itself.
    trunk.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    compiler.prepare_release(&mut trunk);
    run_visible("the release build", &mut trunk)?;
    refuse_snippets()
}

fn refuse_snippets() -> Result<(), Failure> {
    if !files_below(&workspace::trunk_output())?.iter().any(|file| file.starts_with("snippets")) {
        return Ok(());
    }
    Err(Failure::new(
        "the release build failed",
        "wasm-bindgen wrote JavaScript snippets, which are neither minified nor hashed here",
        "write that JavaScript in src/embed instead of inline_js or module attributes",
    ))
}

/// Leptos sets static HTML as text, which throws on a page that requires Trusted Types; the glue then imports `innerHTML`.
pub(super) fn refuse_inner_html(glue: &Path) -> Result<(), Failure> {
    if !text_of(glue)?.contains("innerHTML") {
        return Ok(());
    }
    Err(Failure::new(
        "the release build failed",
        "something sets HTML as text, as a `view!` of Leptos does with literals",
        "build it from src/view/element.rs",
    ))
}
