//! What marketing people get: the golden data layer of a whole visit, in the page and in a frame, what is told of being seen and of
//! leaving, and the bridge to Matomo. No push says what was answered.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{CODE, DESKTOP, Visit};

/// What has been pushed: each push in a line, without the keys that it has no value for; those it must have all the same. How many seconds
/// there are is the machine's to say.
const PUSHED: &str = "window.dataLayer.map(({ event, readiness_check }) => {
        const keys = 'step,index,total,direction,seconds,elapsed,first,how,channel,band,fit,mode,version,lang';
        if (Object.keys(readiness_check).join() !== keys) throw new Error(`${event} has ${Object.keys(readiness_check)}`);
        const pushed = { ...readiness_check };
        for (const key of ['seconds', 'elapsed']) if (Number.isInteger(pushed[key])) pushed[key] = 0;
        return `${event} ${JSON.stringify(pushed)}`;
    }).join('\\n')";

/// The names of what has been pushed.
const EVENTS: &str = "window.dataLayer.map(({ event }) => event.replace('readiness_check_', '')).join()";

/// Keeps what the page is told while it goes, and the last thing before.
const KEEP_LEAVING: &str = "if (window === top) {
        addEventListener('readiness-check:leave', ({ detail }) => { localStorage.left = (localStorage.left ?? '') + JSON.stringify(detail); });
        for (const name of ['ready', 'step', 'complete'])
            addEventListener(`readiness-check:${name}`, ({ detail }) => { window.last = detail.step ?? name; });
    }";

impl Visit {
    /// A page whose check is told, before it loads, to push to this array.
    fn pushing(engine: Engine, layer: &str) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        let set = format!("document.querySelector('readiness-check').setAttribute('data-layer', '{layer}')");
        visit.prepare(&format!("addEventListener('DOMContentLoaded', () => {set})"));
        visit
    }

    /// A page that pushes, with the check on it in sight for long enough. In frame mode it stays outside of the frame.
    fn seen(engine: Engine, page: &str) -> Self {
        let visit = Self::pushing(engine, "");
        visit.load_host(page);
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.until("the check is seen", "window.dataLayer?.some(({ event }) => event === 'readiness_check_view')");
        visit
    }
}

in_engines! { the_data_layer_of_a_whole_visit_is_golden }

fn the_data_layer_of_a_whole_visit_is_golden(engine: Engine) {
    for (page, mode) in [("plain.html", "inline"), ("frame.html", "frame")] {
        let visit = Visit::seen(engine, page);
        if mode == "frame" {
            visit.enter_frame();
        }
        visit.part_one();
        visit.press("quiz.back");
        visit.press("quiz.continue");
        visit.profile();
        visit.press("quiz.back");
        visit.press("quiz.continue");
        visit.part_two();
        visit.press("review.show");
        visit.press("frame.save");
        visit.ask("all('details').forEach((details) => { details.open = true; })");
        visit.press("result.export");
        visit.press("result.calendar");
        visit.press("result.review");
        visit.press("review.show");
        visit
            .ask("root.addEventListener('click', (event) => event.target.localName === 'a' && event.preventDefault())");
        visit.press("result.book_with");
        if mode == "frame" {
            visit.leave_frame();
        }
        visit.until("the booking is told", &format!("{EVENTS}.endsWith('book')"));
        let golden = include_str!("data-layer.txt").replace("MODE", mode);
        assert_eq!(visit.string(PUSHED), golden.trim_end(), "{page}");
    }
}

in_engines! { the_data_layer_has_the_name_of_the_two_that_there_are }

fn the_data_layer_has_the_name_of_the_two_that_there_are(engine: Engine) {
    for (value, named) in [("_mtm", "_mtm"), ("", "dataLayer"), ("dataLayer", "dataLayer"), ("location", "dataLayer")] {
        let visit = Visit::pushing(engine, value);
        visit.load_host("plain.html");
        visit.come_to_the_widget();
        assert_eq!(
            visit.string(&format!("element.dataLayer + window.{named}[0].event")),
            format!("{named}readiness_check_ready")
        );
        let other = if named == "_mtm" { "dataLayer" } else { "_mtm" };
        assert_eq!(visit.string(&format!("typeof window.{other}")), "undefined", "{value}");
    }
}

in_engines! { the_check_is_seen_once_and_not_before_it_is_in_sight }

fn the_check_is_seen_once_and_not_before_it_is_in_sight(engine: Engine) {
    let visit = Visit::pushing(engine, "");
    // Near enough to be loaded, and a little of it in sight.
    visit.prepare(
        "addEventListener('DOMContentLoaded', () => {
            const above = new CSSStyleSheet(); above.replaceSync('main { margin-top: calc(100vh - 200px) }');
            document.adoptedStyleSheets = [above];
        })",
    );
    visit.load_host("plain.html");
    visit.until("the check stands and says so", "heading() && window.dataLayer");
    visit.ask("window.scrolled = performance.now(); addEventListener('readiness-check:view', ({ timeStamp }) => { window.seen = timeStamp; })");
    assert_eq!(visit.string(EVENTS), "ready");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("it is seen", "window.seen");
    let waited = visit.string("window.seen - window.scrolled");
    assert!(waited.parse::<f64>().unwrap() >= 1_000.0, "{waited} ms");
    assert_eq!(visit.string(EVENTS), "ready,view");
}

in_engines! { leaving_in_the_middle_of_a_visit_is_told_with_the_last_step_and_at_no_other_time }

fn leaving_in_the_middle_of_a_visit_is_told_with_the_last_step_and_at_no_other_time(engine: Engine) {
    let cases = [
        ("ready", ""),
        ("score.policy", r#"{"step":"score.policy"}"#),
        ("complete", ""),
        ("act.begin", r#"{"step":"act.begin"}"#),
    ];
    for page in ["plain.html", "frame.html"] {
        let visit = Visit::before_loading(engine, Language::English, DESKTOP);
        visit.prepare(KEEP_LEAVING);
        let mut told = String::new();
        for (last, expected) in cases {
            visit.load_host(page);
            visit.ask("element.scrollIntoView({ behavior: 'instant' })");
            if page == "frame.html" {
                visit.enter_frame();
            } else {
                visit.come_to_the_widget();
            }
            match last {
                "ready" => {}
                "score.policy" => visit.works(),
                "complete" => visit.whole(),
                _ => {
                    visit.part_one();
                    visit.profile();
                }
            }
            visit.leave_frame();
            visit.until("the page has heard of it", &format!("window.last === '{last}'"));
            told += expected;
            visit.load_host("sticky.html");
            // A browser may say it to the page that goes when the next one stands already.
            visit.until(&format!("{last}: {told}"), &format!("(localStorage.left ?? '') === '{told}'"));
        }
    }
}

in_engines! { an_opened_result_pushes_nothing_of_a_visit }

fn an_opened_result_pushes_nothing_of_a_visit(engine: Engine) {
    for page in ["plain.html", "frame.html"] {
        let visit = Visit::pushing(engine, "");
        visit.load_host(&format!("{page}#readiness={CODE}"));
        let is_framed = page == "frame.html";
        if is_framed {
            visit.enter_frame();
        }
        visit.until("the brief stands", "heading()");
        visit.press("brief.full");
        visit.press("result.review");
        visit.press("review.show");
        visit
            .ask("root.addEventListener('click', (event) => event.target.localName === 'a' && event.preventDefault())");
        visit.press("result.book_with");
        if is_framed {
            visit.leave_frame();
        }
        visit.until("the booking is told", &format!("{EVENTS}.endsWith('book')"));
        assert_eq!(visit.string(&format!("{EVENTS}.replace(',view', '')")), "ready,book", "{page}");
    }
}

in_engines! { a_failure_before_anything_is_loaded_is_pushed_too }

fn a_failure_before_anything_is_loaded_is_pushed_too(engine: Engine) {
    let visit = Visit::pushing(engine, "");
    visit.server.spoil("widget_bg.wasm", page_server::testing::Fault::Lost);
    visit.load_host("plain.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.expect_fallback();
    assert_eq!(
        visit.string("JSON.stringify(window.dataLayer)"),
        r#"[{"event":"readiness_check_error","readiness_check":{"lang":"en"}}]"#
    );
}

in_engines! { the_bridge_tells_matomo_by_the_queue_that_the_page_has }

fn the_bridge_tells_matomo_by_the_queue_that_the_page_has(engine: Engine) {
    let bridge = include_str!("../../packages/analytics/matomo.js");
    assert!(bridge.lines().count() <= 20);
    let tell = |before: &str, layer: &str| {
        let visit = Visit::pushing(engine, layer);
        visit.prepare(before);
        visit.prepare(bridge);
        visit.load_host("plain.html");
        visit.come_to_the_widget();
        visit.works();
        visit
    };
    let visit = tell("", "false");
    let queue = "JSON.stringify(window._paq.filter(([, , name]) => name !== 'view')).replace(/\\d+(?=])/g, 0)";
    let of = |name: &str, rest: &str| format!(r#"["trackEvent","readiness check","{name}",{rest}]"#);
    let steps = [of("start", "null,null"), of("step", r#""score.ai_use",0"#), of("step", r#""score.policy",0"#)];
    assert_eq!(visit.string(queue), format!("[{}]", steps.join(",")));

    let visit = tell("window._mtm = [];", "false");
    let told =
        "window._mtm.find(({ event }) => event === 'readiness_check_step').readiness_check.step + typeof window._paq";
    assert_eq!(visit.string(told), "score.ai_useundefined");

    let visit = tell("", "_mtm");
    let once = "window._mtm.filter(({ event }) => event === 'readiness_check_start').length + typeof window._paq";
    assert_eq!(visit.string(once), "1undefined");
}
