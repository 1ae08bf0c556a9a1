//! `cargo xtask bench`: what the check costs a page and a visitor, measured beside what a site would use instead.
//!
//! Builds the release, times the domain with Criterion and hands over to `bench/run.js`, which drives the browsers and writes
//! `bench/RESULTS.md`. Only set-up and order are decided here; what is measured and how stands in `bench/`.

use std::fs;

use crate::output::{Failure, headline, step};
use crate::process::{command, run_visible};
use crate::{release, setup, tools, workspace};

/// Measures everything; with `quick` in two rounds, to see that it works.
pub(crate) fn bench(quick: bool) -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    let browsers = setup::for_browser_tests()?;
    node_packages()?;
    headline("release build");
    release::build(&compiler)?;
    headline("the domain");
    step("the first compilation takes about 3 minutes");
    let mut domain = command("cargo");
    domain.args(["bench", "--bench", "domain", "--", "--noplot", "--warm-up-time", "1"]);
    domain.args(["--measurement-time", if quick { "1" } else { "5" }]);
    run_visible("the bench of the domain", &mut domain)?;
    headline("in the browsers, beside the peers");
    let headers: serde_json::Map<_, _> =
        page_server::HEADERS.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    let mut run = command("node");
    run.arg("bench/run.js")
        .args(quick.then_some("--quick"))
        .env("BENCH_HEADERS", serde_json::Value::Object(headers).to_string());
    browsers.name_in(&mut run);
    run_visible("the measuring run", &mut run)
}

/// The peers, the browser's driver and Lighthouse, as `bench/package-lock.json` has them.
fn node_packages() -> Result<(), Failure> {
    let source = workspace::root().join("bench");
    // survey-js-ui names type packages as peers that nothing here needs.
    tools::npm_packages("the peers, puppeteer-core and Lighthouse", &source, "bench", &["--legacy-peer-deps"])?;
    // Node.js looks for packages beside the file that asks for them.
    let link = source.join("node_modules");
    if !link.exists() {
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink("../.tools/bench/node_modules", &link).map_err(|error| {
            Failure::new("cannot link bench/node_modules", error, "is the folder writable and the disk not full?")
        })?;
    }
    Ok(())
}
