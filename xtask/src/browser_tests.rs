//! The tests in `tests/browser/`, with what they have to be told: where the built page is, and which browsers there are.

use std::ffi::OsStr;

use crate::browser::Browsers;
use crate::output::Failure;
use crate::process::{command, run_visible};
use crate::workspace;

/// The page as it is delivered, behind the strict headers, in the browsers: the tests with these in their names.
pub(crate) fn browser_tests(
    browsers: &Browsers,
    names: &[&str],
    environment: &[(&str, &OsStr)],
) -> Result<(), Failure> {
    let mut tests = command("cargo");
    tests
        // More than two cores carry by themselves, for a test waits now and then; six need a tenth more processor time for the same.
        .args(["test", "--test", "browser", "--", "--test-threads=4"])
        .args(names)
        .env("READINESS_CHECK_DIST", workspace::dist())
        .env("READINESS_CHECK_AXE", workspace::axe())
        .env("READINESS_CHECK_LIBRARIES", workspace::libraries())
        .env("READINESS_CHECK_GALLERY", workspace::gallery())
        .env("READINESS_CHECK_SCREENSHOTS", workspace::root().join("target/screenshots"))
        .env("READINESS_CHECK_DRIVER_LOGS", workspace::own_target().join("drivers"))
        .envs(environment.iter().copied());
    browsers.prepare(&mut tests);
    run_visible("the browser tests", &mut tests)
}
