//! Other people's servers and systems, each set up with what is shipped for it, and the tests that visit them.

mod wordpress;

use std::ffi::OsStr;
use std::process::Command;

use crate::output::{Failure, headline};
use crate::{setup, test, workspace};
use wordpress::WordPress;

/// Sets `WordPress` up with `dist/` as it is and runs the tests with these in their names, by default all of them.
pub(crate) fn wordpress(names: &[&str]) -> Result<(), Failure> {
    let browsers = setup::for_browser_tests()?;
    headline("WordPress");
    let wordpress = WordPress::start(&workspace::dist().join("readiness-check").join(workspace::version()?))?;
    let mut settings = Command::new("");
    wordpress.name_in(&mut settings);
    let settings: Vec<(&str, &OsStr)> =
        settings.get_envs().filter_map(|(name, value)| Some((name.to_str()?, value?))).collect();
    let names = if names.is_empty() { &["wordpress::"] } else { names };
    test::browser_tests(&browsers, &[&["--ignored"], names].concat(), &settings)
}
