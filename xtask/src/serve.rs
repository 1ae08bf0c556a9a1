//! `cargo xtask serve`: build, serve, and build again whenever a source changes.
//!
//! A build that fails is reported and changes nothing: the last good page stays up.

use std::thread;
use std::time::Duration;

use crate::say::{Failure, headline, step};
use crate::server::{Log, Server};
use crate::watch::Snapshot;
use crate::{release, setup, workspace};

/// Builds, serves from `port` on, and watches until it is interrupted.
pub(crate) fn serve(port: u16) -> Result<(), Failure> {
    headline("set-up");
    let compiler = setup::for_build()?;
    headline("release build");
    let mut built = Snapshot::take();
    release::build(&compiler)?;
    let server = Server::start(workspace::dist(), port, Log::Off)?;
    announce(&server);
    loop {
        thread::sleep(Duration::from_secs(1));
        // Taken before the build: what changes while it runs is built next.
        let now = Snapshot::take();
        let Some(file) = now.difference(&built) else { continue };
        headline(format!("{} changed", file.strip_prefix(workspace::root()).unwrap_or(file).display()));
        if let Err(failure) = release::build(&compiler) {
            step(format!("{failure}; the last good build is still served"));
        }
        announce(&server);
        built = now;
    }
}

fn announce(server: &Server) {
    headline(format!("the page is at {}", server.url()));
    step("rebuilt when a source changes, stopped with Ctrl+C");
}
