//! The gallery's pictures against their references: a change of looks is seen and decided, not slipped in.
//!
//! A picture is a fifth as wide and high as the screen, and cells of a few of its pixels are compared, not pixels: a
//! wrong colour, a moved box or a missing line is found, another version of a font renderer is not. `cargo xtask gallery
//! --accept` makes the present looks the references; pictures of what differs are in target/gallery/.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::driver::decode;
use crate::driver::setting;
use crate::language::Language;
use crate::visit::{Viewport, Visit};

/// Four of the eight combinations of language, theme and width: every two values meet in one of them.
const COMBINATIONS: [(&str, &str, u32); 4] =
    [("en", "light", 1280), ("de", "light", 375), ("en", "dark", 375), ("de", "dark", 1280)];

/// Result pages in other media, in the first combination: name, state, medium and forced colours.
const MEDIA: [(&str, &str, &str, &str); 2] =
    [("middle-print", "middle", "print", "none"), ("middle-forced", "middle", "", "active")];

/// Share of a screen's width and height that a picture has.
const SCALE: f64 = 0.2;
/// Pixels of a picture, across and down, whose average is compared.
const CELL: usize = 2;
/// Difference of a cell's average in a colour, of 255, that nobody sees.
const UNSEEN: u32 = 20;
/// Cells in a thousand that may differ more, for edges that another rasteriser draws elsewhere.
const STRAY: usize = 3;

/// The day of all pictures, whatever the clock says.
const CLOCK: &str = "const Real = Date, then = Real.parse('2026-11-27T09:00:00Z');
    globalThis.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(then); }
        static now() { return then; }
    };";

/// Red, green and blue of each pixel, row by row.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut buffer).unwrap();
        let samples = info.color_type.samples();
        let pixels = buffer[..info.buffer_size()].chunks(samples).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Self { width: info.width as usize, height: info.height as usize, pixels }
    }

    /// With 16 shades of each colour, which no cell's average notices and which pack well.
    fn write(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let [width, height] = [self.width, self.height].map(|side| u32::try_from(side).unwrap());
        let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let shades: Vec<u8> = self.pixels.iter().flatten().map(|value| value & 0xF0 | value >> 4).collect();
        encoder.write_header().unwrap().write_image_data(&shades).unwrap();
    }

    /// The average of a cell in each colour.
    fn cell(&self, column: usize, row: usize) -> [u32; 3] {
        let mut sums = [0; 3];
        let mut count = 0;
        for y in (row * CELL..(row + 1) * CELL).take_while(|y| *y < self.height) {
            for x in (column * CELL..(column + 1) * CELL).take_while(|x| *x < self.width) {
                let pixel = self.pixels[y * self.width + x];
                sums.iter_mut().zip(pixel).for_each(|(sum, value)| *sum += u32::from(value));
                count += 1;
            }
        }
        sums.map(|sum| sum / count)
    }

    /// What differs from the reference, in words, with a picture of it in red; nothing if nobody would see it.
    fn difference(&self, reference: &Self) -> Option<(String, Self)> {
        if (self.width, self.height) != (reference.width, reference.height) {
            let what = format!("{}×{} instead of {}×{}", self.width, self.height, reference.width, reference.height);
            return Some((what, Self { width: 1, height: 1, pixels: vec![[255, 0, 0]] }));
        }
        let (columns, rows) = (self.width.div_ceil(CELL), self.height.div_ceil(CELL));
        let mut marked = self.pixels.clone();
        let mut seen = 0;
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            let (ours, theirs) = (self.cell(column, row), reference.cell(column, row));
            if ours.iter().zip(theirs).any(|(ours, theirs)| ours.abs_diff(theirs) > UNSEEN) {
                seen += 1;
                for y in (row * CELL..(row + 1) * CELL).take_while(|y| *y < self.height) {
                    let right = ((column + 1) * CELL).min(self.width);
                    marked[y * self.width + column * CELL..y * self.width + right].fill([255, 0, 0]);
                }
            }
        }
        let share = seen * 1000 / (columns * rows);
        let marked = Self { width: self.width, height: self.height, pixels: marked };
        (share > STRAY).then(|| (format!("{share} of 1000 cells differ"), marked))
    }
}

fn references() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery")
}

/// Shows a state and takes a picture of it at this share of its size.
fn shoot(visit: &Visit, state: &str, (language, theme, width): (&str, &str, u32), scale: f64) -> Vec<u8> {
    visit.resize(Viewport(width, 900, 1));
    let combination = json!({ "lang": language, "theme": theme, "width": width.to_string() });
    let show = "const place = await gallery.show(arguments[0], arguments[1]);
        return Math.ceil(place.getBoundingClientRect().bottom + scrollY)";
    let height = visit.ask_with(show, &json!([state, combination])).as_u64().unwrap();
    // As high as the state, so that nothing is scrolled.
    visit.resize(Viewport(width, u32::try_from(height).unwrap(), 1));
    let place = "await drawn(); scrollTo(0, 0); const box = element.getBoundingClientRect();
        return { x: box.x, y: box.y, width: Math.floor(box.width), height: Math.floor(box.height) }";
    let mut clip = visit.ask(place);
    clip["scale"] = json!(scale);
    let picture = visit.session.devtools("Page.captureScreenshot", &json!({ "clip": clip }));
    decode(picture["data"].as_str().unwrap())
}

/// Compares the pictures of a combination, or makes them the references.
#[track_caller]
fn check((language, theme, width): (&str, &str, u32), media: &[(&str, &str, &str, &str)]) {
    let accept = std::env::var_os("READINESS_CHECK_GALLERY_ACCEPT").is_some();
    let name = format!("{language}-{theme}-{width}");
    let (kept, seen) = (references().join(&name), PathBuf::from(setting("READINESS_CHECK_GALLERY")).join(&name));
    let _ = fs::remove_dir_all(&seen);
    let visit = Visit::before_loading(Language::English, Viewport(width, 900, 1));
    visit.prepare(CLOCK);
    let address = [&*setting("READINESS_CHECK_URL"), "gallery/?one"].concat();
    visit.session.command("url", &json!({ "url": address }));
    visit.until("the gallery stands", "window.gallery");
    let Value::Array(states) = visit.ask("return gallery.states") else { panic!("no states") };
    let states = states.iter().map(|state| state.as_str().unwrap());
    let shots = states.map(|state| (state, state, "", "none")).chain(media.iter().copied());
    let shots: Vec<_> = shots.map(|(name, state, medium, forced)| (name.to_owned(), state, medium, forced)).collect();

    let mut faults = Vec::new();
    if accept {
        let _ = fs::remove_dir_all(&kept);
    }
    for (shot, state, medium, forced) in &shots {
        let features = json!([
            { "name": "prefers-reduced-motion", "value": "reduce" },
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "forced-colors", "value": forced },
        ]);
        visit.session.devtools("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
        let picture = Picture::read(&shoot(&visit, state, (language, theme, width), SCALE));
        let file = kept.join(format!("{shot}.png"));
        if accept {
            picture.write(&file);
            continue;
        }
        let difference = match fs::read(&file) {
            Ok(bytes) => picture.difference(&Picture::read(&bytes)),
            Err(_) => Some(("no reference yet".to_owned(), Picture { width: 1, height: 1, pixels: vec![[255, 0, 0]] })),
        };
        if let Some((what, marked)) = difference {
            marked.write(&seen.join(format!("{shot}-difference.png")));
            let full = shoot(&visit, state, (language, theme, width), 1.0);
            fs::write(seen.join(format!("{shot}.png")), full).unwrap();
            faults.push(format!("{name}/{shot}: {what}"));
        }
    }
    let expected: BTreeSet<String> = shots.iter().map(|(shot, ..)| format!("{shot}.png")).collect();
    let found: BTreeSet<String> = fs::read_dir(&kept)
        .map(|files| files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    faults.extend(found.difference(&expected).map(|file| format!("{name}/{file}: the gallery has no such state")));
    assert!(
        faults.is_empty(),
        "the looks have changed; see target/gallery/, then mend it or accept it with `cargo xtask gallery --accept`:\n{}",
        faults.join("\n")
    );
}

#[test]
fn gallery_in_english_light_and_wide_and_in_other_media() {
    check(COMBINATIONS[0], &MEDIA);
}

#[test]
fn gallery_in_german_light_on_a_phone() {
    check(COMBINATIONS[1], &[]);
}

#[test]
fn gallery_in_english_dark_on_a_phone() {
    check(COMBINATIONS[2], &[]);
}

#[test]
fn gallery_in_german_dark_and_wide() {
    check(COMBINATIONS[3], &[]);
}

#[test]
fn a_changed_colour_or_place_is_seen_and_noise_is_not() {
    let plain = |shade: u8| Picture { width: 60, height: 60, pixels: vec![[shade; 3]; 3600] };
    assert!(plain(200).difference(&plain(210)).is_none());
    assert!(plain(200).difference(&plain(240)).is_some());
    let with_line = |row: usize| {
        let mut picture = plain(255);
        picture.pixels[row * 60..(row + 2) * 60].fill([0; 3]);
        picture
    };
    assert!(with_line(10).difference(&with_line(10)).is_none());
    assert!(with_line(10).difference(&with_line(14)).is_some());
}
