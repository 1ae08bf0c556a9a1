//! Who may use whom: the rooms of src/ as ARCHITECTURE.md states it, the crates from outside room by room, and no circle in
//! any folder, the commands' included. Read from the syntax itself, so that every spelling of a path counts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

use crate::{files, root};

/// The crates that a folder or a file may use beside the standard library and this crate; the longest path that fits counts.
const CRATES: [(&str, &[&str]); 12] = [
    ("src/model", &["bech32"]),
    ("src/content", &[]),
    ("src/export", &["serde", "serde_json"]),
    ("src/host/booking.rs", &[]),
    ("src/host", &["js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"]),
    ("src/browser", &["gloo_storage", "js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"]),
    ("src/app", &[]),
    ("src/app/chunk.rs", &["wasm_split_helpers"]),
    ("src/app/store.rs", &["leptos"]),
    ("src/view", &["leptos", "wasm_split_helpers"]),
    ("src/view/element.rs", &["leptos", "wasm_bindgen", "web_sys"]),
    ("src/embed", &["js_sys", "leptos", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"]),
];

/// A path as its segments from the root of the crate on, or from the name of another crate on.
type Names = Vec<String>;

/// A module: where it stands in the tree, and all it names.
struct Module {
    file: String,
    place: Names,
    names: BTreeSet<Names>,
}

#[test]
fn rooms_use_each_other_as_the_map_states() {
    let stated = stated();
    let mut used = BTreeSet::new();
    for module in modules("src") {
        for name in module.own_names() {
            let (from, to) = (&module.place[0], &name[0]);
            if from != to {
                let allowed = stated.contains(&(from.clone(), to.clone()));
                assert!(allowed, "{}: {from} uses {to}, which ARCHITECTURE.md does not allow", module.file);
                used.insert((from.clone(), to.clone()));
            }
        }
    }
    let idle: Vec<_> = stated.difference(&used).collect();
    assert!(idle.is_empty(), "ARCHITECTURE.md allows what nobody needs: {idle:?}");
}

#[test]
fn each_room_uses_the_crates_it_is_for() {
    for module in modules("src") {
        let fits = |(path, _): &&(&str, &[&str])| Path::new(&module.file).starts_with(path);
        let (_, allowed) = CRATES.iter().filter(fits).max_by_key(|(path, _)| path.len()).unwrap();
        for name in module.names.iter().filter(|name| name[0] != "crate") {
            assert!(allowed.contains(&&*name[0]), "{}: uses the crate {}", module.file, name[0]);
        }
    }
}

/// Rooms as well as the files in one: whoever reads one never has to come back to it from another. The file that only says which
/// others there are does not count, and a folder is one module of the folder above it.
#[test]
fn no_folder_has_a_circle() {
    for (sources, least) in [("src", 120), ("xtask/src", 60)] {
        let edges = edges_without_circle(sources);
        assert!(edges > least, "{sources}: only {edges} uses, so they are written in a new way");
    }
}

/// How many uses there are below a folder, in none of whose folders they lead back to where they began.
fn edges_without_circle(sources: &str) -> usize {
    let modules = modules(sources);
    let folders: BTreeSet<Names> =
        modules.iter().flat_map(|module| (0..module.place.len()).map(|end| module.place[..end].to_vec())).collect();
    let mut edges = 0;
    for folder in folders {
        let inside = |names: &Names| (names.starts_with(&folder)).then(|| names.get(folder.len()).cloned()).flatten();
        let mut graph = BTreeMap::<String, BTreeSet<String>>::new();
        for module in &modules {
            let Some(from) = inside(&module.place) else { continue };
            let siblings = modules.iter().filter_map(|module| inside(&module.place)).collect::<BTreeSet<_>>();
            let used = module.own_names().filter_map(|name| inside(&name)).filter(|to| siblings.contains(to));
            graph.entry(from.clone()).or_default().extend(used.filter(|to| *to != from));
        }
        edges += graph.values().map(BTreeSet::len).sum::<usize>();
        assert_eq!(circle(&graph), None, "in {sources}/{}", folder.join("/"));
    }
    edges
}

#[test]
fn every_spelling_of_a_path_is_seen() {
    let names = |code: &str| {
        let module = Module::of("src", "src/view/result/mod.rs", code);
        module.names.into_iter().map(|name| name.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(
        names("use super::super::model::{self, ids::{A, B as C}, flow::*};"),
        ["crate::model", "crate::model::flow", "crate::model::ids::A", "crate::model::ids::B"]
    );
    assert_eq!(
        names("fn f(x: (web_sys::Event,)) -> Vec<super::element::Element> { crate::app::g() }"),
        ["crate::app::g", "crate::view::element::Element", "web_sys::Event"]
    );
    assert_eq!(
        names("#[cfg_attr(x, serde::y)] fn f() { vec![js_sys::Date::now()]; format!(\"{}\", self::a::B) }"),
        ["crate::view::result::a::B", "js_sys::Date::now", "serde::y"]
    );
    assert_eq!(names("use std::rc::Rc; fn f() { let v = Vec::new(); A::b(); }"), [""; 0]);
    let graph = |edges: &[(&str, &str)]| {
        let mut graph = BTreeMap::<String, BTreeSet<String>>::new();
        for (from, to) in edges {
            graph.entry((*from).into()).or_default().insert((*to).into());
        }
        graph
    };
    assert_eq!(circle(&graph(&[("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])), None);
    assert_eq!(circle(&graph(&[("a", "b"), ("b", "c"), ("c", "b")])).unwrap(), ["b", "c", "b"]);
}

/// The pairs of rooms in the sentence on allowed dependencies of ARCHITECTURE.md: `a → b, c`.
fn stated() -> BTreeSet<(String, String)> {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let rules = map.split('`').filter_map(|code| code.split_once(" → ")).filter(|(from, _)| !from.is_empty());
    // Other arrows are no rules.
    let rules = rules.filter(|(from, _)| root().join("src").join(from).is_dir());
    rules.flat_map(|(from, to)| to.split(", ").map(move |to| (from.trim().to_owned(), to.trim().to_owned()))).collect()
}

fn modules(folder: &str) -> Vec<Module> {
    let path = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    let sources = files(folder, ".rs")
        .into_iter()
        .filter(|file| !["lib.rs", "main.rs", "tests.rs"].iter().any(|name| file.ends_with(name)));
    sources.map(|file| Module::of(folder, &path(&file), &fs::read_to_string(&file).unwrap())).collect()
}

impl Module {
    fn of(sources: &str, file: &str, code: &str) -> Self {
        let place = file[sources.len() + 1..].trim_end_matches(".rs").trim_end_matches("/mod");
        let place: Names = place.split('/').map(str::to_owned).collect();
        let mut reader = Reader { place: &place, names: BTreeSet::new() };
        reader.visit_file(&syn::parse_file(code).unwrap());
        let names = reader.names;
        Self { file: file.into(), place, names }
    }

    /// What it names of this crate, from the rooms on.
    fn own_names(&self) -> impl Iterator<Item = Names> {
        self.names
            .iter()
            .filter(|name| name[0] == "crate")
            .map(|name| name[1..].to_vec())
            .filter(|name| !name.is_empty())
    }
}

/// Collects what a file names.
struct Reader<'a> {
    place: &'a [String],
    names: BTreeSet<Names>,
}

impl Reader<'_> {
    /// A path with more than one segment leads somewhere; one that begins with a name that came in by `use` was seen there.
    fn add(&mut self, path: &[String]) {
        let ups = path.iter().take_while(|segment| *segment == "super").count();
        let rest = path[ups..].iter().cloned();
        let here = || ["crate".to_owned()].into_iter().chain(self.place.iter().cloned());
        let full: Names = match path[0].as_str() {
            "crate" => path.to_vec(),
            "self" => here().chain(rest.skip(1)).collect(),
            "super" => here().take(1 + self.place.len() - ups).chain(rest).collect(),
            name if CRATES.iter().any(|(_, crates)| crates.contains(&name)) => path.to_vec(),
            _ => return,
        };
        self.names.insert(full);
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
        match tree {
            syn::UseTree::Path(path) => self.tree(&with(&path.ident), &path.tree),
            syn::UseTree::Name(name) if name.ident == "self" => self.add(before),
            syn::UseTree::Name(name) => self.add(&with(&name.ident)),
            syn::UseTree::Rename(name) => self.add(&with(&name.ident)),
            syn::UseTree::Glob(_) => self.add(before),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
        }
    }

    /// Macros hold any tokens: whatever looks like a path in them counts as one.
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        let mut path = Vec::new();
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Ident(ident) => path.push(ident.to_string()),
                proc_macro2::TokenTree::Punct(punct) if punct.as_char() == ':' => {}
                other => {
                    self.end(&mut path);
                    if let proc_macro2::TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Names) {
        if path.len() > 1 {
            self.add(path);
        }
        path.clear();
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            self.add(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, of: &'ast syn::Macro) {
        self.tokens(of.tokens.clone());
        visit::visit_macro(self, of);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.tokens(list.tokens.clone());
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Tests may use what they like.
        if !item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item_mod(self, item);
        }
    }
}

/// A way that leads back to where it began, if there is one.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    graph.keys().find_map(|start| way_back(graph, start, &mut Vec::new(), &mut done))
}

fn way_back<'a>(
    graph: &'a BTreeMap<String, BTreeSet<String>>,
    at: &'a String,
    way: &mut Vec<&'a String>,
    done: &mut BTreeSet<&'a String>,
) -> Option<Vec<String>> {
    if let Some(place) = way.iter().position(|before| *before == at) {
        return Some(way[place..].iter().copied().chain([at]).cloned().collect());
    }
    if done.contains(at) {
        return None;
    }
    way.push(at);
    let found = graph.get(at).into_iter().flatten().find_map(|next| way_back(graph, next, way, done));
    way.pop();
    done.insert(at);
    found
}
