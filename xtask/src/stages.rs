//! The stages of a long command, and how long each took.

use std::time::{Duration, Instant};

use crate::output::{Failure, headline, human_duration, step};

/// The stages so far with their wall times.
#[derive(Default)]
pub(crate) struct Stages(Vec<(&'static str, Duration)>);

impl Stages {
    pub(crate) fn time<T>(
        &mut self,
        name: &'static str,
        stage: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        headline(name);
        let started = Instant::now();
        let outcome = stage();
        self.0.push((name, started.elapsed()));
        outcome
    }

    pub(crate) fn print(&self, passed: bool) {
        headline(if passed { "all tests passed" } else { "stopped in the last of these stages" });
        for (name, time) in &self.0 {
            step(format!("{:>13}  {name}", human_duration(*time)));
        }
        step(format!("{:>13}  together", human_duration(self.0.iter().map(|(_, time)| *time).sum())));
    }
}
