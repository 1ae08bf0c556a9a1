//! Pictures compared pixel by pixel: what the page around the widget does to its own elements must not show inside.

use std::fs;
use std::path::PathBuf;

use crate::driver::{Engine, Wishes, setting};
use crate::language::Language;
use crate::pictures::ROUNDING;
use crate::screenshots::TALL;
use crate::visit::{DESKTOP, Viewport, Visit};

/// A picture as the browser drew it.
pub(crate) struct Shot {
    width: u32,
    height: u32,
    /// Red, green, blue and opacity of each pixel.
    pixels: Vec<u8>,
}

impl Visit {
    /// A picture of the widget, which is also written to the folder of pictures.
    fn shot(&self, name: &str) -> Shot {
        let Viewport(width, _, scale) = DESKTOP;
        self.resize(Viewport(width, TALL, scale));
        // At the same place on every page: the tiles in which the browser draws begin there, and curves are rounded by them.
        let widget =
            "const at = { position: 'absolute', top: '0px', left: '0px', width: `${element.offsetWidth}px`, margin: '0px' };
            for (const [name, value] of Object.entries(at)) element.style.setProperty(name, value, 'important');
            await drawn(); await Promise.all(root.getAnimations().map((animation) => animation.finished));
            return all('.check')[0]";
        let bytes = self.session.screenshot_of(&self.ask(widget));
        keep(name, &bytes);
        self.ask("for (const name of [...element.style]) element.style.removeProperty(name)");
        self.resize(DESKTOP);
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        Shot { width: info.width, height: info.height, pixels }
    }

    /// A picture of what is in sight, for the eye.
    pub(crate) fn shot_in_sight(&self, name: &str) {
        keep(name, &self.session.screenshot());
    }
}

/// Writes a picture to the folder of pictures.
fn keep(name: &str, picture: &[u8]) {
    let folder = PathBuf::from(setting("READINESS_CHECK_SCREENSHOTS"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}

in_engines! { inside_the_widget_a_page_that_resets_everything_looks_like_a_plain_one }

/// Both pages give the widget the same width and the same font.
fn inside_the_widget_a_page_that_resets_everything_looks_like_a_plain_one(engine: Engine) {
    let shots: Vec<[Shot; 3]> = ["plain", "hostile"]
        .map(|page| {
            let wishes = Wishes { is_pictured: true, ..Wishes::default() };
            let visit = Visit::with_wishes(engine, Language::English, DESKTOP, &wishes);
            visit.load_host(&format!("{page}.html"));
            visit.come_to_the_widget();
            visit.ask("document.activeElement.blur()");
            let intro = visit.shot(&format!("host-{page}-1-intro"));
            visit.ask("scrollTo({ top: element.getBoundingClientRect().top + scrollY - 160, behavior: 'instant' })");
            visit.shot_in_sight(&format!("host-{page}"));
            visit.press("intro.start");
            visit.choose("ai_use", 1);
            let question = visit.shot(&format!("host-{page}-2-question"));
            visit.press("quiz.continue");
            visit.finish_part_one();
            visit.profile();
            visit.part_two();
            visit.press("review.show");
            let result = visit.shot(&format!("host-{page}-3-result"));
            [intro, question, result]
        })
        .into();
    for (screen, (plain, hostile)) in ["intro", "question", "result"].iter().zip(shots[0].iter().zip(&shots[1])) {
        assert_eq!((plain.width, plain.height), (hostile.width, hostile.height), "{screen}: its size");
        let pairs = plain.pixels.iter().zip(&hostile.pixels);
        let different = pairs.filter(|(one, other)| one.abs_diff(**other) > ROUNDING).count();
        assert_eq!(different, 0, "{screen}: values that differ, of {}", plain.pixels.len());
    }
}
