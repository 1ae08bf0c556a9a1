//! What a change does to the looks: pictures of every state of the gallery in two builds, taken by one browser in one run and
//! compared pixel by pixel. No test, for what looks right is for people to say, and fonts and browsers draw it differently
//! every few days: `cargo xtask gallery --against REV` makes the two builds, runs this and says what it found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::setting;
use crate::gallery::{Combination, Theme};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Visit};

/// The edge of a curve is rounded by where the tile begins in which it is drawn; of 255.
pub(crate) const ROUNDING: u8 = 2;
const RED: [u8; 3] = [255, 0, 0];

/// Red, green and blue of each pixel, row by row.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut buffer).unwrap();
        let samples = info.color_type.samples();
        let pixels = buffer[..info.buffer_size()].chunks(samples).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Self { width: info.width as usize, height: info.height as usize, pixels }
    }

    fn write(&self, path: &Path) {
        let [width, height] = [self.width, self.height].map(|side| u32::try_from(side).unwrap());
        let mut encoder = png::Encoder::new(fs::File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header().unwrap().write_image_data(self.pixels.as_flattened()).unwrap();
    }

    fn pixel(&self, x: usize, y: usize) -> Option<[u8; 3]> {
        (x < self.width && y < self.height).then(|| self.pixels[y * self.width + x])
    }

    /// What is not as before, in words and in red on a faint copy; nothing if nobody would see it.
    fn difference(&self, before: &Self) -> Option<(String, Self)> {
        let (width, height) = (self.width.max(before.width), self.height.max(before.height));
        let (mut pixels, mut first, mut count) = (Vec::with_capacity(width * height), None, 0);
        for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
            let (now, then) = (self.pixel(x, y), before.pixel(x, y));
            let same =
                now.zip(then).filter(|(now, then)| now.iter().zip(then).all(|(a, b)| a.abs_diff(*b) <= ROUNDING));
            if same.is_none() {
                first = first.or(Some((x, y)));
                count += 1;
            }
            pixels.push(same.map_or(RED, |(now, _)| now.map(|value| 170 + value / 3)));
        }
        let (x, y) = first?;
        let mut what = format!("{count} pixels differ, the first {x} from the left and {y} from the top");
        if (self.width, self.height) != (before.width, before.height) {
            let size = |picture: &Self| format!("{} × {}", picture.width, picture.height);
            what = format!("{what}; {} instead of {}", size(self), size(before));
        }
        Some((what, Self { width, height, pixels }))
    }
}

/// All pictures: every state in both languages, widths and themes, and once with forced colours and in print.
fn looks() -> Vec<(String, Combination, &'static str)> {
    let mut looks = Vec::new();
    for language in Language::ALL {
        for (width, theme) in
            [PHONE.0, DESKTOP.0].into_iter().flat_map(|width| [(width, Theme::Light), (width, Theme::Dark)])
        {
            looks.push((
                format!("{language}-{theme:?}-{width}").to_lowercase(),
                Combination(language, theme, width),
                "",
            ));
        }
    }
    let wide = |theme| Combination(Language::English, theme, DESKTOP.0);
    looks.push(("en-forced-1280".into(), wide(Theme::Forced), ""));
    looks.push(("en-print-1280".into(), wide(Theme::Light), "print"));
    looks
}

/// A picture of every state, by its name, of the build in a folder.
fn shoot(folder: &str, combination: Combination, medium: &str) -> BTreeMap<String, Vec<u8>> {
    let visit = Visit::of_gallery(folder, combination.0);
    let shot = |state: String| {
        visit.show(&state, combination, medium);
        let picture = visit.session.screenshot_of(&visit.ask("return element"));
        (state, picture)
    };
    visit.states().into_iter().map(shot).collect()
}

#[test]
#[ignore = "a command for who changes the looks: cargo xtask gallery --against REV"]
fn compare_two_builds() {
    let folder = PathBuf::from(setting("READINESS_CHECK_GALLERY"));
    let (before, after) = (setting("READINESS_CHECK_DIST_BEFORE"), setting("READINESS_CHECK_DIST"));
    let mut found = Vec::new();
    for (look, combination, medium) in looks() {
        eprintln!("   {look}");
        // Side by side, which takes half the time.
        let (before, mut after) = std::thread::scope(|scope| {
            let before = scope.spawn(|| shoot(&before, combination, medium));
            let after = shoot(&after, combination, medium);
            (before.join().unwrap(), after)
        });
        let folder = folder.join(&look);
        fs::create_dir_all(&folder).unwrap();
        for (state, before) in before {
            let Some(after) = after.remove(&state) else {
                found.push(format!("{look}/{state}: gone"));
                continue;
            };
            if after == before {
                continue;
            }
            if let Some((what, marked)) = Picture::read(&after).difference(&Picture::read(&before)) {
                fs::write(folder.join(format!("{state}-before.png")), before).unwrap();
                fs::write(folder.join(format!("{state}-after.png")), after).unwrap();
                marked.write(&folder.join(format!("{state}-difference.png")));
                found.push(format!("{look}/{state}: {what}"));
            }
        }
        for (state, picture) in after {
            fs::write(folder.join(format!("{state}-after.png")), picture).unwrap();
            found.push(format!("{look}/{state}: new"));
        }
    }
    found.push(String::new());
    fs::write(folder.join("differences.txt"), found.join("\n")).unwrap();
}

#[test]
fn a_changed_colour_and_a_changed_size_are_seen_and_rounding_is_not() {
    let plain = |width, height, shade: u8| Picture { width, height, pixels: vec![[shade; 3]; width * height] };
    let check = |after: Picture, before: Picture| after.difference(&before).map(|(what, _)| what);
    assert_eq!(check(plain(2, 2, 200), plain(2, 2, 200 + ROUNDING)), None);
    let all = "4 pixels differ, the first 0 from the left and 0 from the top";
    assert_eq!(check(plain(2, 2, 200), plain(2, 2, 203)).as_deref(), Some(all));
    let longer = "2 pixels differ, the first 0 from the left and 2 from the top; 2 × 3 instead of 2 × 2";
    assert_eq!(check(plain(2, 3, 200), plain(2, 2, 200)).as_deref(), Some(longer));
}
