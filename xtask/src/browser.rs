//! The browsers of the tests, each with the driver that belongs to it: Chromium for everything, Firefox and `WebKit` for what is promised
//! in every engine.
//!
//! Only the tests and the bench need them. Nothing here starts a browser; that is their own business.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::output::{Failure, step};
use crate::process::find;
use crate::{apt, process, tools};

/// The variable that names engines of which nothing is to be tested, `firefox` or `webkit`, for who cannot install them.
const WITHOUT: &str = "READINESS_CHECK_WITHOUT";

/// Everything that the browser tests drive.
pub(crate) struct Browsers {
    chromedriver: PathBuf,
    firefox: Option<Firefox>,
    webkit: Option<WebKit>,
}

struct WebKit {
    browser: PathBuf,
    driver: PathBuf,
}

struct Firefox {
    browser: PathBuf,
    driver: PathBuf,
}

impl Browsers {
    /// Those on this machine; what is missing is installed.
    pub(crate) fn find_or_install() -> Result<Self, Failure> {
        let without = std::env::var(WITHOUT).unwrap_or_default();
        Ok(Self {
            chromedriver: chromedriver()?,
            firefox: unless_left_out("firefox", &without, firefox)?,
            webkit: unless_left_out("webkit", &without, webkit)?,
        })
    }

    pub(crate) fn chromedriver(&self) -> &Path {
        &self.chromedriver
    }

    /// Tells the tests where everything is, and leaves out those for which there is nothing.
    pub(crate) fn prepare(&self, tests: &mut Command) {
        self.name_in(tests);
        if self.firefox.is_none() {
            tests.args(["--skip", "::firefox"]);
        }
        if self.webkit.is_none() {
            tests.args(["--skip", "::webkit"]);
        }
    }

    /// Tells a program where everything is; it gets no variable for what is left out.
    pub(crate) fn name_in(&self, program: &mut Command) {
        program.env("READINESS_CHECK_CHROMEDRIVER", &self.chromedriver);
        if let Some(Firefox { browser, driver }) = &self.firefox {
            program.env("READINESS_CHECK_FIREFOX", browser).env("READINESS_CHECK_GECKODRIVER", driver);
        }
        if let Some(WebKit { browser, driver }) = &self.webkit {
            program.env("READINESS_CHECK_MINIBROWSER", browser).env("READINESS_CHECK_WEBKITDRIVER", driver);
        }
    }
}

/// An engine, or nothing where that is asked for; one that merely cannot be had is a failure, lest silence be taken for success.
fn unless_left_out<T>(
    engine: &str,
    without: &str,
    find_or_install: impl FnOnce() -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    if without.split([',', ' ']).any(|name| name == engine) {
        step(format!("{WITHOUT} names {engine}: NOTHING is tested in it"));
        return Ok(None);
    }
    let remedy = || format!("set {WITHOUT}={engine}, and nothing is tested in it");
    find_or_install().map(Some).map_err(|failure| failure.or(remedy()))
}

/// The chromedriver to use: the one in `CHROMEDRIVER`, else the one on this machine, installed if missing.
pub(crate) fn chromedriver() -> Result<PathBuf, Failure> {
    if let Some(chosen) = std::env::var_os("CHROMEDRIVER").map(PathBuf::from) {
        if process::output_of(process::command(&chosen).arg("--version")).is_some() {
            return Ok(chosen);
        }
        let why = format!("{} from the variable CHROMEDRIVER does not run", chosen.display());
        return Err(Failure::new("no chromedriver", why, "correct the variable or unset it"));
    }
    if !has_chromium() || find("chromedriver").is_none() {
        apt::install(&["chromium", "chromium-driver"], "Chromium and chromedriver, for the tests", "1 minute")?;
    }
    find("chromedriver").filter(|_| has_chromium()).ok_or_else(|| missing("chromium or chromedriver"))
}

/// chromedriver looks for Chrome under several names; these are the ones it finds by itself.
fn has_chromium() -> bool {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .into_iter()
        .any(|name| find(name).is_some())
}

fn firefox() -> Result<Firefox, Failure> {
    let find_browser = || find("firefox-esr").or_else(|| find("firefox"));
    if find_browser().is_none() {
        apt::install(&["firefox-esr"], "Firefox, for the tests", "1 minute")?;
    }
    let browser = find_browser().ok_or_else(|| missing("firefox-esr"))?;
    Ok(Firefox { browser, driver: tools::geckodriver()? })
}

/// `WebKit`'s driver. Its browser comes with it and needs a screen; with both come fonts and hyphenation, which the other two bring along.
fn webkit() -> Result<WebKit, Failure> {
    let find_all = || {
        let (browser, driver) = (minibrowser()?, find("WebKitWebDriver")?);
        // GTK brings the bus, over which it tells a screen reader what there is.
        let has_surroundings = ["Xvfb", "dbus-daemon"].iter().all(|program| find(program).is_some());
        has_surroundings.then_some(WebKit { browser, driver })
    };
    if find_all().is_none() {
        let packages = [
            "webkit2gtk-driver",
            "xvfb",
            "dbus-daemon",
            "fonts-liberation",
            "fonts-noto-core",
            "hyphen-de",
            "hyphen-en-us",
        ];
        apt::install(&packages, "WebKit, a screen and fonts, for the tests", "1 minute")?;
    }
    find_all().ok_or_else(|| missing("MiniBrowser, WebKitWebDriver, Xvfb or dbus-daemon"))
}

/// `WebKit`'s small browser, which Debian keeps among the libraries: for each machine and interface in another folder.
fn minibrowser() -> Option<PathBuf> {
    let machines = fs::read_dir("/usr/lib").ok()?.flatten();
    let folders =
        machines.flat_map(|machine| ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| machine.path().join(name)));
    folders.map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

fn missing(what: &str) -> Failure {
    Failure::new("no browser for the tests", format!("{what} is missing"), "install it and put it on PATH")
}

/// The reader of the tests for the PDF that Chromium prints, installed if missing.
pub(crate) fn pdf_reader() -> Result<(), Failure> {
    if find("pdftotext").is_none() {
        apt::install(&["poppler-utils"], "reads the printed result, for the tests", "10 seconds")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::unless_left_out;
    use crate::output::Failure;

    fn refused() -> Result<(), Failure> {
        Err(Failure::new("installing the packages b (a browser)", "only root may", "install b by hand"))
    }

    #[test]
    fn an_engine_that_cannot_be_had_is_a_failure_with_two_ways_out_and_one_left_out_is_not_even_looked_for() {
        let failure = unless_left_out("webkit", "firefox", refused).expect_err("it is refused");
        assert_eq!(
            failure.to_string(),
            "installing the packages b (a browser): only root may; install b by hand, \
             or set READINESS_CHECK_WITHOUT=webkit, and nothing is tested in it"
        );
        for without in ["webkit", "firefox,webkit", "firefox webkit"] {
            assert!(unless_left_out("webkit", without, refused).is_ok_and(|found| found.is_none()), "{without}");
        }
    }
}
