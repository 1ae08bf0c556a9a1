//! The promises of the server. What paths mean, which types files have and how connections are kept are `tower-http`'s and
//! hyper's, and tested there; here is only that we ask them for the right thing.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::testing::{Fault, TestServer, Told};
use crate::{HEADERS, Server, listen};

const PAGE: &str = "<!DOCTYPE html>\n<html><head></head><body>home</body></html>";
const HOST: &str = "<!DOCTYPE html>\n<!-- Content-Security-Policy: script-src http://elsewhere -->\n<head></head>";

/// A folder of its own for each test, with a page, a German page, a compressed file, a host page, a library and a secret beside them.
fn place(test: &str) -> PathBuf {
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/xtask").join(format!("test-site-{test}"));
    for folder in ["dist/de", "dist/readiness-check", "hosts", "libraries/node_modules/one/dist"] {
        fs::create_dir_all(place.join(folder)).expect("target is writable");
    }
    for (file, content) in [
        ("dist/index.html", PAGE),
        ("dist/de/index.html", "Heim"),
        ("dist/readiness-check/widget.js", "plain"),
        ("dist/readiness-check/widget.js.br", "small"),
        ("dist/readiness-check/widget_bg.wasm", "wasm"),
        ("dist/readiness-check/frame.html", PAGE),
        ("hosts/plain.html", HOST),
        ("hosts/plain.css", "body {}"),
        ("libraries/node_modules/one/dist/one.mjs", "export {}"),
        ("secret.txt", "secret"),
    ] {
        fs::write(place.join(file), content).expect("target is writable");
    }
    place
}

fn server(test: &str) -> Server {
    Server::start(listen(0).expect("there is a free port"), &place(test).join("dist")).expect("it starts")
}

fn test_server(test: &str) -> TestServer {
    let place = place(test);
    let [dist, hosts, libraries] = ["dist", "hosts", "libraries"].map(|folder| place.join(folder));
    TestServer::start(&dist, &hosts, &libraries).expect("it starts")
}

type Answer = ureq::http::Response<ureq::Body>;

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

fn get(address: String) -> Answer {
    agent().get(address).call().expect("the server answers")
}

#[track_caller]
fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().expect("ours are text"))
}

fn body(answer: Answer) -> String {
    answer.into_body().read_to_string().expect("the answer has an end")
}

#[track_caller]
fn expect_strict(answer: &Answer, status: u16) {
    assert_eq!(answer.status(), status);
    for (name, value) in HEADERS {
        assert_eq!(header(answer, name), value);
    }
}

#[test]
fn every_answer_carries_the_strict_headers() {
    let server = server("headers");
    let url = server.url();
    expect_strict(&get(url.clone()), 200);
    expect_strict(&agent().head(&url).call().expect("the server answers"), 200);
    expect_strict(&agent().post(&url).send_empty().expect("the server answers"), 405);
    for path in [
        "missing",
        "hosts/plain.html",
        "libraries/node_modules/one/dist/one.mjs",
        "__early.js",
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        "/etc/passwd",
    ] {
        expect_strict(&get(format!("{url}{path}")), 404);
    }
}

#[test]
fn files_have_the_types_that_browsers_insist_on_and_come_compressed_where_that_is_understood() {
    let server = server("types");
    for (path, kind) in [
        ("", "text/html; charset=utf-8"),
        ("de/", "text/html; charset=utf-8"),
        ("readiness-check/widget.js", "text/javascript; charset=utf-8"),
        ("readiness-check/widget_bg.wasm", "application/wasm"),
    ] {
        assert_eq!(header(&get(format!("{}{path}", server.url())), "content-type"), kind);
    }
    let address = format!("{}readiness-check/widget.js", server.url());
    let compressed = agent().get(&address).header("Accept-Encoding", "gzip, br").call().expect("the server answers");
    assert_eq!(
        (header(&compressed, "content-encoding"), header(&compressed, "content-type")),
        ("br", "text/javascript; charset=utf-8")
    );
    assert_eq!(body(compressed), "small");
    assert_eq!(body(get(address)), "plain");
}

#[test]
fn it_stops_when_it_goes() {
    let server = server("stop");
    let port = server.port();
    // A browser keeps its connection; that holds nobody up.
    let agent = agent();
    agent.get(server.url()).call().expect("the server answers");
    drop(server);
    listen(port).expect("the port is free again");
}

#[test]
fn requests_are_listed_until_they_are_taken() {
    let server = test_server("requests");
    get(format!("{}de/?x=1", server.url()));
    get(format!("{}missing", server.url()));
    assert_eq!(server.requests(), ["/de/", "/missing"]);
    assert_eq!(server.take_requests(), ["/de/", "/missing"]);
    assert_eq!(server.requests(), [""; 0]);
}

#[test]
fn what_requests_tell_is_written_down_also_as_a_proxy_for_other_hosts() {
    let server = test_server("told");
    let cookie = agent().get(format!("{}de/", server.url())).header("Cookie", "a=1").header("Referer", "http://x/");
    cookie.call().expect("the server answers");
    let told = |path: &str, cookies: &str, referrer: &str| Told {
        path: path.into(),
        cookies: cookies.into(),
        referrer: referrer.into(),
    };
    assert_eq!(server.take_told(), [told("/de/", "a=1", "http://x/")]);
    let proxy = ureq::Proxy::new(&format!("http://127.0.0.1:{}", server.port())).expect("it is an address");
    let agent: ureq::Agent =
        ureq::Agent::config_builder().proxy(Some(proxy)).http_status_as_error(false).build().into();
    // Through a tunnel or not, it goes no further than here.
    let _ = agent.get("http://elsewhere.example/page").call();
    assert_eq!(server.take_told().len(), 1);
}

#[test]
fn a_host_page_has_the_policy_it_asks_for_and_nothing_of_ours() {
    let server = test_server("hosts");
    let page = get(format!("{}hosts/plain.html", server.url()));
    let elsewhere = server.elsewhere();
    assert_eq!(header(&page, "content-security-policy"), format!("script-src {}", elsewhere.trim_end_matches('/')));
    assert_eq!(header(&page, "x-content-type-options"), "");
    let style = get(format!("{}hosts/plain.css", server.url()));
    assert_eq!((header(&style, "content-security-policy"), header(&style, "content-type")), ("", "text/css"));
}

#[test]
fn a_library_has_nothing_of_ours_and_a_type_that_browsers_run() {
    let server = test_server("libraries");
    let library = get(format!("{}libraries/node_modules/one/dist/one.mjs", server.url()));
    assert_eq!(
        (header(&library, "content-security-policy"), header(&library, "content-type")),
        ("", "application/javascript")
    );
    assert_eq!(body(library), "export {}");
    for path in ["libraries/node_modules/two.mjs", "libraries/../secret.txt", "libraries/%2e%2e/secret.txt"] {
        assert_eq!(get(format!("{}{path}", server.url())).status(), 404, "{path}");
    }
}

#[test]
fn under_its_other_name_it_is_an_origin_for_every_page_and_sets_no_policy() {
    let server = test_server("elsewhere");
    let answer = get(format!("{}readiness-check/widget.js", server.elsewhere()));
    assert_eq!((header(&answer, "access-control-allow-origin"), header(&answer, "content-security-policy")), ("*", ""));
    assert_eq!(header(&get(server.url()), "access-control-allow-origin"), "");
}

#[test]
fn faults_befall_the_files_they_are_meant_for_until_they_are_mended() {
    let server = test_server("faults");
    let address = format!("{}readiness-check/widget.js", server.url());
    for fault in [Fault::Lost, Fault::Refused, Fault::Changed] {
        server.spoil("widget.js", fault);
        let answer = agent().get(&address).call();
        match fault {
            Fault::Lost => assert!(answer.is_err(), "the connection ends"),
            Fault::Refused => assert_eq!(answer.expect("the server answers").status(), 503),
            _ => assert_eq!(body(answer.expect("the server answers")), "plain\n"),
        }
        assert_eq!(body(get(format!("{}readiness-check/widget_bg.wasm", server.url()))), "wasm", "another file");
        server.mend();
        assert_eq!(body(get(address.clone())), "plain", "after {fault:?}");
    }
}

#[test]
fn what_has_moved_lies_on_the_other_origin() {
    let server = test_server("moved");
    server.spoil("widget.js", Fault::Moved);
    let plain = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build();
    let answer = ureq::Agent::from(plain).get(format!("{}readiness-check/widget.js", server.url())).call();
    let answer = answer.expect("the server answers");
    let there = format!("{}readiness-check/widget.js", server.elsewhere());
    assert_eq!((answer.status().as_u16(), header(&answer, "location")), (302, there.as_str()));
    assert_eq!(body(get(there)), "plain");
}

#[test]
fn what_is_held_comes_when_it_is_mended() {
    let server = test_server("held");
    server.spoil("widget.js", Fault::Held);
    let address = format!("{}readiness-check/widget.js", server.url());
    let (sender, answers) = mpsc::channel();
    let asking = thread::spawn(move || sender.send(body(get(address))));
    // Nothing is to happen here, which only time can show.
    assert!(answers.recv_timeout(Duration::from_millis(200)).is_err(), "it is held");
    server.mend();
    assert_eq!(answers.recv_timeout(Duration::from_secs(30)).as_deref(), Ok("plain"));
    asking.join().expect("it does not panic").expect("somebody listens");
}

#[test]
fn a_script_runs_before_all_others_on_pages_and_not_in_our_own_folder() {
    let server = test_server("early");
    let script = "<script src=\"/__early.js\"></script>";
    assert!(!body(get(server.url())).contains(script), "nobody has asked for one");
    server.run_early("window.one = 1");
    for path in ["", "hosts/plain.html"] {
        assert!(body(get(format!("{}{path}", server.url()))).contains(&format!("<head>{script}")), "{path}");
    }
    assert_eq!(body(get(format!("{}readiness-check/frame.html", server.url()))), PAGE);
    assert_eq!(body(get(format!("{}__early.js", server.url()))), "{ window.one = 1 }\n");
}
