//! What only the browser tests ask of the server: other people's pages, files that somebody has changed, and another origin.
//!
//! - `/hosts/NAME` is a page of `tests/hosts` with the policy that its second line names, or with none.
//! - `/spoiled/NAME/REST` is the file `/REST`, with one byte too many if its name is `NAME`.
//! - Asked for by the name `localhost` instead of `127.0.0.1`, the server is another origin, as a content delivery network
//!   would be: every page may read its files, and it sets no policy.

use std::path::PathBuf;

use hyper::Request;
use hyper::header::HOST;

use crate::workspace;

/// Where the host pages are.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("tests/hosts")
}

/// The path of a host page below its folder.
pub(crate) fn page(path: &str) -> Option<&str> {
    path.strip_prefix("/hosts").filter(|rest| rest.starts_with('/'))
}

/// The path of a file and the name of the file that is spoiled.
pub(crate) fn spoiled(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix("/spoiled/")?;
    let end = rest.find('/')?;
    Some((&rest[end..], &rest[..end]))
}

/// The policy that a page asks for in a comment of its own.
pub(crate) fn policy(page: &str) -> Option<&str> {
    let comment = page.lines().nth(1)?.strip_prefix("<!-- Content-Security-Policy: ")?;
    comment.strip_suffix(" -->")
}

/// Whether the server is asked under its other name.
pub(crate) fn is_other_origin<Body>(request: &Request<Body>) -> bool {
    request.headers().get(HOST).is_some_and(|host| host.as_bytes().starts_with(b"localhost"))
}

#[cfg(test)]
mod tests {
    use super::{page, policy, spoiled};

    #[test]
    fn paths_of_host_pages_and_spoiled_files() {
        assert_eq!(page("/hosts/plain.html"), Some("/plain.html"));
        assert_eq!(page("/hostsplain.html"), None);
        assert_eq!(spoiled("/spoiled/widget.js/a/widget.js"), Some(("/a/widget.js", "widget.js")));
        assert_eq!(spoiled("/spoiled/widget.js"), None);
    }

    #[test]
    fn a_policy_stands_in_the_second_line() {
        let html = "<!DOCTYPE html>\n<!-- Content-Security-Policy: default-src 'none' -->\n<p>";
        assert_eq!(policy(html), Some("default-src 'none'"));
        assert_eq!(policy("body {}"), None);
    }
}
