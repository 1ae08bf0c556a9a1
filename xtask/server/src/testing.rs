//! What only the browser tests ask of a server: a list of what was requested, files that do not arrive as they should, other
//! people's pages, a script before all others, and another origin. One server for each visit, so no test sees another one's.
//!
//! - `/hosts/NAME` is a page of `tests/hosts` with the policy that its second line names, or with none.
//! - `/libraries/PATH` is a file of what those pages are made of: packages from npm, with no header of ours.
//! - Asked for by the name `localhost` instead of `127.0.0.1`, the server is another origin, as a content delivery network
//!   would be: every page may read its files, and it sets no policy. Host pages write that origin as `http://elsewhere`.
//!
//! A fault is the server's, not the browser's, so it is the same in every engine, and nobody but this server makes one.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    COOKIE, ETAG, HOST, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, REFERER,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch;
use tower_http::services::ServeDir;

use crate::{HEADERS, Server, files, listen};

/// What a page calls the origin that is not its own.
const ELSEWHERE: &str = "http://elsewhere";

/// Where the script lies that runs before all others; not listed among the requests.
const EARLY: &str = "/__early.js";

/// How a file fails to arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The connection ends before the answer.
    Lost,
    /// The server says that it cannot.
    Refused,
    /// It has one byte too many.
    Changed,
    /// It comes when the faults are mended and not before.
    Held,
    /// The server says that it lies on another origin, which is its own under its other name.
    Moved,
}

/// What a request tells the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The path; the whole address where the server is asked as a proxy for another host, which it never fetches from.
    pub path: String,
    /// All cookies.
    pub cookies: String,
    /// The page or the script that asks.
    pub referrer: String,
}

/// A server for one test.
pub struct TestServer {
    server: Server,
    site: Arc<Site>,
}

struct Site {
    port: u16,
    requested: Mutex<Vec<Told>>,
    early: Mutex<String>,
    /// The ends of paths, and what is there in the place of the files.
    texts: Mutex<Vec<(String, String)>>,
    /// The ends of paths, and what befalls the files.
    faults: watch::Sender<Vec<(String, Fault)>>,
}

impl TestServer {
    /// Serves a folder, the host pages of another one and the libraries of a third, on a port of its own.
    ///
    /// # Errors
    ///
    /// When the system refuses what a server needs.
    pub fn start(folder: &Path, hosts: &Path, libraries: &Path) -> io::Result<Self> {
        let listener = listen(0)?;
        let site = Arc::new(Site {
            port: listener.local_addr()?.port(),
            requested: Mutex::default(),
            early: Mutex::default(),
            texts: Mutex::default(),
            faults: watch::Sender::default(),
        });
        let router = files(folder)
            .nest_service("/hosts", ServeDir::new(hosts))
            .nest_service("/libraries", ServeDir::new(libraries))
            .layer(from_fn_with_state(Arc::clone(&site), answer));
        Ok(Self { server: Server::of(listener, router)?, site })
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// The same server under its other name.
    #[must_use]
    pub fn elsewhere(&self) -> String {
        format!("{}/", self.site.elsewhere())
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.server.port()
    }

    /// The paths requested so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.site
            .requested
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .map(|told| told.path.clone())
            .collect()
    }

    /// The paths requested since the last time.
    pub fn take_requests(&self) -> Vec<String> {
        self.take_told().into_iter().map(|told| told.path).collect()
    }

    /// The same with what the requests told beside it.
    pub fn take_told(&self) -> Vec<Told> {
        std::mem::take(&mut *self.site.requested.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on every file whose path ends like this has this fault.
    pub fn spoil(&self, end: &str, fault: Fault) {
        self.site.faults.send_modify(|faults| faults.push((end.to_owned(), fault)));
    }

    /// From now on every file arrives, also those that were held.
    pub fn mend(&self) {
        self.site.faults.send_modify(Vec::clear);
    }

    /// From now on the file whose path ends like this holds this text, as if its owner had edited it.
    pub fn put(&self, end: &str, text: &str) {
        let mut texts = self.site.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.push((end.to_owned(), text.to_owned()));
    }

    /// Every page, other people's too, begins with this script, which no policy of theirs forbids. The inside of the frame is no page.
    pub fn run_early(&self, script: &str) {
        let mut early = self.site.early.lock().unwrap_or_else(PoisonError::into_inner);
        // Each in a block of its own, so that none can use another one's names.
        early.extend(["{ ", script, " }\n"]);
    }
}

impl Site {
    fn elsewhere(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    fn write_down(&self, path: String, headers: &HeaderMap) {
        let header = |name| {
            headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
        };
        let told = Told { path, cookies: header(COOKIE), referrer: header(REFERER) };
        self.requested.lock().unwrap_or_else(PoisonError::into_inner).push(told);
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        fault_in(&self.faults.borrow(), path)
    }

    fn text(&self, path: &str) -> Option<String> {
        let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.iter().rev().find(|(end, _)| path.ends_with(end.as_str())).map(|(_, text)| text.clone())
    }

    /// What a page of somebody else's says, as it is on this port.
    fn page(&self, bytes: &Bytes) -> String {
        let page = String::from_utf8_lossy(bytes).replace(ELSEWHERE, &self.elsewhere());
        if self.early.lock().unwrap_or_else(PoisonError::into_inner).is_empty() {
            return page;
        }
        page.replacen("<head>", &format!("<head><script src=\"{EARLY}\"></script>"), 1)
    }
}

fn fault_in(faults: &[(String, Fault)], path: &str) -> Option<Fault> {
    faults.iter().find(|(end, _)| path.ends_with(end.as_str())).map(|(_, fault)| *fault)
}

/// Writes every request down, lets its fault befall it, and makes of the files what the tests ask for.
async fn answer(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    if let Some(host) = request.uri().authority() {
        // Absolute addresses, and names of hosts alone, are sent to proxies only.
        let address =
            if request.uri().scheme().is_some() { request.uri().to_string() } else { format!("https://{host}/") };
        site.write_down(address, request.headers());
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let path = request.uri().path().to_owned();
    if path == EARLY {
        let script = site.early.lock().unwrap_or_else(PoisonError::into_inner).clone();
        return ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-store")], script).into_response();
    }
    site.write_down(path.clone(), request.headers());
    let is_held = |faults: &Vec<_>| fault_in(faults, &path) == Some(Fault::Held);
    // Ends with an error only when the server itself is gone.
    let _ = site.faults.subscribe().wait_for(|faults| !is_held(faults)).await;
    let fault = site.fault(&path);
    let is_elsewhere = request.headers().get(HOST).is_some_and(|host| host.as_bytes().starts_with(b"localhost"));
    match fault {
        Some(Fault::Lost) => return lost(),
        Some(Fault::Refused) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Some(Fault::Moved) if !is_elsewhere => {
            return (StatusCode::FOUND, [(LOCATION, site.elsewhere() + &path)]).into_response();
        }
        Some(Fault::Changed | Fault::Held | Fault::Moved) | None => (),
    }
    let is_page = is_page(&path);
    let text = site.text(&path);
    if fault.is_some() || is_page || text.is_some() {
        // Only a whole file, as it is, can be changed.
        remove(request.headers_mut(), &[ACCEPT_ENCODING, IF_MODIFIED_SINCE, IF_NONE_MATCH]);
    }
    let mut answer = next.run(request).await;
    if fault == Some(Fault::Changed) && answer.status().is_success() {
        answer = rewritten(answer, |bytes| [bytes.as_ref(), b"\n"].concat()).await;
    }
    if let Some(text) = text {
        answer = rewritten(answer, |_| text.into_bytes()).await;
    }
    if is_page && answer.status().is_success() {
        answer = rewritten(answer, |bytes| site.page(bytes).into_bytes()).await;
    }
    if path.starts_with("/hosts/") {
        answer = with_own_policy(answer).await;
    } else if is_elsewhere {
        remove(answer.headers_mut(), &HEADERS.map(|(name, _)| HeaderName::from_static(name)));
        answer.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    answer
}

/// Whether this is a page of somebody's; what lies in the folder of the check is ours and stays as it is.
fn is_page(path: &str) -> bool {
    !path.starts_with("/readiness-check/") && ["/", ".html"].iter().any(|end| path.ends_with(end))
}

/// An answer that fails as its first byte is due: the connection just ends.
fn lost() -> Response {
    let failure = std::future::ready(Err::<Bytes, _>(io::Error::other("lost on purpose")));
    Response::new(Body::from_stream(stream::once(failure)))
}

/// The same answer with another content.
async fn rewritten(answer: Response, rewrite: impl FnOnce(&Bytes) -> Vec<u8>) -> Response {
    let (mut head, body) = answer.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) => {
            remove(&mut head.headers, &[CONTENT_LENGTH, ETAG, LAST_MODIFIED]);
            Response::from_parts(head, rewrite(&bytes).into())
        }
        // A file that cannot be read to its end; the browser sees a broken connection.
        Err(_) => lost(),
    }
}

/// A host's file with the policy that its second line asks for, or with none.
async fn with_own_policy(answer: Response) -> Response {
    let mut policy = String::new();
    let mut answer = rewritten(answer, |bytes| {
        policy_of(&String::from_utf8_lossy(bytes)).unwrap_or_default().clone_into(&mut policy);
        bytes.to_vec()
    })
    .await;
    insert(answer.headers_mut(), CONTENT_SECURITY_POLICY, &policy);
    insert(answer.headers_mut(), CACHE_CONTROL, "no-cache");
    answer
}

fn remove(headers: &mut HeaderMap, names: &[HeaderName]) {
    for name in names {
        headers.remove(name);
    }
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    // What is no valid header is left out; the tests see that ours are there.
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// The policy that a page asks for in a comment of its own.
fn policy_of(page: &str) -> Option<&str> {
    let comment = page.lines().nth(1)?.strip_prefix("<!-- Content-Security-Policy: ")?;
    comment.strip_suffix(" -->")
}
