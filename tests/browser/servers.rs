//! The installation check of the package (`packages/zip/check.html`) on real servers, each with the very lines that lie in
//! `packages/zip/server/`: where they are in use it says "All right", and of whatever else is wrong it names the file and the reason.
//!
//! The servers are Debian's, children of the test on a free port with all their files in a folder of its own; none of them is a service.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use serde_json::{Value, json};

use crate::driver::{Engine, setting};
use crate::language::Language;
use crate::visit::{DEADLINE, DESKTOP, Viewport, Visit};

/// A test in each engine, where these servers are there.
macro_rules! on_servers {
    ($($promise:ident),+) => {
        $(mod $promise {
            on_servers! { @in chromium Chromium $promise }
            on_servers! { @in firefox Firefox $promise }
            on_servers! { @in webkit WebKit $promise }
        })+
    };
    (@in $name:ident $engine:ident $promise:ident) => {
        #[test]
        #[ignore = "needs servers: cargo xtask hosts"]
        fn $name() {
            super::$promise(crate::driver::Engine::$engine);
        }
    };
}

const FOLDER: &str = "readiness-check/1.0.0";
const RECIPES: [&str; 5] = ["nginx.conf", "Caddyfile", "htaccess", "_headers", "web.config"];

/// Headers that a careful site sends with all its pages, and that stop a frame.
const CAREFUL: [(&str, &str); 2] = [
    ("Content-Security-Policy", "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'self'; connect-src 'self'"),
    ("X-Frame-Options", "DENY"),
];

/// Where the files of the package lie.
fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packages/zip")
}

/// A site with a start page and the folder of the package, in a temporary folder that goes with the value.
struct Site(PathBuf);

impl Site {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("readiness-check-site-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let site = Self(std::env::temp_dir().join(name));
        let folder = site.folder();
        fs::create_dir_all(folder.join("check")).unwrap();
        let version = fs::read_dir(Path::new(&setting("READINESS_CHECK_DIST")).join("readiness-check")).unwrap().next().unwrap();
        copy(&version.unwrap().path(), &folder);
        for name in ["check.html", "pages.css"] {
            fs::copy(sources().join(name), folder.join(name)).unwrap();
        }
        copy(&sources().join("check"), &folder.join("check"));
        let recipes: Value = RECIPES.map(|name| (name, recipe(name))).into_iter().collect();
        let script = fs::read_to_string(sources().join("check.js")).unwrap();
        fs::write(folder.join("check.js"), script.replace("__RECIPES__", &recipes.to_string())).unwrap();
        fs::write(
            site.root().join("index.html"),
            r#"<!DOCTYPE html><html lang="en"><title>Start</title><script type="module" src="/readiness-check/1.0.0/readiness-check.js"></script>
            <readiness-check><p>Until it has come.</p></readiness-check></html>"#,
        )
        .unwrap();
        site
    }

    fn root(&self) -> PathBuf {
        self.0.join("site")
    }

    fn folder(&self) -> PathBuf {
        self.root().join(FOLDER)
    }

    /// Takes a file away, and what lies beside it compressed.
    fn lose(&self, name: &str) {
        for end in ["", ".br", ".gz"] {
            let _ = fs::remove_file(self.folder().join(format!("{name}{end}")));
        }
    }

    fn change(&self, name: &str, change: impl Fn(String) -> String) {
        let text = fs::read_to_string(self.folder().join(name)).unwrap();
        self.lose(name);
        fs::write(self.folder().join(name), change(text)).unwrap();
    }

    /// Runs a server whose configuration, in a file of its own, needs no more than its port.
    fn serve(self, program: &str, arguments: &[&str], configuration: impl Fn(u16, &str) -> String) -> Server {
        // Some servers give up their rights before they read.
        Command::new("chmod").args(["-R", "a+rX"]).arg(&self.0).status().unwrap();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let file = self.0.join("configuration");
        fs::write(&file, configuration(port, self.root().to_str().unwrap())).unwrap();
        // The server goes with the test, however that ends.
        let mut child = Command::new("setpriv")
            .args(["--pdeathsig", "KILL", program])
            .args(arguments)
            .arg(&file)
            .env("HOME", &self.0)
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let deadline = Instant::now() + DEADLINE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(child.try_wait().unwrap().is_none() && Instant::now() < deadline, "{program} does not listen");
            std::thread::yield_now();
        }
        Server { port, child, _site: self }
    }

    /// nginx with lines for the whole site; `types` and `brotli` are how it was set up.
    fn nginx(self, lines: &str, types: &str, has_brotli: bool) -> Server {
        let folder = self.0.clone();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|name| format!("{name}_temp_path {}/{name};", folder.display()))
            .collect();
        let module = if has_brotli { "load_module modules/ngx_http_brotli_static_module.so;" } else { "" };
        let lines = if has_brotli { lines.replace("# brotli_static on", "brotli_static on") } else { lines.to_owned() };
        self.serve("nginx", &["-p", "/usr/lib/nginx", "-e", "stderr", "-c"], |port, root| {
            format!(
                "{module} daemon off; master_process off; pid {0}/pid; events {{}}
                http {{ {types} default_type application/octet-stream; access_log off; gzip on; {temporary}
                server {{ listen 127.0.0.1:{port}; root {root}; index index.html;\n{lines}\n}} }}",
                folder.display(),
            )
        })
    }

    fn caddy(self, lines: &str) -> Server {
        self.serve("caddy", &["run", "--adapter", "caddyfile", "--config"], |port, root| {
            format!("{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nbind 127.0.0.1\nroot * {root}\n{lines}\nfile_server\n}}\n")
        })
    }

    fn apache(self, lines: &str) -> Server {
        fs::write(self.folder().join(".htaccess"), recipe("htaccess")).unwrap();
        let folder = self.0.clone();
        let modules: String = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "filter", "deflate", "env", "setenvif"]
            .iter()
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .collect();
        self.serve("apache2", &["-X", "-f"], |port, root| {
            format!(
                "ServerRoot {0}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {0}/pid\nErrorLog /dev/stderr\n{modules}
                Include /etc/apache2/mods-available/mime.conf\nInclude /etc/apache2/mods-available/deflate.conf\nDocumentRoot {root}\nDirectoryIndex index.html
                <Directory {root}>\nRequire all granted\nAllowOverride All\nOptions FollowSymLinks\n</Directory>\n{lines}\n",
                folder.display(),
            )
        })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs, and the site that it serves.
struct Server {
    port: u16,
    child: Child,
    _site: Site,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Copies the files of a folder, and compresses those for which that was done.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let file = entry.unwrap().path();
        fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        if file.extension().is_some_and(|end| end == "br") {
            Command::new("gzip").args(["-9nk"]).arg(to.join(file.file_stem().unwrap())).status().unwrap();
        }
    }
}

/// Lines for a server, as they are shipped.
fn recipe(name: &str) -> String {
    fs::read_to_string(sources().join("server").join(name)).unwrap()
}

/// Lines for each of the careful headers.
fn careful(line: impl Fn(&str, &str) -> String) -> String {
    CAREFUL.map(|(name, value)| line(name, value) + "\n").concat()
}

const TYPES: &str = "include /etc/nginx/mime.types;";
const PAGES: &str = "location / { try_files $uri $uri/ =404; }";

/// Every server with the lines that are shipped for it, on a site without headers of its own and on a careful one.
fn right_servers() -> Vec<(&'static str, Server)> {
    let nginx = recipe("nginx.conf");
    let caddy = recipe("Caddyfile");
    let for_nginx = careful(|name, value| format!("add_header {name} \"{value}\" always;"));
    let for_caddy = careful(|name, value| format!("header {name} \"{value}\""));
    let for_apache = careful(|name, value| format!("Header always set {name} \"{value}\""));
    vec![
        ("nginx", Site::new().nginx(&format!("{nginx}{PAGES}"), TYPES, false)),
        ("nginx with brotli", Site::new().nginx(&format!("{nginx}{PAGES}"), TYPES, true)),
        ("nginx, a careful site", Site::new().nginx(&format!("{for_nginx}{nginx}{PAGES}"), TYPES, false)),
        ("Caddy", Site::new().caddy(&caddy)),
        ("Caddy, a careful site", Site::new().caddy(&format!("{for_caddy}{caddy}"))),
        ("Apache", Site::new().apache("")),
        ("Apache, a careful site", Site::new().apache(&for_apache)),
    ]
}

impl Visit {
    /// Opens the installation check and waits for its result.
    fn look_at(&self, server: &Server, language: &str) -> Seen {
        self.open(&format!("http://127.0.0.1:{}/{FOLDER}/check.html?lang={language}", server.port));
        self.until("there is a result", "document.querySelector('section[data-state=good], section[data-state=bad]:not(#unchecked)')");
        let words = |selector: &str| self.string(&format!("[...document.querySelectorAll({selector:?})].map((node) => node.textContent).join('\\n')"));
        Seen { result: words("section[data-state] h2"), wrong: words("li[data-state=bad]"), hints: words("li[data-state=hint]") }
    }
}

/// What the installation check says.
struct Seen {
    result: String,
    wrong: String,
    hints: String,
}

on_servers! { a_server_with_its_shipped_lines_is_all_right, a_wrong_server_is_told_what_is_wrong, the_check_asks_nobody_but_its_server }

fn a_server_with_its_shipped_lines_is_all_right(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for (name, server) in right_servers() {
        for (language, words) in [("en", "All right"), ("de", "Alles richtig")] {
            let Seen { result, wrong, hints } = visit.look_at(&server, language);
            assert_eq!((result.as_str(), wrong.as_str(), hints.as_str()), (words, "", ""), "{name}");
        }
    }
}

/// A fault, and what has to be among the words for it: the file, the reason and the cure.
fn wrong_servers() -> Vec<(&'static str, Server, &'static [&'static str])> {
    let header = |name: &str, value: &str| format!("add_header {name} \"{value}\" always; {PAGES}");
    let with = |change: fn(&Site)| {
        let site = Site::new();
        change(&site);
        site
    };
    let missing = with(|site| site.lose("widget_bg.wasm"));
    let lines = with(|site| site.change("texts.de.txt", |text| text.replace('\n', "\r\n")));
    let rewritten = with(|site| site.lose("widget.js"));
    let optimised = with(|site| site.change("widget.js", |text| text.replace("\n", " ")));
    vec![
        ("a file is missing", missing.nginx(PAGES, TYPES, false), &["widget_bg.wasm", "404", "not complete"]),
        ("text mode", lines.nginx(PAGES, TYPES, false), &["texts.de.txt", "line ends", "binary"]),
        ("rewritten", rewritten.nginx("location / { try_files $uri /index.html; }", TYPES, false), &["widget.js", "rewrite rule"]),
        ("optimised", optimised.nginx(PAGES, TYPES, false), &["widget.js", "Other bytes", "optimiser"]),
        ("a policy without WebAssembly", Site::new().nginx(&header(CAREFUL[0].0, CAREFUL[0].1), TYPES, false), &["frame.html", "Content-Security-Policy", "'wasm-unsafe-eval'"]),
        ("no frames", Site::new().nginx(&header(CAREFUL[1].0, CAREFUL[1].1), TYPES, false), &["frame.html", "X-Frame-Options: DENY"]),
    ]
}

fn a_wrong_server_is_told_what_is_wrong(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for (name, server, words) in wrong_servers() {
        let Seen { result, wrong, .. } = visit.look_at(&server, "en");
        assert_eq!(result, "One thing is wrong", "{name}: {wrong}");
        for word in words {
            assert!(wrong.contains(word), "{name}: no {word:?} in: {wrong}");
        }
        let Seen { result, .. } = visit.look_at(&server, "de");
        assert_eq!(result, "Eine Sache ist falsch", "{name}");
    }
    // Modules are not run then, so that the page has to do without its own.
    let types = "types { text/html html; text/plain js; }";
    let server = Site::new().nginx(PAGES, types, false);
    visit.open(&format!("http://127.0.0.1:{}/{FOLDER}/check.html", server.port));
    visit.until("it says so", "document.querySelector('main').textContent.includes('is sent as text/plain')");
}

fn the_check_asks_nobody_but_its_server(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, Viewport(320, 800, 1));
    let server = Site::new().nginx(&format!("{}{PAGES}", recipe("nginx.conf")), TYPES, false);
    visit.look_at(&server, "en");
    visit.ask("document.querySelector('form').requestSubmit()");
    visit.until("it has looked at the page", "document.querySelector('h3')");
    let asked = visit.ask("return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)");
    let own = json!(format!("http://127.0.0.1:{}", server.port));
    assert!(asked.as_array().unwrap().iter().all(|origin| *origin == own), "{asked}");
    assert_eq!(visit.string("document.documentElement.scrollWidth"), "320");
}
