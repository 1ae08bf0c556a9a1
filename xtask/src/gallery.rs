//! `cargo xtask gallery --against REV`: what a change does to the looks. Builds this tree and a revision of it, and lets one
//! browser take and compare pictures of every state of both (`tests/browser/pictures.rs`).
//!
//! The revision is built by its own commands in a worktree below `target/`, which stays, so that the next build of it is short.
//! Both use the tools in `.tools/`; where a revision pins another version of one, it is installed there, and again by the next build here.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browser_tests::browser_tests;
use crate::files::text_of;
use crate::output::{Failure, headline, step};
use crate::process::{command, output_of_or_failure, run_visible};
use crate::{release, setup, workspace};

/// Compares the looks with those of a revision; a difference is a failure, which says where the pictures are.
pub(crate) fn against(revision: &str) -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    let browsers = setup::for_browser_tests()?;
    headline(format!("release build of {revision}"));
    let before = build(revision)?;
    headline("release build");
    release::build(&compiler)?;
    headline("pictures");
    step("of every state in every look, from both builds: some minutes");
    let pictures = workspace::gallery();
    empty(&pictures)?;
    let only = ["--ignored", "--nocapture", "--exact", "pictures::compare_two_builds"];
    browser_tests(&browsers, &only, &[("READINESS_CHECK_DIST_BEFORE", before.as_os_str())])?;
    report(revision, &text_of(&pictures.join("differences.txt"))?)
}

/// Checks the revision out, builds it, and gives its `dist/`.
fn build(revision: &str) -> Result<PathBuf, Failure> {
    let named = format!("{revision}^{{commit}}");
    let mut parse = command("git");
    parse.args(["rev-parse", "--verify", "--end-of-options", &named]);
    let commit = output_of_or_failure("finding the revision", &mut parse)?;
    let folder = workspace::root().join("target/before");
    let mut check_out = command("git");
    if folder.join(".git").exists() {
        check_out.current_dir(&folder).args(["checkout", "--quiet", "--force", "--detach", commit.trim()]);
    } else {
        // By force: git may still know one that went with an earlier `target/`.
        check_out.args(["worktree", "add", "--quiet", "--force", "--detach"]).arg(&folder).arg(commit.trim());
    }
    run_visible("checking the revision out", &mut check_out)?;
    run_visible("sharing the tools", command("ln").arg("-sfn").arg(workspace::tools()).arg(folder.join(".tools")))?;
    // Without the toolchain that rustup chose for this tree: the revision may pin another one.
    let mut build = command("cargo");
    build.current_dir(&folder).args(["xtask", "build"]).env_remove("RUSTUP_TOOLCHAIN");
    run_visible("the build of the revision", &mut build)?;
    let dist = folder.join("dist");
    if dist.join("gallery/index.html").is_file() {
        return Ok(dist);
    }
    Err(Failure::new("cannot compare", format!("{revision} has no gallery"), "name a later revision"))
}

fn empty(folder: &Path) -> Result<(), Failure> {
    let outcome = if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) };
    outcome.and_then(|()| fs::create_dir_all(folder)).map_err(|error| {
        Failure::new(format!("cannot empty {}", folder.display()), error, "is it ours and the disk not full?")
    })
}

fn report(revision: &str, differences: &str) -> Result<(), Failure> {
    headline(format!("the looks beside {revision}"));
    for line in differences.lines() {
        step(line);
    }
    match differences.lines().count() {
        0 => {
            step("nothing differs");
            Ok(())
        }
        count => Err(Failure::new(
            format!("{count} pictures differ"),
            "before, after and difference of each are in target/gallery/",
            "look whether all of that is meant",
        )),
    }
}
