//! `cargo xtask hosts`: the packages where they will live. Other people's servers and systems, each set up with what is shipped for it, and
//! visited by the browser tests that are left out elsewhere because they need such a host. `cargo xtask test` ends with them.

mod frameworks;
mod servers;
mod wordpress;

use crate::artefacts::widget_folder;
use crate::browser::Browsers;
use crate::browser_tests::browser_tests;
use crate::output::{Failure, headline};
use crate::stages::Stages;
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
    let mut stages = Stages::default();
    let wanted = ALL.iter().filter(|name| names.is_empty() || names.contains(name));
    let outcome = wanted.copied().try_for_each(|name| stages.time(name, || on(name, &browsers)));
    stages.print(outcome.is_ok());
    outcome
}

/// Tries one of them with the packages that are there.
pub(crate) fn on(name: &str, browsers: &Browsers) -> Result<(), Failure> {
    let version = workspace::version()?;
    let packages = workspace::dist().join("packages");
    let tests = format!("{name}::");
    let names = ["--ignored", tests.as_str()];
    match name {
        "servers" => {
            servers::install()?;
            let folder = servers::unpack(&packages.join(format!("readiness-check-{version}.zip")), &version)?;
            browser_tests(browsers, &names, &[("READINESS_CHECK_SITE", folder.as_os_str())])
        }
        "wordpress" => {
            let wordpress = wordpress::WordPress::start(&workspace::dist().join(widget_folder()?))?;
            let settings = wordpress.settings();
            let settings = settings.each_ref().map(|(name, value)| (*name, value.as_os_str()));
            browser_tests(browsers, &names, &settings)
        }
        _ => {
            let folder = frameworks::build(&packages.join(format!("readiness-check-{version}.tgz")))?;
            browser_tests(browsers, &names, &[("READINESS_CHECK_FRAMEWORKS", folder.as_os_str())])
        }
    }
}
