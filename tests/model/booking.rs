//! The booking link: https, mailto and the site's own pages only, every value encoded, and what the visitor reads is what goes.

use std::collections::BTreeMap;

use readiness_check::host::booking::{Platform, Reached, Value, Ways, doubts, plain, ways};
use url::Url;

/// Percent-encodes everything that is not a letter or a digit, as the browser does for the characters used here.
fn encode(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(byte).collect()
}

/// The page that the check stands on, on a developer's machine.
const PAGE: &str = "http://dev.example:8080/selbstcheck/?utm_source=news";

/// A path of the page's site as a whole address, by another reader of addresses than the browser's.
fn own_page(path: &str) -> Option<String> {
    let page = Url::parse(PAGE).unwrap();
    let url = page.join(path).ok().filter(|_| path.starts_with('/'))?;
    (url.origin() == page.origin()).then(|| url.into())
}

/// Whom a link reaches, likewise.
fn reached(link: &str) -> Option<Reached> {
    let url = Url::parse(link).ok()?;
    let is_web = link.starts_with("https://") || link.starts_with("http://") && url.host_str() == Some("dev.example");
    match url.scheme() {
        "https" | "http" if url.username().is_empty() && url.password().is_none() && is_web => {
            let host = url.host_str()?;
            Some(Reached {
                name: url.port().map_or_else(|| host.into(), |port| format!("{host}:{port}")),
                rest: String::new(),
            })
        }
        "mailto" if url.path().contains('@') && link.matches('?').count() < 2 => {
            let is_head = |(name, _): &(String, String)| !matches!(&*name.to_ascii_lowercase(), "subject" | "body");
            let rest: Vec<(String, String)> = url.query_pairs().into_owned().filter(is_head).collect();
            Some(Reached { name: url.path().into(), rest: format!("{rest:?}") })
        }
        _ => None,
    }
}

const PLATFORM: Platform = Platform { encode, own_page, reached };

const CODE: &str = "RW4X-W44U";
/// Every value of a result, with signs in it that mean something in an address.
const RESULT: [Value<'static>; 4] =
    [("score", "58"), ("band", "building"), ("summary", "58 of 100 (über & more? #1 = {code})."), ("code", CODE)];
const OTHERS: [Value<'static>; 2] = [("lang", "de"), ("utm_source", "news letter")];

fn of(template: &str) -> Option<Ways<'static>> {
    ways(template, &RESULT, &OTHERS, &PLATFORM)
}

#[track_caller]
fn check(template: &str, expected: Option<&str>) {
    assert_eq!(of(template).map(|ways| ways.with).as_deref(), expected, "{template}");
}

#[test]
fn values_are_encoded_and_unknown_placeholders_empty() {
    check("https://cal.example/intro?a1={code}&a2=x{nothing}", Some("https://cal.example/intro?a1=RW4X%2DW44U&a2=x"));
    check("https://cal.example/{utm_source}?a={band}", Some("https://cal.example/news%20letter?a=building"));
    check("https://cal.example", Some("https://cal.example"));
    check("mailto:intro@consulting.example?body={code}", Some("mailto:intro@consulting.example?body=RW4X%2DW44U"));
}

#[test]
fn a_parameter_that_is_nothing_but_empty_placeholders_goes() {
    let of = |template| plain(template, &PLATFORM).unwrap();
    for (template, expected) in [
        ("https://cal.example/i?utm_source={utm_source}&utm_campaign={utm_campaign}", "https://cal.example/i"),
        ("https://cal.example/i?a={code}&b=1&c={score}{band}", "https://cal.example/i?b=1"),
        ("https://cal.example/i?a={code}#top", "https://cal.example/i#top"),
        ("https://cal.example/i?{code}&a={nothing}", "https://cal.example/i"),
        ("mailto:i@consulting.example?body={summary}", "mailto:i@consulting.example"),
        ("mailto:i@consulting.example?subject=Call&body={summary}", "mailto:i@consulting.example?subject=Call"),
        // What its author has written stays.
        ("https://cal.example/i?a=&b=code {code}&c", "https://cal.example/i?a=&b=code &c"),
        ("https://cal.example/{utm_source}/i?a=%7Bcode%7D", "https://cal.example//i"),
    ] {
        assert_eq!(of(template), expected, "{template}");
    }
    let early = [("score", ""), ("code", CODE)];
    let with = ways("https://cal.example/i?s={score}&c={code}", &early, &[], &PLATFORM).unwrap().with;
    assert_eq!(with, "https://cal.example/i?c=RW4X%2DW44U");
}

#[test]
fn a_page_of_the_own_site_is_a_way_to_book() {
    check("/termin", Some("http://dev.example:8080/termin"));
    check(" /termin?text={code}#form", Some("http://dev.example:8080/termin?text=RW4X%2DW44U#form"));
    check("/%7Blang%7D/termin?t=%7Bcode%7D", Some("http://dev.example:8080/de/termin?t=RW4X%2DW44U"));
    check("/{lang}/termin", Some("http://dev.example:8080/de/termin"));
    check("http://dev.example/termin", Some("http://dev.example/termin"));
    assert_eq!(of("/termin?text={summary}").unwrap().reached, "dev.example:8080");
    // A value cannot make another host of it.
    check("/{utm_source}/termin", Some("http://dev.example:8080/news%20letter/termin"));
    assert_eq!(plain("/{utm_source}/x.example", &PLATFORM).as_deref(), Some("http://dev.example:8080//x.example"));
    for other in
        ["//cal.example/", "/\\cal.example/", "/\t/cal.example/", "///cal.example", "termin", "?text={code}", "#x"]
    {
        check(other, None);
    }
}

/// The rows of the table of docs/embedding.md: for whom, the template, and how it is known.
fn rows() -> Vec<[&'static str; 3]> {
    let docs = include_str!("../../docs/embedding.md");
    let section = docs.split("\n## Booking link\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| for |"));
    let cells = |row: &'static str| row.trim_matches('|').split(" | ").map(str::trim).collect::<Vec<_>>().try_into();
    rows.map(|row| cells(row).unwrap_or_else(|cells| panic!("not three cells: {cells:?}"))).collect()
}

/// The templates of the table.
fn documented() -> Vec<&'static str> {
    rows().iter().map(|[_, template, _]| template.split('`').nth(1).unwrap()).collect()
}

/// What is claimed of other people's tools has a source, and what has none says so.
#[test]
fn every_row_says_how_it_is_known() {
    for tool in
        ["Calendly", "Cal.com", "HubSpot", "Microsoft", "TIMIFY", "zeeg", "meetergo", "your own", "mail", "any other"]
    {
        assert!(rows().iter().any(|[name, ..]| name.starts_with(tool)), "no row for {tool}");
    }
    for [name, template, known] in rows() {
        let mark = known.strip_prefix("**").and_then(|rest| rest.split_once("**")).map(|(mark, _)| mark);
        match mark.unwrap_or_else(|| panic!("{name} has no mark")) {
            "tried" => assert_eq!(name, "your own page", "no other was tried"),
            "documented" => assert!(known.contains("https://"), "{name} has no address"),
            "unknown" => assert!(known.contains(": "), "{name} does not say what was looked for"),
            other => panic!("{name}: {other}"),
        }
        // Who may drop what the visitor has read is given nothing, or is said to be a field of the owner's.
        assert!(
            !known.starts_with("**unknown") || !template.contains("{summary}") || template.contains("of yours"),
            "{name}"
        );
    }
}

/// What arrives: the parameters of a link as the one who gets them reads them.
fn arriving(link: &str) -> BTreeMap<String, String> {
    let link = Url::parse(link).unwrap();
    link.query_pairs().into_owned().collect()
}

/// The parameters of a template that hold nothing but this placeholder.
fn parameters<'a>(template: &'a str, name: &str) -> Vec<&'a str> {
    let query = template.split_once('?').map_or("", |(_, query)| query);
    let holds = format!("{{{name}}}");
    query
        .split('&')
        .filter_map(|pair| pair.split_once('=').filter(|(_, value)| *value == holds))
        .map(|(of, _)| of)
        .collect()
}

#[test]
fn what_the_visitor_reads_is_what_each_documented_template_sends() {
    for template in documented() {
        let ways = of(template).unwrap_or_else(|| panic!("{template} gives no link"));
        for link in [&ways.without, &ways.with, &plain(template, &PLATFORM).unwrap()] {
            let empty = Url::parse(link).unwrap().query_pairs().into_owned().find(|(_, value)| value.is_empty());
            assert_eq!(empty, None, "{link}");
        }
        // What arrives only if the visitor passes the result on, whatever the parameters are called.
        let without = arriving(&ways.without);
        let mut sent: Vec<String> =
            arriving(&ways.with).into_iter().filter(|of| without.get(&of.0) != Some(&of.1)).map(|of| of.1).collect();
        let mut read: Vec<String> = ways.carried.iter().map(|(_, words)| (*words).to_owned()).collect();
        sent.sort_unstable();
        read.sort_unstable();
        assert_eq!(sent, read, "{template}");
        for (name, words) in RESULT {
            assert!(!without.values().any(|value| value.contains(words)), "{template} without the result: {without:?}");
            let there = ways.carried.iter().any(|(of, _)| *of == name);
            assert_eq!(there, !parameters(template, name).is_empty(), "{template}: {name}");
        }
    }
}

/// The parameters as the services document them, and what arrives there.
#[test]
fn the_documented_templates_fill_the_parameters_that_the_services_name() {
    let summary = RESULT[2].1;
    for (begins, expected) in [
        ("https://calendly.com/", &[("a1", summary), ("a2", CODE), ("utm_source", "news letter")][..]),
        ("https://cal.com/", &[("metadata[band]", "building"), ("metadata[code]", CODE), ("notes", summary)]),
        ("https://meetings.hubspot.com/", &[("readiness_summary", summary), ("utm_source", "news letter")]),
        ("https://outlook.office.com/", &[]),
        ("https://book.timify.com/", &[("accountId", "acme")]),
        ("https://zeeg.me/", &[]),
        ("https://cal.meetergo.com/", &[]),
        ("/termin", &[("text", summary), ("utm_source", "news letter")]),
        ("https://cal.example/", &[("notes", summary), ("utm_source", "news letter")]),
        ("mailto:", &[("body", summary), ("subject", "Readiness check")]),
    ] {
        let templates = documented();
        let template = templates.iter().find(|template| template.starts_with(begins));
        let link = of(template.unwrap_or_else(|| panic!("no template for {begins}"))).unwrap().with;
        let arriving = arriving(&link);
        let arriving: Vec<_> = arriving.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(arriving, expected, "{begins}");
    }
}

#[test]
fn a_template_without_a_place_for_the_result_carries_nothing_of_it() {
    for template in [
        "https://outlook.office.com/bookwithme/user/x",
        "https://cal.example/intro?l={lang}&u={utm_source}",
        "https://cal.example/intro?n={Summary}&m={ summary }&c=code",
        "mailto:intro@consulting.example",
    ] {
        let ways = of(template).unwrap();
        assert_eq!((ways.carried, &ways.with), (Vec::new(), &ways.without), "{template}");
    }
}

#[test]
fn a_value_that_is_not_there_yet_is_not_said_to_be_carried() {
    let early = [("score", ""), ("band", ""), ("summary", "Result code RW4X"), ("code", "RW4X")];
    let of = |template| ways(template, &early, &[], &PLATFORM).unwrap().carried;
    assert_eq!(of("https://cal.example/?s={score}&b={band}"), []);
    assert_eq!(of("https://cal.example/?s={score}&c={code}"), [("code", "RW4X")]);
}

/// No value, whatever it is, and also none, chooses whom a link reaches; and what is no link is shown as none.
#[test]
fn other_schemes_and_whoever_is_chosen_by_a_value_give_no_link() {
    for template in [
        "javascript:alert(1)",
        " javascript:alert('{code}')",
        "http://cal.example/",
        "data:text/html,{summary}",
        "https://{code}",
        "https://{code}.example/",
        "https://cal.example{utm_source}/",
        "https://cal.example:{utm_source}/",
        "https://{utm_source}@cal.example/",
        "https://cal.example@{utm_source}/",
        "https:///{utm_source}/intro",
        "https:////{utm_source}",
        "https://\t/{utm_source}",
        "https:\\\\{utm_source}/intro",
        "https://?{summary}",
        "https://#{summary}",
        "https://@/{summary}",
        "https://x:99999/",
        "https://%00/",
        "https://",
        "//cal.example/",
        "mailto:{code}",
        "mailto:intro@{utm_source}",
        "mailto:intro@consulting.example{utm_source}",
        "mailto:intro@consulting.example,{utm_source}",
        "mailto:intro@consulting.example?cc={utm_source}",
        "mailto:intro@consulting.example?BCC={summary}",
        "mailto:intro@consulting.example?bcc=c?body={summary}",
        "mailto:?to={utm_source}",
        "mailto:?body={summary}",
        "relative",
        "ftp://dev.example/",
        "http://x@dev.example/",
        "",
    ] {
        check(template, None);
        assert_eq!(plain(template, &PLATFORM), None, "{template}");
    }
}

#[test]
fn whom_a_link_reaches_is_said() {
    for (template, name) in [
        ("https://cal.example/intro?n={summary}", "cal.example"),
        ("https://cal.example:8443/{utm_source}", "cal.example:8443"),
        ("mailto:intro@consulting.example?subject=x&body={summary}", "intro@consulting.example"),
    ] {
        assert_eq!(of(template).unwrap().reached, name);
    }
}

/// Systems that edit pages encode braces, and some take them away.
#[test]
fn braces_may_be_encoded_and_slips_are_named() {
    check("https://cal.example/?n=%7Bcode%7D&l=%7blang%7d", Some("https://cal.example/?n=RW4X%2DW44U&l=de"));
    assert_eq!(plain("https://cal.example/?n=%7Bcode%7D", &PLATFORM).as_deref(), Some("https://cal.example/"));
    for template in documented() {
        assert_eq!(doubts(template, of(template).as_ref()), [""; 0], "{template}");
    }
    let template = "https://cal.example/?n={Summary}&c=code&l={lang}&x={ code }";
    let slips = ["{Summary}", "{ code }", "code"].map(|slip| format!("is {slip} meant as a placeholder?"));
    assert_eq!(doubts(template, of(template).as_ref()), slips);
    let no_link = "gives no link: neither https: with a fixed host, nor a page of this site like /call, nor mailto:";
    assert_eq!(doubts("http://cal.example/", None), [no_link]);
}
