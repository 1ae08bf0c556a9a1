//! `cargo xtask serve`: build, serve, and build again whenever a source changes.
//!
//! A build that fails is reported and changes nothing: the last good page stays up.

use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use page_server::{Server, listen};

use crate::output::{Failure, headline, step};
use crate::watch::Snapshot;
use crate::{release, setup, workspace};

/// The port that is tried first where none is asked for.
const FIRST: u16 = 8080;

/// How many ports after the first one are tried.
const MORE: u16 = 20;

/// Where to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Port {
    /// On the first free one.
    Any,
    /// On this one and no other: somebody may have written its address down.
    This(u16),
}

impl Port {
    /// What the arguments ask for, or nothing when they make no sense.
    pub(crate) fn of(arguments: &[&str]) -> Option<Self> {
        let number = match arguments {
            [] => return Some(Self::Any),
            ["--port", number] => number,
            [one] => one.strip_prefix("--port=")?,
            _ => return None,
        };
        number.parse().ok().map(Self::This)
    }

    /// Takes the port; one that is not the expected one is said.
    fn listen(self) -> Result<TcpListener, Failure> {
        let first = match self {
            Self::This(port) => {
                let taken = |error| Failure::new(format!("cannot serve on port {port}"), error, "name another one");
                return listen(port).map_err(taken);
            }
            Self::Any => FIRST,
        };
        let mut last = "there is none".to_owned();
        for port in first..=first + MORE {
            match listen(port) {
                Ok(listener) => {
                    if port != first {
                        step(format!("port {first} is taken: the page will be on port {port}"));
                    }
                    return Ok(listener);
                }
                Err(error) => last = error.to_string(),
            }
        }
        Err(Failure::new(format!("no free port from {first} to {}", first + MORE), last, "name one with --port"))
    }
}

/// Builds, serves, and watches until it is interrupted.
pub(crate) fn serve(port: Port) -> Result<(), Failure> {
    // First of all: who waits for a build wants to see the page at its end.
    let listener = port.listen()?;
    headline("set-up");
    let compiler = setup::for_build()?;
    headline("release build");
    let mut built = Snapshot::take();
    release::build(&compiler)?;
    let server = Server::start(listener, &workspace::dist())
        .map_err(|error| Failure::new("the server does not start", error, "see the message above"))?;
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

#[cfg(test)]
mod tests {
    use super::{FIRST, Port, listen};

    #[test]
    fn the_port_is_optional_and_must_be_a_number() {
        assert_eq!(Port::of(&[]), Some(Port::Any));
        assert_eq!(Port::of(&["--port", "9000"]), Some(Port::This(9000)));
        assert_eq!(Port::of(&["--port=9000"]), Some(Port::This(9000)));
        assert_eq!(Port::of(&["--port"]), None);
        assert_eq!(Port::of(&["--port", "many"]), None);
        assert_eq!(Port::of(&["9000"]), None);
    }

    #[test]
    fn a_port_asked_for_that_is_taken_is_refused_and_no_other_one_is_used() {
        let other = listen(0).expect("there is a free port");
        let port = other.local_addr().expect("it listens").port();
        let failure = Port::This(port).listen().expect_err("it is taken");
        assert!(failure.to_string().starts_with(&format!("cannot serve on port {port}: ")), "{failure}");
    }

    #[test]
    fn without_a_wish_a_taken_port_gives_way_to_the_next() {
        // Ours or somebody else's: afterwards it is taken.
        let first = listen(FIRST);
        let listener = Port::Any.listen().expect("one of the next is free");
        assert!(listener.local_addr().expect("it listens").port() > FIRST);
        drop(first);
    }
}
