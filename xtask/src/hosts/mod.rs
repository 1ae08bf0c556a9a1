//! `cargo xtask hosts`: the packages where they will live. Other people's servers and systems, each set up with what is shipped for it, and
//! visited by the browser tests that are left out elsewhere because they need such a host. `cargo xtask test` ends with them.

mod frameworks;
mod servers;
mod wordpress;

use crate::artefacts::widget_folder;
use crate::browser::Browsers;
use crate::browser_tests::browser_tests;
use crate::output::{Failure, headline};
use crate::{package, setup, workspace};

/// What there is to try, by the names of the browser tests.
pub(crate) const ALL: [&str; 3] = ["servers", "wordpress", "frameworks"];

/// Whether all of these are names of hosts.
pub(crate) fn are_known(names: &[&str]) -> bool {
    names.iter().all(|name| ALL.contains(name))
}

/// Builds, packs, and tries these hosts, or all of them.
pub(crate) fn hosts(names: &[&str]) -> Result<(), Failure> {
    headline("set-up");
    let browsers = setup::for_browser_tests()?;
    package::package()?;
    on(if names.is_empty() { &ALL } else { names }, &browsers)
}

/// Sets these up with the packages that are there, and tries them all together: while one is waited for the next is visited.
pub(crate) fn on(names: &[&str], browsers: &Browsers) -> Result<(), Failure> {
    let version = workspace::version()?;
    let packages = workspace::dist().join("packages");
    let mut settings = Vec::new();
    // Runs until its value is dropped.
    let mut wordpress = None;
    for name in names {
        match *name {
            "servers" => {
                servers::install()?;
                let folder = servers::unpack(&packages.join(format!("readiness-check-{version}.zip")), &version)?;
                settings.push(("READINESS_CHECK_SITE", folder.into()));
            }
            "wordpress" => {
                let started = wordpress.insert(wordpress::WordPress::start(&workspace::dist().join(widget_folder()?))?);
                settings.extend(started.settings());
            }
            _ => {
                let folder = frameworks::build(&packages.join(format!("readiness-check-{version}.tgz")))?;
                settings.push(("READINESS_CHECK_FRAMEWORKS", folder.into()));
            }
        }
    }
    let tests: Vec<_> = names.iter().map(|name| format!("{name}::")).collect();
    let tests: Vec<_> = ["--ignored"].into_iter().chain(tests.iter().map(String::as_str)).collect();
    let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, value.as_os_str())).collect();
    browser_tests(browsers, &tests, &settings)
}
