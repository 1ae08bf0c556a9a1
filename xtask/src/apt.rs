//! Debian packages, where the machine is Debian-like.
//!
//! Only called for something that is missing, and only with packages named in this program. Never upgrades or removes anything, and
//! starts no service: a web server or a database that comes along is the tests' own business.

use std::time::Duration;

use crate::output::{Failure, step};
use crate::process::{command, find, output_of, run_logged};

/// Installs what it is told while Debian's policy lets no package start its service; a policy that somebody has set stays.
const INSTALL: &str = r#"policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi
apt-get install -y --no-install-recommends "$@""#;

/// Installs packages, after a refresh of the package lists if one is unknown.
pub(crate) fn install(packages: &[&str], purpose: &str, duration: &str) -> Result<(), Failure> {
    let names = packages.join(" ");
    let what = format!("installing the packages {names} ({purpose})");
    let by_hand = |why| Failure::new(&what, why, format!("install {names} by hand and run the command again"));
    if find("apt-get").is_none() {
        return Err(by_hand("this machine has no apt-get"));
    }
    if !is_root() && output_of(command("sudo").args(["-n", "true"])).is_none() {
        return Err(by_hand("only root may, and sudo asks for a password or is not there"));
    }
    step(format!("{what}, about {duration}"));
    let known =
        |package: &&str| output_of(command("apt-cache").args(["show", package])).is_some_and(|said| !said.is_empty());
    if !packages.iter().all(known) {
        run_logged(
            "refreshing the package lists",
            "apt-update",
            Duration::from_mins(10),
            command_as_root("apt-get").arg("update"),
        )?;
    }
    let mut install = command_as_root("sh");
    install.args(["-c", INSTALL, "sh"]).args(packages);
    run_logged(&what, "apt-install", Duration::from_mins(30), &mut install)
}

/// A command with the rights to install packages, without ever asking for a password.
fn command_as_root(program: &str) -> std::process::Command {
    let mut prepared = if is_root() {
        command(program)
    } else {
        let mut sudo = command("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", program]);
        sudo
    };
    prepared.env("DEBIAN_FRONTEND", "noninteractive");
    prepared
}

fn is_root() -> bool {
    output_of(command("id").arg("-u")).is_some_and(|id| id == "0")
}
