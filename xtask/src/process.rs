//! Running other programs: visibly, or silently with a log.
//!
//! A program that fails becomes one readable `Failure`; one that takes too long is stopped by its handle, and nothing here is ever
//! stopped by name. Nothing is left to run in the background.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::output::Failure;
use crate::workspace;

/// A command that runs in the workspace root.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(workspace::root());
    command
}

/// Runs a command with its output on the screen.
pub(crate) fn run_visible(what: &str, command: &mut Command) -> Result<(), Failure> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("{what} failed"), exit_reason(status), "its own message stands above")),
        Err(error) => Err(cannot_start(what, command, &error)),
    }
}

/// Runs a command with its output in a log file under `target/xtask`, for at most `limit`.
pub(crate) fn run_logged(what: &str, log: &str, limit: Duration, command: &mut Command) -> Result<(), Failure> {
    let (path, output, errors) = open_log(log)?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .map_err(|error| cannot_start(what, command, &error))?;
    let started = Instant::now();
    let why = loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => break reason_in(&path).unwrap_or_else(|| exit_reason(status)),
            Ok(None) if started.elapsed() < limit => thread::sleep(Duration::from_millis(50)),
            Ok(None) => {
                stop(&mut child);
                break format!("no end after {} seconds", limit.as_secs());
            }
            Err(error) => break error.to_string(),
        }
    };
    let log = path.strip_prefix(workspace::root()).unwrap_or(&path);
    Err(Failure::new(format!("{what} failed"), why, format!("all of its output stands in {}", log.display())))
}

/// What a command prints on standard output, or nothing if it cannot be run or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command prints on standard output; its complaints, if it fails, become the reason.
pub(crate) fn output_of_or_failure(what: &str, command: &mut Command) -> Result<String, Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(what, command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaints = String::from_utf8_lossy(&output.stderr);
    let why = complaints
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .map_or_else(|| exit_reason(output.status), str::to_owned);
    Err(Failure::new(format!("{what} failed"), why, "correct that file"))
}

/// Whether a program says, asked for its version, exactly this one.
pub(crate) fn has_version(program: &Path, version: &str) -> bool {
    says_version(&mut command(program), version)
}

/// The same of a program that wants other arguments first.
pub(crate) fn says_version(command: &mut Command, version: &str) -> bool {
    output_of(command.arg("--version")).is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

/// Where a program lies: on PATH, or in `/usr/bin`, which a bare environment may lack.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/bin")])
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// PATH with some folders put before it.
pub(crate) fn path_with(first: &[PathBuf]) -> Result<OsString, Failure> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(first.iter().cloned().chain(std::env::split_paths(&path))).map_err(|error| {
        Failure::new("cannot extend PATH", error, "move the clone to a folder without a colon in its name")
    })
}

/// Ends a child and collects it; it may have ended by itself in between, which is just as well.
fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn open_log(name: &str) -> Result<(PathBuf, File, File), Failure> {
    let folder = workspace::own_target();
    let path = folder.join(format!("{name}.log"));
    fs::create_dir_all(&folder)
        .and_then(|()| File::create(&path))
        .and_then(|file| Ok((path.clone(), file.try_clone()?, file)))
        .map_err(|error| {
            Failure::new(
                format!("cannot write {}", path.display()),
                error,
                "is the folder writable and the disk not full?",
            )
        })
}

/// The line of a log that most likely tells the reason: the first one that calls itself an error, else the last one.
fn reason_in(log: &Path) -> Option<String> {
    let text = String::from_utf8_lossy(&fs::read(log).ok()?).into_owned();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_error = |line: &&&str| line.starts_with("error") || line.starts_with("E: ") || line.starts_with("npm error");
    lines.iter().find(is_error).or(lines.last()).map(|line| (*line).to_owned())
}

fn exit_reason(status: ExitStatus) -> String {
    status.code().map_or_else(|| "it was stopped by a signal".to_owned(), |code| format!("it ended with code {code}"))
}

fn cannot_start(what: &str, command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(
        format!("{what} failed"),
        format!("{program} cannot be started ({error})"),
        "is it installed and on PATH?",
    )
}

#[cfg(test)]
mod tests {
    use super::{command, find, output_of, path_with, run_logged};
    use std::path::PathBuf;
    use std::time::Duration;

    #[test]
    fn a_missing_program_is_a_failure_and_not_a_panic() {
        let failure =
            super::run_visible("trying", &mut command("/no/such/program")).expect_err("there is no such program");
        assert!(failure.to_string().starts_with("trying failed: /no/such/program cannot be started"), "{failure}");
        assert_eq!(output_of(&mut command("/no/such/program")), None);
        assert_eq!(find("no-such-program"), None);
    }

    #[test]
    fn the_reason_is_taken_from_the_log() {
        let mut script = command("sh");
        script.args(["-c", "echo begin; echo 'error: no network' >&2; echo end; exit 3"]);
        let failure =
            run_logged("fetching", "test-reason", Duration::from_secs(10), &mut script).expect_err("exit code 3");
        assert_eq!(
            failure.to_string(),
            "fetching failed: error: no network; all of its output stands in target/xtask/test-reason.log"
        );
    }

    #[test]
    fn a_program_without_end_is_stopped() {
        let mut script = command("sleep");
        script.arg("60");
        let failure =
            run_logged("waiting", "test-limit", Duration::from_millis(100), &mut script).expect_err("too slow");
        assert!(failure.to_string().contains("no end after"), "{failure}");
    }

    #[test]
    fn own_folders_come_first_on_path() {
        let path = path_with(&[PathBuf::from("/first"), PathBuf::from("/second")]).expect("no colon in these");
        assert!(path.to_string_lossy().starts_with("/first:/second:"));
    }
}
