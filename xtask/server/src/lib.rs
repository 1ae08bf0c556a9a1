//! The server for `dist/`, as strict as a careful host: everything forbidden that the page does not need.
//!
//! It listens on this machine only and reads files below its folder only. It knows nothing about building, and what only the tests
//! ask of a server stands in `testing`: `Server` itself never hurts a file.

pub mod testing;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// What the page may do. A host can be as strict as this and the check still works; the browser tests prove it.
pub const HEADERS: [(&str, &str); 4] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         font-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-cache"),
];

/// A port of this machine to serve on; 0 lets the system choose one.
///
/// # Errors
///
/// When the port is taken, or may not be had.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// A running server; it stops when this value goes.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder.
    ///
    /// # Errors
    ///
    /// When the system refuses what a server needs.
    pub fn start(listener: TcpListener, folder: &Path) -> io::Result<Self> {
        Self::of(listener, files(folder))
    }

    fn of(listener: TcpListener, router: Router) -> io::Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        // One thread answers all: the files are small and on this machine.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let listener = {
            let _runtime = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                // Browsers keep their connections for minutes, so nobody waits for their end.
                tokio::select! {
                    _ = axum::serve(listener, router) => (),
                    _ = stopped => (),
                }
            });
        });
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // One that has panicked has said so itself.
            let _ = thread.join();
        }
    }
}

/// The files of a folder with the strict headers, also on refusals.
fn files(folder: &Path) -> Router {
    let mut router = Router::new()
        .fallback_service(ServeDir::new(folder).precompressed_br())
        .layer(axum::middleware::map_response(with_charset));
    for (name, value) in HEADERS {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        router = router.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    router
}

/// All our texts are UTF-8, and not every one of them can say so itself.
async fn with_charset(mut answer: Response) -> Response {
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains("charset"))
        && let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        answer.headers_mut().insert(CONTENT_TYPE, kind);
    }
    answer
}
