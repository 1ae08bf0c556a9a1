//! The server for `dist/`, as strict as a careful host: everything forbidden that the page does not need.
//!
//! It listens on this machine only and reads files below its folder only. It knows nothing about building.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, StatusCode};
use hyper_util::rt::TokioIo;

use crate::hosts;
use crate::say::Failure;

type Request = hyper::Request<Incoming>;
type Response = hyper::Response<Full<Bytes>>;

/// The port that `cargo xtask serve` tries first.
pub(crate) const FIRST_PORT: u16 = 8080;

/// What the page may do. A host can be as strict as this and the check still works; the browser tests prove it.
pub(crate) const HEADERS: [(&str, &str); 4] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         font-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// Whether the server keeps and shows what was asked of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Log {
    /// Nothing is kept.
    Off,
    /// For the tests: `GET /__log` gives the requested paths, one a line, and `POST /__log` forgets them. Also serves the host
    /// pages, spoiled files and another origin, see `hosts.rs`.
    On,
}

/// A running server; it stops with the program.
pub(crate) struct Server {
    port: u16,
}

impl Server {
    /// Serves a folder on the first free port from `port` on; 0 lets the system choose.
    pub(crate) fn start(folder: PathBuf, port: u16, log: Log) -> Result<Self, Failure> {
        let failed = |error| Failure::new("the server does not start", error, "see the message above");
        let listener = listen(port)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let site = Arc::new(Site { folder, log, requested: Mutex::new(Vec::new()) });
        // One thread answers all: the files are small and on this machine.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().map_err(failed)?;
        let listener = {
            let _runtime = runtime.enter();
            listener.set_nonblocking(true).map_err(failed)?;
            tokio::net::TcpListener::from_std(listener).map_err(failed)?
        };
        thread::spawn(move || runtime.block_on(serve(&listener, &site)));
        Ok(Self { port })
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

fn listen(port: u16) -> Result<TcpListener, Failure> {
    let mut reason = "there is none".to_owned();
    for candidate in port..=port.saturating_add(20) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => return Ok(listener),
            Err(error) => reason = error.to_string(),
        }
    }
    Err(Failure::new(format!("no free port from {port} on"), reason, "name another one with --port"))
}

/// Answers every connection on its own, for as long as its browser keeps it.
async fn serve(listener: &tokio::net::TcpListener, site: &Arc<Site>) {
    loop {
        // One that is gone before it was accepted is no error of ours, nor is a visitor who leaves before the answer is complete.
        let Ok((connection, _)) = listener.accept().await else { continue };
        let site = Arc::clone(site);
        tokio::spawn(async move {
            let answer = service_fn(|request| std::future::ready(site.answer(&request)));
            let _ = http1::Builder::new().serve_connection(TokioIo::new(connection), answer).await;
        });
    }
}

struct Site {
    folder: PathBuf,
    log: Log,
    requested: Mutex<Vec<String>>,
}

impl Site {
    fn answer(&self, request: &Request) -> io::Result<Response> {
        let path = request.uri().path();
        if self.log == Log::On && path == "/__log" {
            return Ok(self.answer_log(request));
        }
        if self.log == Log::On {
            self.requested.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        }
        self.answer_file(request, path)
    }

    fn answer_log(&self, request: &Request) -> Response {
        let mut requested = self.requested.lock().unwrap_or_else(PoisonError::into_inner);
        if *request.method() == Method::POST {
            requested.clear();
        }
        let lines: String = requested.iter().flat_map(|path| [path.as_str(), "\n"]).collect();
        text(StatusCode::OK, lines)
    }

    /// Fails where a file that is there cannot be read; the browser then sees a broken connection.
    fn answer_file(&self, request: &Request, path: &str) -> io::Result<Response> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Ok(text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n"));
        }
        if self.log == Log::On {
            if let Some((path, name)) = hosts::spoiled(path) {
                return self.spoil(path, name);
            }
            if let Some(page) = hosts::page(path).and_then(|file| resolve(&hosts::folder(), file)) {
                let content = fs::read_to_string(&page)?;
                let policy = hosts::policy(&content).unwrap_or_default().to_owned();
                return Ok(with_headers(file(content, &page), &[("Content-Security-Policy", &policy)]));
            }
        }
        let Some(found) = resolve(&self.folder, path) else { return Ok(text(StatusCode::NOT_FOUND, "not found\n")) };
        let answer = file(fs::read(&found)?, &found);
        if self.log == Log::On && hosts::is_other_origin(request) {
            return Ok(with_headers(answer, &[("Access-Control-Allow-Origin", "*")]));
        }
        Ok(with_headers(answer, &HEADERS))
    }

    /// A file of the folder, with one byte too many if its name is the one to spoil.
    fn spoil(&self, path: &str, name: &str) -> io::Result<Response> {
        let Some(found) = resolve(&self.folder, path) else { return Ok(text(StatusCode::NOT_FOUND, "not found\n")) };
        let mut bytes = fs::read(&found)?;
        if found.ends_with(name) {
            bytes.push(b'\n');
        }
        Ok(with_headers(file(bytes, &found), &HEADERS))
    }
}

fn text(code: StatusCode, body: impl Into<Bytes>) -> Response {
    let mut answer = with_headers(file(body, Path::new("answer.txt")), &HEADERS);
    *answer.status_mut() = code;
    answer
}

fn file(content: impl Into<Bytes>, path: &Path) -> Response {
    with_headers(Response::new(Full::new(content.into())), &[("Content-Type", content_type(path))])
}

fn with_headers(mut answer: Response, headers: &[(&str, &str)]) -> Response {
    // What is no valid header is left out; the tests see that ours are there.
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::from_str(name), HeaderValue::from_str(value)) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

/// The file that a path of a request means, or nothing if there is none below the folder.
fn resolve(folder: &Path, path: &str) -> Option<PathBuf> {
    let decoded = decode(path.strip_prefix('/')?)?;
    if decoded.contains(['\0', '\\']) {
        return None;
    }
    let relative = Path::new(&decoded);
    // Only plain names: no `..`, no second slash at the beginning, whether they came encoded or not.
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder must not lead out of it either.
    let file = fs::canonicalize(file).ok()?;
    (file.is_file() && file.starts_with(fs::canonicalize(folder).ok()?)).then_some(file)
}

/// Undoes percent-encoding, once; what is not valid text afterwards names no file.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let both_hexadecimal = digits.iter().all(u8::is_ascii_hexdigit);
            let digits = std::str::from_utf8(&digits).ok().filter(|_| both_hexadecimal)?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{HEADERS, Log, Server, content_type, resolve};
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    /// A folder of its own for each test, with a page, a German page and a secret beside it.
    fn site(test: &str) -> PathBuf {
        let place = crate::workspace::own_target().join(format!("test-site-{test}"));
        let folder = place.join("dist");
        fs::create_dir_all(folder.join("de")).expect("target is writable");
        for (file, content) in [
            ("dist/index.html", "home"),
            ("dist/de/index.html", "Heim"),
            ("dist/a b.css", "a"),
            ("secret.txt", "secret"),
        ] {
            fs::write(place.join(file), content).expect("target is writable");
        }
        folder
    }

    #[track_caller]
    fn check(folder: &Path, path: &str, expected: Option<&str>) {
        let found = resolve(folder, path).map(|file| fs::read_to_string(file).expect("a resolved path can be read"));
        assert_eq!(found.as_deref(), expected, "{path}");
    }

    #[test]
    fn paths_lead_to_files_below_the_folder_only() {
        let folder = site("paths");
        check(&folder, "/", Some("home"));
        check(&folder, "/index.html", Some("home"));
        check(&folder, "/de/", Some("Heim"));
        check(&folder, "/de", Some("Heim"));
        check(&folder, "/a%20b.css", Some("a"));
        check(&folder, "/%69ndex.html", Some("home"));
        check(&folder, "/missing.html", None);
        check(&folder, "", None);
        check(&folder, "index.html", None);
        check(&folder, "/../secret.txt", None);
        check(&folder, "/de/../../secret.txt", None);
        check(&folder, "/%2e%2e/secret.txt", None);
        check(&folder, "/..%2fsecret.txt", None);
        check(&folder, "/%252e%252e/secret.txt", None);
        check(&folder, "/..\\secret.txt", None);
        check(&folder, "//etc/passwd", None);
        check(&folder, "/%2Fetc/passwd", None);
        check(&folder, "/index.html%00.css", None);
        check(&folder, "/%zz", None);
        check(&folder, "/%+9", None);
        check(&folder, "/%2", None);
        check(&folder, "/%ff", None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_lead_out_of_the_folder() {
        let folder = site("link");
        let link = folder.join("link.txt");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink("../secret.txt", &link).expect("target is writable");
        check(&folder, "/link.txt", None);
    }

    #[test]
    fn content_types_are_what_browsers_insist_on() {
        for (file, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("widget.js", "text/javascript; charset=utf-8"),
            ("widget_bg.wasm", "application/wasm"),
            ("site.css", "text/css; charset=utf-8"),
            ("logo.svg", "image/svg+xml"),
            ("data.json", "application/json"),
            ("shot.png", "image/png"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(content_type(Path::new(file)), expected, "{file}");
        }
    }

    fn ask(server: &Server, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("the server listens");
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            .expect("the server reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the server answers in UTF-8");
        answer
    }

    #[test]
    fn every_answer_carries_the_strict_headers() {
        let server = Server::start(site("headers"), 0, Log::Off).expect("there is a free port");
        for (request, status) in
            [("GET /", "200"), ("HEAD /", "200"), ("GET /missing", "404"), ("POST /", "405"), ("GET /__log", "404")]
        {
            let answer = ask(&server, request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{request}: {answer}");
            for (name, value) in HEADERS {
                let name = name.to_ascii_lowercase();
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{request} lacks {name}: {answer}");
            }
        }
    }

    /// A browser opens several connections at once and keeps them; `tiny_http` let one of them wait for the end of another.
    #[test]
    fn connections_opened_at_once_and_kept_are_all_answered() {
        let server = Server::start(site("connections"), 0, Log::Off).expect("there is a free port");
        let mut kept = Vec::new();
        for _ in 0..40 {
            let connect = |_| TcpStream::connect(("127.0.0.1", server.port)).expect("the server listens");
            let connections: Vec<_> = (0..6).map(connect).collect();
            for mut connection in connections {
                connection.set_read_timeout(Some(Duration::from_secs(30))).expect("30 seconds are a time");
                connection.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("the server reads");
                let mut answer = [0; 12];
                connection.read_exact(&mut answer).expect("the server answers each");
                assert_eq!(&answer, b"HTTP/1.1 200");
                kept.push(connection);
            }
        }
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() {
        let first = Server::start(site("ports"), 0, Log::Off).expect("there is a free port");
        let second = Server::start(site("ports"), first.port, Log::Off).expect("one of the next is free");
        assert!(second.port > first.port);
    }

    #[test]
    fn the_log_lists_paths_until_it_is_cleared() {
        let server = Server::start(site("log"), 0, Log::On).expect("there is a free port");
        ask(&server, "GET /de/?x=1");
        ask(&server, "GET /missing");
        assert!(ask(&server, "GET /__log").ends_with("\r\n\r\n/de/\n/missing\n"));
        ask(&server, "POST /__log");
        assert!(ask(&server, "GET /__log").ends_with("\r\n\r\n"));
    }
}
