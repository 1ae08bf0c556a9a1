//! The server for `dist/`, as strict as a careful host: everything forbidden that the page does not need.
//!
//! It listens on this machine only and reads files below its folder only. It knows nothing about building.

use std::fs::{self, File};
use std::io::Cursor;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server as Listener, StatusCode};

use crate::hosts;
use crate::say::Failure;

/// The port that `cargo xtask serve` tries first.
pub(crate) const FIRST_PORT: u16 = 8080;

const WORKERS: usize = 4;

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
        let listener = Arc::new(listen(port)?);
        let port = listener.server_addr().to_ip().map_or(port, |address| address.port());
        let site = Arc::new(Site { folder, log, requested: Mutex::new(Vec::new()) });
        for _ in 0..WORKERS {
            let (listener, site) = (Arc::clone(&listener), Arc::clone(&site));
            thread::spawn(move || {
                for request in listener.incoming_requests() {
                    site.answer(request);
                }
            });
        }
        Ok(Self { port })
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

fn listen(port: u16) -> Result<Listener, Failure> {
    let mut reason = "there is none".to_owned();
    for candidate in port..=port.saturating_add(20) {
        match Listener::http((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => return Ok(listener),
            Err(error) => reason = error.to_string(),
        }
    }
    Err(Failure::new(format!("no free port from {port} on"), reason, "name another one with --port"))
}

struct Site {
    folder: PathBuf,
    log: Log,
    requested: Mutex<Vec<String>>,
}

impl Site {
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        // A visitor who leaves before the answer is complete is no error of ours.
        let _ = if self.log == Log::On && path == "/__log" {
            self.answer_log(request)
        } else {
            if self.log == Log::On {
                self.requested.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
            }
            self.answer_file(request, &path)
        };
    }

    fn answer_log(&self, request: Request) -> std::io::Result<()> {
        let mut requested = self.requested.lock().unwrap_or_else(PoisonError::into_inner);
        if *request.method() == Method::Post {
            requested.clear();
        }
        let lines: String = requested.iter().flat_map(|path| [path.as_str(), "\n"]).collect();
        drop(requested);
        request.respond(text(200, &lines))
    }

    fn answer_file(&self, request: Request, path: &str) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(text(405, "only GET and HEAD\n"));
        }
        if self.log == Log::On {
            if let Some(spoiled) = hosts::spoiled(path).and_then(|(path, name)| self.spoil(path, name)) {
                return request.respond(spoiled);
            }
            if let Some(page) = hosts::page(path).and_then(|file| resolve(&hosts::folder(), file)) {
                let kind = content_type(&page);
                let content = fs::read_to_string(page)?;
                let policy = hosts::policy(&content).unwrap_or_default();
                return request.respond(with_headers(
                    Response::from_string(&content),
                    &[("Content-Security-Policy", policy), ("Content-Type", kind)],
                ));
            }
            if hosts::is_other_origin(&request) {
                return match resolve(&self.folder, path) {
                    None => request.respond(text(404, "not found\n")),
                    Some(file) => {
                        let headers = [("Access-Control-Allow-Origin", "*"), ("Content-Type", content_type(&file))];
                        request.respond(with_headers(Response::from_file(File::open(file)?), &headers))
                    }
                };
            }
        }
        let found = resolve(&self.folder, path).and_then(|file| Some((content_type(&file), File::open(file).ok()?)));
        match found {
            None => request.respond(text(404, "not found\n")),
            Some((kind, file)) => request.respond(strict(Response::from_file(file), kind)),
        }
    }
}

impl Site {
    /// A file of the folder with one byte too many, if its name is the one to spoil.
    fn spoil(&self, path: &str, name: &str) -> Option<Response<Cursor<Vec<u8>>>> {
        let file = resolve(&self.folder, path)?;
        let mut bytes = fs::read(&file).ok()?;
        if file.file_name()? == name {
            bytes.push(b'\n');
        }
        Some(strict(Response::from_data(bytes), content_type(&file)))
    }
}

fn text(code: u16, body: &str) -> Response<Cursor<Vec<u8>>> {
    strict(Response::from_data(body).with_status_code(StatusCode(code)), "text/plain; charset=utf-8")
}

fn strict<Body: std::io::Read>(response: Response<Body>, content_type: &str) -> Response<Body> {
    with_headers(with_headers(response, &HEADERS), &[("Content-Type", content_type)])
}

fn with_headers<Body: std::io::Read>(response: Response<Body>, headers: &[(&str, &str)]) -> Response<Body> {
    let headers = headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok());
    headers.fold(response, Response::with_header)
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
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{request} lacks {name}: {answer}");
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
