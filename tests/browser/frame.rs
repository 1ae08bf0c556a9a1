//! Frame mode: the check in a document of its own. It is as high as its content, tells its events, follows the element's
//! attributes, loses no answer, and closes its own network.

use page_server::testing::Fault;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

const OFFLINE: &str = "all('.privacy')[0]?.textContent.includes(\"OFFLINE\")";

impl Visit {
    /// Goes on inside the frame of the first element, or the first plain frame of the page, once the check stands in it.
    pub(crate) fn enter_frame(&self) {
        let frame = "(root ?? document).querySelector('iframe')";
        self.until("there is a frame", frame);
        let reference = self.ask(&format!("return {frame}"));
        self.session.enter_frame(&reference);
        self.until("the check stands in the frame", "root && heading()");
    }

    /// Goes back to the page.
    pub(crate) fn leave_frame(&self) {
        self.session.leave_frame();
    }

    /// Waits until the frame has closed its network.
    pub(crate) fn until_offline(&self) {
        let words = self.language.words("frame.offline").split('}').nth(1).unwrap();
        self.until("the frame is offline", &OFFLINE.replace("OFFLINE", words));
    }

    /// A visit to `frame.html`, at the element, in the page.
    fn framed(engine: Engine) -> Self {
        let visit = Self::of_host(engine, "frame.html");
        visit.ask("element.scrollIntoView({ behavior: 'instant' })");
        visit.until("the frame is there", "root.querySelector('iframe')");
        visit
    }
}

in_engines! { a_page_without_any_wasm_in_its_policy_runs_a_whole_visit_in_the_frame }

fn a_page_without_any_wasm_in_its_policy_runs_a_whole_visit_in_the_frame(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    visit.until_offline();
    visit.take_requests();
    visit.whole();
    assert_eq!(visit.take_requests(), [""; 0], "a whole visit asks for nothing");
    let link = "all('a.button').find((link) => link.href.startsWith('https://booking.example/'))";
    assert_eq!(visit.string(&format!("{link}.target + ' ' + {link}.rel")), "_blank noopener noreferrer");
    visit.leave_frame();
    assert_eq!(visit.console(), "");
}

in_engines! { without_wasm_in_the_policy_inline_shows_a_frame_by_itself_and_says_why }

fn without_wasm_in_the_policy_inline_shows_a_frame_by_itself_and_says_why(engine: Engine) {
    let visit = Visit::of_host(engine, "policy.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.works();
    visit.leave_frame();
    let console = visit.console();
    assert!(
        console.contains("[readiness-check] mode: shown in a frame") && console.contains("'wasm-unsafe-eval'"),
        "{console}"
    );
    let asked = visit.take_requests();
    let wasm = asked.iter().filter(|address| address.ends_with("widget_bg.wasm")).count();
    assert_eq!(wasm, 1, "the page itself asked for nothing it cannot run: {asked:?}");
}

in_engines! { without_wasm_and_frames_the_fallback_stands }

fn without_wasm_and_frames_the_fallback_stands(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare("window.said = []; console.error = (...words) => said.push(words.join(' '))");
    visit.load_host("no-frames.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.expect_fallback();
    assert_eq!(visit.string("said.join('\\n')"), "[readiness-check] Error: the page's frame-src forbids frame.html");
}

in_engines! { a_policy_that_only_reports_or_keeps_another_frame_away_does_no_harm }

fn a_policy_that_only_reports_or_keeps_another_frame_away_does_no_harm(engine: Engine) {
    let visit = Visit::of_host(engine, "frame.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.until("there is a frame", "root.querySelector('iframe')");
    visit.ask(
        "const own = root.querySelector('iframe').src, other = 'https://video.example/player';
        for (const [disposition, blockedURI] of [['report', own], ['enforce', other]]) {
            document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', {
                blockedURI, disposition, documentURI: location.href, effectiveDirective: 'frame-src',
                originalPolicy: 'frame-src', statusCode: 200, violatedDirective: 'frame-src'
            }));
        }",
    );
    visit.enter_frame();
    visit.works();
}

in_engines! { the_frame_is_as_high_as_its_content_and_never_scrolls }

fn the_frame_is_as_high_as_its_content_and_never_scrolls(engine: Engine) {
    for viewport in [DESKTOP, PHONE] {
        let visit = Visit::before_loading(engine, Language::English, viewport);
        visit.load_host("frame.html");
        visit.ask("document.querySelector('main').style.cssText = 'width: auto; margin: 8px'; element.scrollIntoView({ behavior: 'instant' })");
        let fits = |screen: &str| {
            visit.ask("await drawn()");
            let inside = "element.getBoundingClientRect().height";
            let content = visit.ask(&format!("return Math.ceil({inside})")).as_f64().unwrap();
            let scrolls = "document.scrollingElement.scrollHeight > innerHeight || scrollY > 0";
            visit.until(
                &format!("{screen} fits at {viewport:?}"),
                &format!("innerHeight === Math.ceil({inside}) && !({scrolls})"),
            );
            content
        };
        visit.enter_frame();
        visit.until_offline();
        let intro = fits("the intro");
        visit.press("intro.start");
        fits("the first question");
        visit.ask("all('details').forEach((details) => { details.open = true; })");
        let open = fits("with help open");
        visit.ask("all('details').forEach((details) => { details.open = false; })");
        let shut = fits("with help shut");
        assert!(shut <= open);
        visit.finish_part_one();
        visit.profile();
        visit.part_two();
        visit.press("review.show");
        let result = fits("the result");
        visit.press("result.again");
        visit.press("frame.delete_yes");
        let again = fits("the intro again");
        assert!(result > 2.0 * again && (again - intro).abs() < 1.0, "no ratchet: {intro}, {result}, {again}");
    }
}

in_engines! { the_frame_closes_its_network_for_good_and_says_so_in_both_languages }

fn the_frame_closes_its_network_for_good_and_says_so_in_both_languages(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host("frame.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.server.take_requests();
    visit.take_requests();

    // Whatever a script could try, also after the policy's element is gone.
    let attempts = visit.ask(
        "document.querySelectorAll('meta[http-equiv]').forEach((meta) => meta.remove());
        const refused = async (what, attempt) => { try { return (await attempt()) ? what : ''; } catch { return ''; } };
        const event = (target, good) => new Promise((done) => { target.addEventListener(good, () => done(true));
            target.addEventListener('error', () => done(false)); });
        const image = () => { const image = new Image(); const seen = event(image, 'load'); image.src = '/icon.svg?image'; return seen; };
        const socket = () => event(new WebSocket(location.origin.replace('http', 'ws') + '/icon.svg?socket'), 'open');
        const stream = () => { const stream = new EventSource('/icon.svg?stream'); return event(stream, 'open').finally(() => stream.close()); };
        const frame = () => { const frame = document.createElement('iframe'); frame.src = '/icon.svg?frame';
            document.body.append(frame); return false; };
        const preload = () => { const link = document.createElement('link');
            Object.assign(link, { rel: 'preload', as: 'image', href: '/icon.svg?preload' }); document.head.append(link); return false; };
        const style = () => { const link = document.createElement('link');
            Object.assign(link, { rel: 'stylesheet', href: '/site.css?style' }); document.head.append(link); return false; };
        const form = () => { const form = document.createElement('form');
            Object.assign(form, { action: '/icon.svg?form', method: 'post' }); document.body.append(form); form.submit(); return false; };
        navigator.sendBeacon('/icon.svg?beacon', 'x');
        const broken = await Promise.all([
            refused('fetch', () => fetch('/icon.svg?fetch')), refused('foreign', () => fetch('https://example.com', { mode: 'no-cors' })),
            refused('import', () => import('/readiness-check/1.0.0/framed.js?import')), refused('image', image),
            refused('socket', socket), refused('stream', stream), refused('frame', frame), refused('preload', preload), refused('style', style), refused('form', form),
        ]);
        await drawn();
        return broken.join('')",
    );
    assert_eq!(attempts, "", "these got through");
    assert_eq!(visit.server.requests(), [""; 0], "the server has seen nothing");

    // The check itself needs no more: a whole visit, and the other language.
    visit.whole();
    visit.speak(Language::German);
    visit.see(Language::German.words("frame.offline").split('}').nth(1).unwrap());
    visit.see(Language::German.words("frame.offline_how"));
    let time = "new Date().toLocaleTimeString('de', { hour: '2-digit' })";
    assert_eq!(
        visit.string(&format!(
            "/Seit \\d\\d:\\d\\d Uhr/.test(text()) && text().includes(`Seit ${{{time}.slice(0, 2)}}:`)"
        )),
        "true"
    );
    assert_eq!(visit.server.requests(), [""; 0], "not one request in a whole visit");

    // The page that explains it opens in a tab of its own, in the visitor's language.
    let link = visit.string("all('.privacy a').at(-1).href");
    assert!(link.ends_with("/readiness-check/1.0.0/offline.html#de"), "{link}");
    visit.session.open(&link);
    assert_eq!(
        visit.string("document.querySelector('#de h1').textContent"),
        "Wie Sie prüfen, dass nichts gesendet wird"
    );
}

in_engines! { attributes_and_looks_reach_the_frame_and_their_changes_lose_nothing }

fn attributes_and_looks_reach_the_frame_and_their_changes_lose_nothing(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    visit.works();
    visit.choose("policy", 2);
    visit.leave_frame();
    visit.ask(
        "element.headingLevel = 4; element.brand = 'Beispielberatung'; element.lang = 'de';
        element.style.setProperty('--readiness-accent', 'rgb(180, 83, 10)')",
    );
    visit.enter_frame();
    visit.until_spoken(Language::German);
    assert_eq!(visit.chosen(), "policy-2");
    assert_eq!(visit.string("root.getElementById('heading').tagName"), "H4");
    assert_eq!(visit.string("element.getAttribute('brand')"), "Beispielberatung");
    let accent = "getComputedStyle(all('.button.primary')[0]).backgroundColor";
    visit.until("the accent is there", &format!("{accent} === 'rgb(180, 83, 10)'"));
    assert_eq!(visit.string("document.documentElement.lang"), "de");
    // A change that no attribute of the element shows: a class of the page switches accent and scheme.
    visit.leave_frame();
    visit.ask(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.night { color-scheme: dark } .night readiness-check { --readiness-accent: rgb(1, 2, 3) !important }');
        document.adoptedStyleSheets = [sheet]; await drawn();
        document.documentElement.className = 'night'",
    );
    visit.enter_frame();
    visit.until("the accent has changed", &format!("{accent} === 'rgb(1, 2, 3)'"));
    visit.until("it is dark", "getComputedStyle(element).colorScheme === 'dark'");
    visit.leave_frame();
    let title = visit.string("root.querySelector('iframe').title");
    assert_eq!(title, Language::German.words("frame.title"));
}

in_engines! { every_change_of_a_look_arrives_before_the_next_one }

/// A script that tries one colour after the other: the frame has each of them before the next one comes.
fn every_change_of_a_look_arrives_before_the_next_one(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    for of in ["element", "document.documentElement"] {
        for accent in ["rgb(1, 2, 3)", "rgb(4, 5, 6)", "rgb(7, 8, 9)", ""] {
            visit.leave_frame();
            visit.ask(&format!("{of}.style.setProperty('--readiness-accent', '{accent}')"));
            visit.enter_frame();
            let arrived = format!("element.style.getPropertyValue('--readiness-accent') === '{accent}'");
            visit.until(&format!("the frame hears {accent:?} of {of}"), &arrived);
        }
    }
    // What changes while the page hides the element is there when it is shown.
    visit.leave_frame();
    visit.ask("element.hidden = true; await drawn()");
    visit.ask("document.documentElement.style.setProperty('--readiness-accent', 'rgb(10, 11, 12)'); await drawn()");
    visit.ask("element.hidden = false; await drawn()");
    visit.enter_frame();
    visit.until("the frame hears of it", "element.style.getPropertyValue('--readiness-accent') === 'rgb(10, 11, 12)'");
}

in_engines! { a_moved_frame_a_removed_one_and_another_mode_go_on_with_the_answers }

fn a_moved_frame_a_removed_one_and_another_mode_go_on_with_the_answers(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    visit.works();
    visit.leave_frame();
    visit.ask("document.body.append(element); element.scrollIntoView({ behavior: 'instant' }); await drawn()");
    visit.enter_frame();
    visit.see("2 of 13");
    visit.leave_frame();
    let removed = "window.kept = element; element.remove(); await drawn();";
    for next in
        ["window.kept", "Object.assign(document.createElement('readiness-check'), { lang: 'en', mode: 'frame' })"]
    {
        visit.ask(&format!("{removed} document.body.append({next})"));
        visit.until("the frame is there again", "root?.querySelector('iframe')");
        visit.enter_frame();
        visit.see("2 of 13");
        visit.leave_frame();
    }
    visit.enter_frame();
    visit.press("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
}

in_engines! { the_mode_changes_without_losing_answers }

fn the_mode_changes_without_losing_answers(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.works();
    visit.ask("element.mode = 'frame'");
    visit.enter_frame();
    visit.see("2 of 13");
    visit.answer("policy", &[2]);
    visit.leave_frame();
    visit.ask("element.mode = 'inline'");
    visit.until("the widget stands in the page", "heading()");
    visit.see("3 of 13");
}

in_engines! { the_mode_changes_without_losing_answers_when_the_script_of_the_frame_is_late }

/// Nothing in the frame opens before its script knows the settings and the answers.
fn the_mode_changes_without_losing_answers_when_the_script_of_the_frame_is_late(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.works();
    visit.server.spoil("framed.js", Fault::Held);
    visit.ask("element.mode = 'frame'");
    visit.until(
        "the page of the frame is there",
        "root.querySelector('iframe')?.contentDocument.querySelector('readiness-check')",
    );
    visit.ask("await drawn()");
    visit.server.mend();
    visit.enter_frame();
    visit.see("2 of 13");
}

in_engines! { events_of_the_frame_are_events_of_the_element }

fn events_of_the_frame_are_events_of_the_element(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(
        "window.heard = []; for (const name of ['ready', 'view', 'start', 'step', 'complete', 'keep', 'book', 'error'])
            addEventListener(`readiness-check:${name}`, (event) => window.heard.push(
                `${event.target.localName} ${name} ${event.bubbles} ${event.composed} ${JSON.stringify(event.detail)}`));",
    );
    visit.load_host("frame.html");
    visit.ask(
        "Object.assign(element, { dataLayer: true, shareOutcome: 'band' }).scrollIntoView({ behavior: 'instant' })",
    );
    visit.enter_frame();
    visit.whole();
    let code = visit.string("all('.code')[0].textContent");
    visit.leave_frame();
    visit.until("the result is told", "window.heard.at(-1).includes('complete')");
    // When a second in sight is over is the clock's to say.
    let heard = visit.string("window.heard.filter((line) => !line.includes(' view ')).join('\\n')");
    let first = r#"{"step":"score.ai_use","index":1,"total":13,"direction":"forward","seconds":"#;
    let begins = ["ready true true {}", r#"start true true {"first":true}"#, &format!("step true true {first}")]
        .join("\nreadiness-check ");
    assert!(heard.starts_with(&format!("readiness-check {begins}")), "{heard}");
    assert_eq!(heard.matches(" step ").count(), 13 + 2, "of part two its beginning and its end: {heard}");
    assert!(!heard.contains(&code), "{heard}");
    assert_eq!(visit.string("window.dataLayer.length === window.heard.length"), "true");
    let last = "JSON.stringify(window.dataLayer.findLast(({ event }) => event != 'readiness_check_view'))";
    let complete = r#"{"first":true,"band":"building","mode":"frame","version":"1.0.0","lang":"en"}"#;
    assert_eq!(visit.string(last), format!(r#"{{"event":"readiness_check_complete","readiness_check":{complete}}}"#));
}

in_engines! { messages_of_anybody_else_and_of_another_shape_are_not_heard }

fn messages_of_anybody_else_and_of_another_shape_are_not_heard(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    visit.works();
    // From the frame's own window, but to the page's: only the port counts. And from inside to inside.
    visit.ask(
        "const forged = { contract: 'readiness-check', version: 1 };
        for (const message of [{ ...forged, type: 'height', height: 9 }, { ...forged, type: 'event', name: 'book', detail: {} }, null, 'x'])
            parent.postMessage(message, '*');
        const { port2 } = new MessageChannel();
        window.postMessage({ ...forged, type: 'settings', attributes: { brand: 'forged' }, looks: {} }, '*', [port2]);
        await drawn()",
    );
    assert_eq!(visit.string("element.getAttribute('brand')"), "Example Consulting", "source is not the page");
    visit.leave_frame();
    visit.ask(
        "window.heard = 0; addEventListener('readiness-check:book', () => window.heard++);
        const frame = root.querySelector('iframe');
        const before = frame.offsetHeight;
        window.postMessage({ contract: 'readiness-check', version: 1, type: 'hello' }, '*');
        // The frame has a port already: nobody gets a second one in.
        const { port2 } = new MessageChannel();
        frame.contentWindow.postMessage({ contract: 'readiness-check', version: 1, type: 'settings', attributes: { brand: 'forged' } }, '*', [port2]);
        await drawn(); await drawn();
        if (window.heard || frame.offsetHeight !== before) throw new Error('a forged message was heard')",
    );
    visit.enter_frame();
    assert_eq!(visit.string("element.getAttribute('brand')"), "Example Consulting");
}

in_engines! { a_shared_result_opens_in_the_frame_and_links_and_campaign_are_the_pages }

fn a_shared_result_opens_in_the_frame_and_links_and_campaign_are_the_pages(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load_host("sticky.html");
    let entries = visit.string("history.length").parse::<u32>().unwrap();
    visit.load_host("frame.html?utm_source=newsletter&secret=1#readiness=YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN");
    visit.enter_frame();
    visit.see("23 of 100");
    let page = visit.string("element.getAttribute('page')");
    assert!(page.ends_with("/hosts/frame.html"), "{page}");
    assert_eq!(visit.string("element.getAttribute('framed')"), "?utm_source=newsletter");
    visit.leave_frame();
    assert_eq!(visit.string("location.hash + location.search"), "?utm_source=newsletter&secret=1");
    assert_eq!(visit.string("history.length"), (entries + 1).to_string(), "the frame itself is no entry");
}

in_engines! { a_plain_frame_works_where_no_script_may_run }

fn a_plain_frame_works_where_no_script_may_run(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::German, DESKTOP);
    visit.load_host("bare.html");
    visit.enter_frame();
    visit.until_offline();
    let accent = visit.string("getComputedStyle(all('.button.primary')[0]).backgroundColor");
    assert_eq!(accent, "rgb(180, 83, 10)");
    visit.whole();
    let link = visit.string("all('a.button').find((link) => link.href.startsWith('https://booking.example/')).href");
    assert!(link.contains("&source=newsletter"), "{link}");
    // After a failure only a fresh document can load anything; the answers are still there.
    visit.ask(crate::fallback::TRAP);
    visit.until("the frame says so", "root.querySelector('[role=alert]')");
    visit.ask("all('button')[0].click()");
    visit.until("the check stands again", "root && heading()");
    assert_eq!(visit.heading(), Language::German.words("result.title"));
}

in_engines! { a_failure_in_the_frame_shows_the_pages_fallback_and_the_button_brings_the_answers_back }

fn a_failure_in_the_frame_shows_the_pages_fallback_and_the_button_brings_the_answers_back(engine: Engine) {
    let visit = Visit::framed(engine);
    visit.enter_frame();
    visit.works();
    // Not awaited: the frame goes away with it.
    visit.ask(&format!("setTimeout(async () => {{ {} }})", crate::fallback::TRAP));
    visit.leave_frame();
    visit.expect_stopped();
    visit.press("fallback.again");
    visit.enter_frame();
    visit.see("2 of 13");
}

in_engines! { from_another_origin_the_sandbox_holds_and_saving_still_works }

fn from_another_origin_the_sandbox_holds_and_saving_still_works(engine: Engine) {
    let visit = Visit::of_host(engine, "elsewhere.html");
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    assert_eq!(visit.string("location.origin"), visit.server.elsewhere().trim_end_matches('/'));
    visit.works();
    visit.press("frame.save");
    assert_eq!(visit.string("localStorage.length"), "1");
    let out = "try { top.location = 'about:blank'; return 'left' } catch (error) { return error.name }";
    assert_eq!(visit.ask(out), "SecurityError", "the frame cannot take the page away");
    visit.leave_frame();
    let sandbox = visit.string("root.querySelector('iframe').sandbox.value");
    assert_eq!(
        sandbox,
        "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
    );
}

in_engines! { the_demo_page_of_the_folder_shows_the_check_with_its_network_closed }

fn the_demo_page_of_the_folder_shows_the_check_with_its_network_closed(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    let address = format!("{}readiness-check/1.0.0/demo.html", visit.server.url());
    visit.open(&address);
    visit.ask("element.scrollIntoView({ behavior: 'instant' })");
    visit.enter_frame();
    visit.until_offline();
    visit.works();
    visit.leave_frame();
    visit.ask("scrollTo(0, 0)");
    visit.shot_in_sight("demo-offline");
    assert_eq!(visit.console(), "");
}
