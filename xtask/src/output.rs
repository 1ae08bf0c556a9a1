//! How the commands speak: headlines, what is being done, how long it took, and the one error type.
//!
//! Everything a person reads goes through here, so that it looks the same in every command. Nothing here runs or decides anything.

use std::fmt::{self, Display};
use std::time::Duration;

/// Why a command stops: one line that says what could not be done, why, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// What could not be done, why, and what the reader can do now.
    pub(crate) fn new(what: impl Display, why: impl Display, remedy: impl Display) -> Self {
        Self(format!("{what}: {why}; {remedy}"))
    }

    /// The same with another thing that the reader can do.
    pub(crate) fn or(self, remedy: impl Display) -> Self {
        Self(format!("{}, or {remedy}", self.0))
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A new part of the command begins.
pub(crate) fn headline(text: impl Display) {
    println!("\n== {text}");
}

/// Something is being done now, or is a fact worth knowing.
pub(crate) fn step(text: impl Display) {
    println!("   {text}");
}

/// A duration the way people say it: `0.4 s`, `42 s`, `3 min 5 s`.
pub(crate) fn human_duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, human_duration};
    use std::time::Duration;

    #[test]
    fn durations_are_short_and_readable() {
        assert_eq!(human_duration(Duration::from_millis(420)), "0.4 s");
        assert_eq!(human_duration(Duration::from_millis(42_900)), "42 s");
        assert_eq!(human_duration(Duration::from_secs(185)), "3 min 5 s");
    }

    #[test]
    fn a_failure_is_one_line() {
        let failure = Failure::new("cannot build", "no compiler", "install one");
        assert_eq!(failure.to_string(), "cannot build: no compiler; install one");
    }
}
