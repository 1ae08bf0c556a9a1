//! A driver and whatever it starts, as one group of processes: it ends with its handle, and also when the tests themselves are killed.
//! Never by a name, and nothing that somebody else has started.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::browser::Wishes;
use super::setting;

/// Runs what it is told, and ends all of its group and removes its files when nobody holds the other end of its standard input any
/// more: the system closes that with the tests, however they end.
const GROUP: &str = r#"exec 3<&0
group=$$ setsid sh -c 'cat >&2; kill -KILL -$group; rm -rf "$TMPDIR"' <&3 &
exec "$@" </dev/null 3<&-"#;

/// How long a driver may take to listen, on a machine that builds at the same time.
const DEADLINE: Duration = Duration::from_mins(1);

/// A driver that listens, and what it needs around it.
pub(super) struct Driver {
    port: u16,
    /// Where its browser tells a screen reader what there is.
    pub(super) bus: Option<String>,
    _group: Group,
    around: Vec<Group>,
}

/// Width and height in pixels of the screen that `WebKit` draws on.
pub(crate) const SCREEN: [u32; 2] = [1500, 1100];

impl Driver {
    /// Starts the program that a setting names; `arguments` are those for a port.
    pub(super) fn start(program: &str, arguments: impl FnOnce(u16) -> Vec<String>) -> Self {
        let port = free_port();
        let arguments = arguments(port);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut group = Group::start(&setting(program), &arguments, &[], None);
        group.until_it_listens(port);
        Self { port, bus: None, around: Vec::new(), _group: group }
    }

    /// That of `WebKit` with a browser on a screen that nobody sees, for it draws on no other; where it is to be heard, beside a bus for what
    /// it tells a screen reader. Left to itself the driver starts the browser, on a port that somebody else can have taken by then: one
    /// session in some thousand never began.
    pub(super) fn start_for_webkit(wishes: &Wishes) -> Self {
        // The server picks a free number itself and says it once it listens.
        let size = format!("{}x{}x24", SCREEN[0], SCREEN[1]);
        let screen_arguments = ["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"];
        let mut screen = Group::start("Xvfb", &screen_arguments, &[], Some(Stdio::piped()));
        let display = format!(":{}", screen.first_line());
        let mut environment = vec![("DISPLAY", display.as_str())];
        if !wishes.is_pictured {
            // Without it a WebKit with no graphics card draws a whole window in a tenth of a second, three times as long as with it; but
            // with it no picture comes of a page that is taller than some thousand pixels.
            environment.push(("WEBKIT_DISABLE_DMABUF_RENDERER", "1"));
        }
        // It puts files where the visitor is at home.
        let home = wishes.downloads.as_ref().map(|to| to.display().to_string());
        environment.extend(home.iter().map(|home| ("HOME", home.as_str())));
        let bus = wishes.is_heard.then(bus);
        environment.extend(bus.as_ref().map(|(_, address)| ("WEBKIT_A11Y_BUS_ADDRESS", address.as_str())));
        let port = free_port();
        let address = format!("127.0.0.1:{port}");
        environment.push(("WEBKIT_INSPECTOR_SERVER", &address));
        let program = setting("READINESS_CHECK_MINIBROWSER");
        // Without a bar above the page its window can be as narrow as a phone.
        let mut command = [&[program.as_str(), "--automation", "--full-screen"][..], wishes.arguments].concat();
        if !wishes.parts_words && *CAN_HIDE {
            command.splice(0..0, HIDING);
        }
        let mut browser = Group::start(command[0], &command[1..], &environment, None);
        browser.until_it_listens(port);
        let arguments = |port| vec![format!("--port={port}"), format!("--target={address}")];
        let mut driver = Self::start("READINESS_CHECK_WEBKITDRIVER", arguments);
        driver.around = vec![browser, screen];
        if let Some((bus, address)) = bus {
            driver.bus = Some(address);
            driver.around.push(bus);
        }
        driver
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// Runs a program that finds no dictionary. `WebKit` reads one anew in each page that has its language, which takes four seconds of
/// processor time for German, more than most tests.
const HIDING: [&str; 6] = ["bwrap", "--dev-bind", "/", "/", "--tmpfs", "/usr/share/hyphen"];

/// Whether this machine allows that; `WebKit` brings the program along. Where it does not, the tests take longer.
static CAN_HIDE: LazyLock<bool> = LazyLock::new(|| {
    let output = Command::new(HIDING[0]).args(&HIDING[1..]).arg("true").output();
    output.is_ok_and(|output| output.status.success())
});

/// A bus of one browser's own, and its address.
fn bus() -> (Group, String) {
    // Of the socket nothing is left in a folder.
    let address = format!("--address=unix:abstract=readiness-check-{}", free_port());
    let settings = concat!("--config-file=", env!("CARGO_MANIFEST_DIR"), "/tests/browser/driver/bus.conf");
    let arguments = [settings, &address, "--print-address=1", "--nofork", "--nopidfile"];
    let mut bus = Group::start("dbus-daemon", &arguments, &[], Some(Stdio::piped()));
    let address = bus.first_line();
    (bus, address)
}

/// Below those that the system gives to whoever asks for any, also to each connection: a port of theirs can be taken before a program
/// that was told of it listens.
const PORTS: std::ops::Range<u32> = 10_000..30_000;

/// A port that is free, and that no other test gets.
pub(crate) fn free_port() -> u16 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Each run of the tests begins elsewhere, for another one may be going on.
    let first = std::process::id().wrapping_mul(97);
    loop {
        let number = first.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = PORTS.start + number % (PORTS.end - PORTS.start);
        let port = u16::try_from(port).expect("the range ends below");
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// A program and all that it starts.
struct Group {
    shell: Child,
    /// For whatever they write while they run; chromedriver leaves much of it.
    files: PathBuf,
    log: PathBuf,
}

impl Group {
    /// What it says goes where the last parameter says, else into its log: a pipe that nobody empties would stop it.
    fn start(program: &str, arguments: &[&str], environment: &[(&str, &str)], output: Option<Stdio>) -> Self {
        let folder = PathBuf::from(setting("READINESS_CHECK_DRIVER_LOGS"));
        fs::create_dir_all(&folder).unwrap();
        let name = program.rsplit('/').next().unwrap();
        let name = format!("{name}-{}", free_port());
        let (files, log) = (std::env::temp_dir().join(&name), folder.join(format!("{name}.log")));
        fs::create_dir_all(&files).unwrap();
        let errors = File::create(&log).unwrap();
        let output = output.unwrap_or_else(|| errors.try_clone().unwrap().into());
        let shell = Command::new("sh")
            .args(["-c", GROUP, "sh", program])
            .args(arguments)
            .env("TMPDIR", &files)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .unwrap();
        Self { shell, files, log }
    }

    /// What the program says first.
    fn first_line(&mut self) -> String {
        let mut line = String::new();
        BufReader::new(self.shell.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.trim().is_empty(), "it ended before it said anything; see {}", self.log.display());
        line.trim().to_owned()
    }

    /// Waits until the program listens on a port; not every driver says so itself.
    fn until_it_listens(&mut self, port: u16) {
        let deadline = Instant::now() + DEADLINE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let log = self.log.display();
            assert!(self.shell.try_wait().unwrap().is_none(), "it ended at once; see {log}");
            assert!(Instant::now() < deadline, "it does not listen on {port}; see {log}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
        let _ = fs::remove_dir_all(&self.files);
        // What it said is of use only where something went wrong.
        if !std::thread::panicking() {
            let _ = fs::remove_file(&self.log);
        }
    }
}
