//! A site with the folder of the package, and the real servers that serve it: children of the test on a free port, with all their files in a
//! folder of their own. Knows nothing of what the check says.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crate::driver::{free_port, setting};
use crate::visit::DEADLINE;

/// Where the folder of the version lies on the site.
pub(super) const FOLDER: &str = "readiness-check/1.0.0";
/// The folder of the zip that its owner uploads, as `cargo xtask hosts` has unpacked it.
fn unpacked() -> PathBuf {
    PathBuf::from(setting("READINESS_CHECK_SITE"))
}

/// A site with a start page and the folder of the package, in a temporary folder that goes with the value.
pub(super) struct Site(PathBuf);

impl Site {
    pub(super) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("readiness-check-site-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let site = Self(std::env::temp_dir().join(name));
        let folder = site.folder();
        copy(&unpacked().join("1.0.0"), &folder);
        fs::write(
            site.root().join("index.html"),
            r#"<!DOCTYPE html><html lang="en"><title>Start</title><script type="module" src="/readiness-check/1.0.0/readiness-check.js"></script>
            <readiness-check><p>Until it has come.</p></readiness-check></html>"#,
        )
        .unwrap();
        site
    }

    /// Puts a page on the site.
    pub(super) fn put(&self, name: &str, page: &str) {
        fs::write(self.root().join(name), page).unwrap();
    }

    fn root(&self) -> PathBuf {
        self.0.join("site")
    }

    fn folder(&self) -> PathBuf {
        self.root().join(FOLDER)
    }

    /// Takes a file away, and what lies beside it compressed.
    pub(super) fn lose(&self, name: &str) {
        for end in ["", ".br", ".gz"] {
            let _ = fs::remove_file(self.folder().join(format!("{name}{end}")));
        }
    }

    /// Changes a file, which then is no longer there compressed.
    pub(super) fn change(&self, name: &str, change: impl Fn(String) -> String) {
        let text = fs::read_to_string(self.folder().join(name)).unwrap();
        self.lose(name);
        fs::write(self.folder().join(name), change(text)).unwrap();
    }

    /// Runs a server whose configuration, in a file of its own, needs no more than its port.
    fn serve(self, program: &str, arguments: &[&str], configuration: impl Fn(u16, &str) -> String) -> Server {
        // Some servers give up their rights before they read.
        Command::new("chmod").args(["-R", "a+rX"]).arg(&self.0).status().unwrap();
        let port = free_port();
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
    pub(super) fn nginx(self, lines: &str, types: &str, has_brotli: bool) -> Server {
        let folder = self.0.clone();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {}/{name};", folder.display()))
            .concat();
        let module = if has_brotli { "load_module modules/ngx_http_brotli_static_module.so;" } else { "" };
        let lines = if has_brotli { lines.replace("# brotli_static on", "brotli_static on") } else { lines.to_owned() };
        self.serve("nginx", &["-p", "/usr/lib/nginx", "-e", "stderr", "-c"], |port, root| {
            format!(
                "{module} daemon off; master_process off; pid {0}/pid; events {{}}
                http {{ {types} default_type application/octet-stream; access_log off; log_not_found off; gzip on; {temporary}
                server {{ listen 127.0.0.1:{port}; root {root}; index index.html;\n{lines}\n}} }}",
                folder.display(),
            )
        })
    }

    pub(super) fn caddy(self, lines: &str) -> Server {
        self.serve("caddy", &["run", "--adapter", "caddyfile", "--config"], |port, root| {
            format!("{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nbind 127.0.0.1\nroot * {root}\n{lines}\nfile_server\n}}\n")
        })
    }

    pub(super) fn apache(self, lines: &str) -> Server {
        fs::write(self.folder().join(".htaccess"), recipe("htaccess")).unwrap();
        let folder = self.0.clone();
        let modules =
            ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "filter", "deflate", "env", "setenvif"]
                .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
                .concat();
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
pub(super) struct Server {
    port: u16,
    child: Child,
    _site: Site,
}

impl Server {
    /// An address on the site.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Copies a folder with the folders in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let file = entry.unwrap().path();
        let place = to.join(file.file_name().unwrap());
        if file.is_dir() {
            copy(&file, &place);
        } else {
            fs::copy(&file, place).unwrap();
        }
    }
}

/// Lines for a server, as they are shipped.
pub(super) fn recipe(name: &str) -> String {
    fs::read_to_string(unpacked().join("../server").join(name)).unwrap()
}
