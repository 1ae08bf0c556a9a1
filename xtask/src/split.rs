//! Cuts the wasm into pieces that are loaded one after the other, so that the first question need not wait for the code of
//! the result, nor the result for what most visitors never open.
//!
//! Which piece a function belongs to is decided by the module of src/ it stands in, which its name tells; what only such
//! functions call goes with them. So nothing may merge functions of two modules before the cut: neither the compiler
//! (`wasm_compiler.rs`) nor wasm-opt (`names.rs`) does. All pieces share memory and tables. A call into a later piece goes
//! through the table, at a place that is empty until the piece is there; the view sees to it that nobody calls before
//! (src/view/pieces.rs), and who does gets a trap.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, Data, ElementItems, ElementKind, Export, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Global,
    GlobalKind, ImportedFunction, Memory, Module, ModuleConfig, RefType, Table, TableId,
};

use crate::say::Failure;
use crate::widget::WASM;

/// The pieces after the first and the modules of src/ whose functions are in them.
pub(crate) const LATER: [(&str, &[&str]); 2] = [
    ("result", &["view::result"]),
    ("extras", &["view::brief", "view::comparison", "view::opening", "view::takeaway", "view::result::folded"]),
];

/// What stands in the names of the functions that begin a later piece. They are `#[inline(never)]` in src/, and wasm-opt is told
/// the same: inlined, they and all they call would be in the piece of their caller.
pub(crate) const ENTRIES: [&str; 4] =
    ["::screen", "view::result::complete", "view::result::go_on_below", "view::takeaway::"];

/// The names of the files of the pieces, the first one first.
pub(crate) fn files() -> impl Iterator<Item = String> {
    std::iter::once(WASM.to_owned()).chain(LATER.iter().map(|(name, _)| format!("{name}.wasm")))
}

/// The first piece and the [`LATER`] ones. Functions are known by their number in the whole, which is the same in every reading.
struct Plan {
    /// The piece of each function; imported ones have none.
    piece: BTreeMap<usize, usize>,
    /// The places in the table of functions that are pointed to, and of functions that an earlier piece calls.
    places: BTreeMap<usize, Vec<usize>>,
    /// How long the table is with all of these.
    table: usize,
    /// Functions that a later piece calls.
    shared: BTreeSet<usize>,
}

/// All pieces of the wasm of the whole widget, which must have the names of its functions.
pub(crate) fn split(whole: &[u8]) -> Result<Vec<Vec<u8>>, Failure> {
    let plan = Plan::of(&parse(whole)?)?;
    (0..=LATER.len()).map(|piece| plan.cut(parse(whole)?, piece)).collect()
}

fn parse(wasm: &[u8]) -> Result<Module, Failure> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(true).generate_producers_section(false);
    config.parse(wasm).map_err(|error| fault(error.to_string()))
}

fn fault(why: impl Into<String>) -> Failure {
    Failure::new("cannot split the wasm", why.into(), "has the output of the compiler or of wasm-bindgen changed?")
}

/// The functions that a function names.
#[derive(Default)]
struct Named(BTreeSet<usize>);

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(function.index());
    }
}

/// By function: those it calls.
fn calls(module: &Module) -> BTreeMap<usize, BTreeSet<usize>> {
    let named = module.funcs.iter_local().map(|(id, function)| {
        let mut named = Named::default();
        dfs_in_order(&mut named, function, function.entry_block());
        (id.index(), named.0)
    });
    named.collect()
}

/// The one table of functions, and which stands at which place of it.
fn table(module: &Module) -> Result<(TableId, Vec<(usize, FunctionId)>), Failure> {
    let found = module.tables.iter().find(|table| table.element_ty == RefType::FUNCREF);
    let table = found.ok_or_else(|| fault("it has no table of functions"))?;
    let mut entries = Vec::new();
    for segment in &table.elem_segments {
        let segment = module.elements.get(*segment);
        match (&segment.kind, &segment.items) {
            (
                ElementKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. },
                ElementItems::Functions(functions),
            ) => {
                let first = usize::try_from(*offset).map_err(|error| fault(error.to_string()))?;
                entries.extend(functions.iter().enumerate().map(|(place, function)| (first + place, *function)));
            }
            _ => return Err(fault("its table is not filled from a fixed place on")),
        }
    }
    Ok((table.id(), entries))
}

/// The later piece whose modules a function stands in, by its name; generic functions count with what they were made for.
fn piece_of_name(name: &str) -> Option<usize> {
    let holds = |module: &str| name.contains("readiness_check[") && name.contains(&format!("]::{module}::"));
    LATER.iter().rposition(|(_, modules)| modules.iter().any(|module| holds(module))).map(|place| place + 1)
}

impl Plan {
    fn of(module: &Module) -> Result<Self, Failure> {
        let calls = calls(module);
        let (table_id, entries) = table(module)?;
        let own: BTreeMap<usize, usize> = module
            .funcs
            .iter_local()
            .filter_map(|(id, _)| Some((id.index(), piece_of_name(module.funcs.get(id).name.as_deref()?)?)))
            .collect();
        for (place, (name, _)) in LATER.iter().enumerate() {
            if !own.values().any(|piece| *piece == place + 1) {
                return Err(fault(format!("no function belongs to the piece {name}")));
            }
        }
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id.index()),
            _ => None,
        });
        let pointed_to = entries.iter().map(|(_, id)| id.index());
        let first: Vec<usize> = exported.chain(pointed_to).chain(module.start.map(|id| id.index())).collect();
        let mut piece = BTreeMap::new();
        for number in 0..=LATER.len() {
            let roots = own.iter().filter(|(_, piece)| **piece == number).map(|(function, _)| *function);
            let mut waiting: Vec<usize> = if number == 0 { first.clone() } else { roots.collect() };
            while let Some(function) = waiting.pop() {
                let elsewhere = own.get(&function).is_some_and(|piece| *piece != number);
                if elsewhere || piece.contains_key(&function) {
                    continue;
                }
                if let Some(called) = calls.get(&function) {
                    piece.insert(function, number);
                    waiting.extend(called);
                }
            }
        }

        let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, function) in entries {
            places.entry(function.index()).or_default().push(place);
        }
        let mut table =
            usize::try_from(module.tables.get(table_id).initial).map_err(|error| fault(error.to_string()))?;
        let mut shared = BTreeSet::new();
        for (caller, called) in &calls {
            let Some(from) = piece.get(caller) else { continue };
            for function in called {
                match piece.get(function) {
                    Some(to) if to < from => _ = shared.insert(*function),
                    Some(to) if to > from && !places.contains_key(function) => {
                        places.insert(*function, vec![table]);
                        table += 1;
                    }
                    _ => {}
                }
            }
        }
        Ok(Self { piece, places, table, shared })
    }

    /// Leaves of the whole what belongs to a piece.
    fn cut(&self, mut module: Module, piece: usize) -> Result<Vec<u8>, Failure> {
        let (table, _) = table(&module)?;
        self.share(&mut module, piece, table);
        let local: Vec<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
        let mut present: Vec<(usize, FunctionId)> = Vec::new();
        for function in local {
            match self.piece.get(&function.index()) {
                Some(owner) if *owner < piece => import(&mut module, function),
                Some(owner) if *owner > piece => self.call_through_table(&mut module, function, table)?,
                Some(_) => {
                    if self.shared.contains(&function.index()) {
                        module.exports.add(&short(function.index()), function);
                    }
                    let places = self.places.get(&function.index()).into_iter().flatten();
                    present.extend(places.map(|place| (*place, function)));
                }
                // Nobody calls it.
                None => {}
            }
        }
        present.sort_unstable();
        fill(&mut module, table, &present)?;
        walrus::passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }

    /// The first piece brings memory, tables and globals, the later ones find them there.
    fn share(&self, module: &mut Module, piece: usize, table: TableId) {
        let own = module.tables.get_mut(table);
        own.initial = self.table as u64;
        own.maximum = own.maximum.map(|_| self.table as u64);
        if piece > 0 {
            module.start = None;
            let exports: Vec<_> = module.exports.iter().map(Export::id).collect();
            for export in exports {
                module.exports.delete(export);
            }
            let data: Vec<_> = module.data.iter().map(Data::id).collect();
            for data in data {
                module.data.delete(data);
            }
        }
        let memories: Vec<_> = module.memories.iter().map(Memory::id).collect();
        for (place, memory) in memories.into_iter().enumerate() {
            let name = format!("-{place}");
            if piece == 0 {
                module.exports.add(&name, memory);
            } else {
                let import = module.imports.add(WIDGET, &name, memory);
                let memory = module.memories.get_mut(memory);
                memory.import = Some(import);
                memory.data_segments.clear();
            }
        }
        let tables: Vec<_> = module.tables.iter().map(Table::id).collect();
        for (place, table) in tables.into_iter().enumerate() {
            let name = format!("+{place}");
            if piece == 0 {
                module.exports.add(&name, table);
            } else {
                module.tables.get_mut(table).import = Some(module.imports.add(WIDGET, &name, table));
            }
        }
        let globals: Vec<_> = module.globals.iter().map(Global::id).collect();
        for (place, global) in globals.into_iter().enumerate() {
            let name = format!("*{place}");
            if piece == 0 {
                module.exports.add(&name, global);
            } else {
                module.globals.get_mut(global).kind = GlobalKind::Import(module.imports.add(WIDGET, &name, global));
            }
        }
    }

    /// Makes a function of a later piece a call of whatever stands at its place by then.
    fn call_through_table(&self, module: &mut Module, function: FunctionId, table: TableId) -> Result<(), Failure> {
        // Without a place it is called in its own piece only.
        let Some(place) = self.places.get(&function.index()).and_then(|places| places.first()) else { return Ok(()) };
        let place = i32::try_from(*place).map_err(|error| fault(error.to_string()))?;
        let of = module.funcs.get(function).ty();
        let (parameters, results) = (module.types.get(of).params().to_vec(), module.types.get(of).results().to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
        let arguments: Vec<_> = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut body = builder.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(place).call_indirect(of, table);
        module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(arguments));
        Ok(())
    }
}

/// Fills the table with the functions that are present, in runs of neighbouring places.
fn fill(module: &mut Module, table: TableId, present: &[(usize, FunctionId)]) -> Result<(), Failure> {
    let old: Vec<_> = module.tables.get_mut(table).elem_segments.drain().collect();
    for segment in old {
        module.elements.delete(segment);
    }
    for run in present.chunk_by(|(place, _), (next, _)| *next == place + 1) {
        let first = i32::try_from(run[0].0).map_err(|error| fault(error.to_string()))?;
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(first)) };
        let functions = run.iter().map(|(_, function)| *function).collect();
        let segment = module.elements.add(kind, ElementItems::Functions(functions));
        module.tables.get_mut(table).elem_segments.insert(segment);
    }
    Ok(())
}

/// What a later piece calls the module of everything that earlier ones share.
const WIDGET: &str = "0";

/// A short name for a number; it begins with a digit, which no other name does.
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut name = String::from(char::from(LETTERS[number % 10]));
    let mut rest = number / 10;
    while rest > 0 {
        name.push(char::from(LETTERS[rest % 36]));
        rest /= 36;
    }
    name
}

/// Makes a function of an earlier piece an import.
fn import(module: &mut Module, function: FunctionId) {
    let ty = module.funcs.get(function).ty();
    let import = module.imports.add(WIDGET, &short(function.index()), function);
    module.funcs.get_mut(function).kind = FunctionKind::Import(ImportedFunction { import, ty });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use walrus::{ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig, RefType};

    use super::{LATER, piece_of_name, short, split};

    #[test]
    fn a_function_belongs_to_the_piece_of_its_module() {
        let piece = |name: &str| piece_of_name(name).map_or("", |piece| LATER[piece - 1].0);
        assert_eq!(piece("readiness_check[1f]::view::result::gaps::card"), "result");
        assert_eq!(piece("readiness_check[1f]::view::result::folded::fines::fines"), "extras");
        assert_eq!(piece("<core[2]::Map<readiness_check[1f]::view::brief::screen::{closure#0}>>::next"), "extras");
        assert_eq!(piece("readiness_check[1f]::view::question::screen"), "");
        assert_eq!(piece("other[1f]::view::result::screen"), "");
    }

    #[test]
    fn short_names_differ_and_begin_with_a_digit() {
        let names: BTreeSet<String> = (0..5000).map(short).collect();
        assert_eq!(names.len(), 5000);
        assert!(names.iter().all(|name| name.starts_with(|first: char| first.is_ascii_digit())));
    }

    /// A module with an exported `start`, which calls the result, which calls something shared and the extras.
    fn whole() -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        let mut function = |name: &str, calls: &[FunctionId]| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            for called in calls {
                builder.func_body().call(*called);
            }
            // Something to be recognised by.
            builder.func_body().i32_const(1).drop();
            let id = builder.finish(Vec::new(), &mut module.funcs);
            module.funcs.get_mut(id).name = Some(name.to_owned());
            id
        };
        let shared = function("readiness_check[1]::model::report::assess", &[]);
        let extras = function("readiness_check[1]::view::brief::screen", &[shared]);
        let own = function("readiness_check[1]::view::parts::heading", &[]);
        let result = function("readiness_check[1]::view::result::screen", &[shared, extras, own]);
        let start = function("start", &[own, result]);
        module.tables.add_local(false, 1, None, RefType::FUNCREF);
        module.memories.add_local(false, false, 1, None, None);
        module.exports.add("start", start);
        module.emit_wasm()
    }

    fn names(module: &Module, imported: bool) -> BTreeSet<&str> {
        let functions =
            module.funcs.iter().filter(|function| matches!(function.kind, FunctionKind::Import(_)) == imported);
        functions.filter_map(|function| function.name.as_deref()?.rsplit("::").nth(1).or(Some("start"))).collect()
    }

    #[test]
    fn each_piece_has_what_only_it_and_later_ones_call_and_imports_the_rest() {
        let pieces = split(&whole()).unwrap_or_else(|failure| panic!("{failure}"));
        let pieces: Vec<Module> = pieces.iter().map(|piece| Module::from_buffer(piece).expect("it is wasm")).collect();
        let local: Vec<_> = pieces.iter().map(|piece| names(piece, false)).collect();
        // The first piece and the result each hold a call through the table in place of what comes later.
        assert_eq!(local[0], BTreeSet::from(["start", "parts", "result"]));
        assert_eq!(local[1], BTreeSet::from(["result", "report", "brief"]));
        assert_eq!(local[2], BTreeSet::from(["brief"]));
        let imported: Vec<_> = pieces
            .iter()
            .map(|piece| piece.imports.iter().map(|import| import.name.clone()).collect::<Vec<_>>())
            .collect();
        assert!(imported[0].is_empty());
        let exported: BTreeSet<&str> =
            pieces[..2].iter().flat_map(|piece| piece.exports.iter()).map(|export| export.name.as_str()).collect();
        for name in imported.iter().flatten() {
            assert!(exported.contains(name.as_str()), "{name} is not in {exported:?}");
        }
        let started = pieces[0]
            .exports
            .iter()
            .any(|export| export.name == "start" && matches!(export.item, ExportItem::Function(_)));
        assert!(started && pieces[1].exports.iter().all(|export| export.name != "start"));
        assert_eq!(pieces[0].tables.iter().map(|table| table.initial).collect::<Vec<_>>(), [3], "two places more");
    }
}
