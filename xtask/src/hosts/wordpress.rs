//! A `WordPress` of its own for the tests: Debian's, with `MariaDB` and PHP's own server, all in a temporary folder and on loopback, and with
//! the plugin in it as it is shipped. Once as a single site, once as a network of sites.
//!
//! Nothing of the machine's own services is used or changed. What is started here ends with the value.

use std::ffi::OsString;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::files::{copy, remove_folder};
use crate::output::{Failure, step};
use crate::package::plugin;
use crate::process::{command, find, output_of, output_of_or_failure, run_logged};
use crate::{apt, workspace};

/// Where Debian puts `WordPress`.
const DEBIAN: &str = "/usr/share/wordpress";
/// Names the folder of another `WordPress` to try the plugin in, newer than Debian's.
const ANOTHER: &str = "READINESS_CHECK_WORDPRESS_FILES";
/// Each theme is a package: one of the old kind, one of blocks. `WordPress` wants a server and a PHP for it; neither is started.
const PACKAGES: [&str; 10] = [
    "wordpress",
    "wordpress-l10n",
    "wordpress-theme-twentytwentyone",
    "wordpress-theme-twentytwentythree",
    "mariadb-server",
    "nginx",
    "php-fpm",
    "php-cli",
    "php-mysql",
    "php-xml",
];
/// How long a part of the set-up may take.
const DEADLINE: Duration = Duration::from_mins(2);

/// A running `WordPress`.
pub(crate) struct WordPress {
    folder: PathBuf,
    /// The single site, and the network of sites.
    addresses: [String; 2],
    /// The servers, ended in this order.
    children: Vec<Child>,
}

impl WordPress {
    /// Sets it up, with the check in this folder.
    pub(crate) fn start(check: &Path) -> Result<Self, Failure> {
        if !Path::new(DEBIAN).is_dir() || ["mariadbd", "php"].iter().any(|program| find(program).is_none()) {
            apt::install(&PACKAGES, "a WordPress to try the plugin in", "2 minutes")?;
        }
        step("setting up WordPress in a folder of its own");
        let folder = std::env::temp_dir().join(format!("readiness-check-wordpress-{}", std::process::id()));
        remove_folder(&folder)?;
        let addresses = [address()?, address()?];
        let mut wordpress = Self { folder, addresses, children: Vec::new() };
        wordpress.lay_out(check)?;
        wordpress.start_database()?;
        for (network, address) in [false, true].into_iter().zip(wordpress.addresses.clone()) {
            let mut install = wordpress.php(network);
            install.arg("install.php");
            let what = if network { "installing a network of sites" } else { "installing a site" };
            run_logged(what, "wordpress-install", DEADLINE, &mut install)?;
            let mut server = wordpress.php(network);
            server.args(["-S", address.trim_start_matches("http://"), "-t", ".", "router.php"]);
            // One request after the other: workers of this server outlive it.
            server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            wordpress.spawn("PHP's server", &mut server)?;
            let port = address.trim_start_matches("http://");
            wait_for("PHP's server", || TcpStream::connect(port).is_ok())?;
        }
        Ok(wordpress)
    }

    /// What a program must know of it: where the site's files are, and what `wp-config.php` reads.
    pub(crate) fn settings(&self) -> [(&'static str, OsString); 5] {
        [
            ("READINESS_CHECK_WORDPRESS", self.site().into()),
            ("TRY_SOCKET", self.socket().into()),
            ("TRY_LOG", self.folder.join("php.log").into()),
            ("TRY_URL", self.addresses[0].clone().into()),
            ("TRY_NETWORK_URL", self.addresses[1].clone().into()),
        ]
    }

    fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// In the temporary folder itself: the address of a socket must be short.
    fn socket(&self) -> PathBuf {
        self.folder.join("db.sock")
    }

    /// PHP in the site's folder, for one of the two sites.
    fn php(&self, network: bool) -> Command {
        let mut php = command("php");
        php.current_dir(self.site());
        php.envs(self.settings());
        if network {
            php.env("TRY_NETWORK", "1").env("TRY_URL", &self.addresses[1]);
        }
        php
    }

    /// Debian's files with everything that they link to, our configuration, the plugin.
    fn lay_out(&self, check: &Path) -> Result<(), Failure> {
        fs::create_dir_all(&self.folder)
            .map_err(|why| Failure::new(format!("cannot make {}", self.folder.display()), why, "is the disk full?"))?;
        let mut copying = command("cp");
        let files = std::env::var_os(ANOTHER).unwrap_or_else(|| DEBIAN.into());
        copying.args(["--recursive", "--dereference"]).arg(files).arg(self.site());
        run_logged("copying WordPress", "wordpress-copy", DEADLINE, &mut copying)?;
        let ours = workspace::root().join("packages/wordpress/try");
        for file in ["wp-config.php", "router.php", "install.php", "publish.php"] {
            copy(&ours.join(file), &self.site().join(file))?;
        }
        copy(&ours.join("wishes.php"), &self.site().join("wp-content/mu-plugins/wishes.php"))?;
        plugin::put_together(check, &self.site().join("wp-content/plugins/readiness-check"))
    }

    fn start_database(&mut self) -> Result<(), Failure> {
        let data = self.folder.join("db");
        let mut install = command("mariadb-install-db");
        install.args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"]);
        install.arg(option("datadir", &data)).args(as_root());
        run_logged("making a database", "wordpress-database", DEADLINE, &mut install)?;
        let mut server = command("mariadbd");
        server
            .args(["--no-defaults", "--skip-networking"])
            .args([option("datadir", &data), option("socket", &self.socket())]);
        server.args(as_root()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.spawn("MariaDB", &mut server)?;
        let client = |program: &str| {
            let mut client = command(program);
            client.args(["--no-defaults", "--user=root"]).arg(option("socket", &self.socket()));
            client
        };
        wait_for("MariaDB", || output_of(client("mariadb-admin").arg("ping")).is_some())?;
        output_of_or_failure("making a database", client("mariadb").args(["--execute", "CREATE DATABASE wordpress"]))?;
        Ok(())
    }

    fn spawn(&mut self, what: &str, server: &mut Command) -> Result<(), Failure> {
        let child =
            server.spawn().map_err(|why| Failure::new(format!("cannot start {what}"), why, "is it installed?"))?;
        self.children.insert(0, child);
        Ok(())
    }
}

impl Drop for WordPress {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = remove_folder(&self.folder);
    }
}

/// Waits until what was started is there.
fn wait_for(what: &str, is_there: impl Fn() -> bool) -> Result<(), Failure> {
    let began = Instant::now();
    while !is_there() {
        if began.elapsed() > DEADLINE {
            return Err(Failure::new(format!("cannot use {what}"), "it does not answer", "run the command again"));
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// An address on loopback that is free now.
fn address() -> Result<String, Failure> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| format!("http://{address}"))
        .map_err(|why| Failure::new("no free port", why, "try again"))
}

fn option(name: &str, path: &Path) -> String {
    format!("--{name}={}", path.display())
}

/// `MariaDB` wants to be told so where it shall run as root.
fn as_root() -> Option<&'static str> {
    output_of(command("id").arg("-u")).is_some_and(|id| id == "0").then_some("--user=root")
}
