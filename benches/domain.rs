//! How fast the domain is: a whole `assess` from answers to report, and the result code both ways.
//!
//! Run by `cargo xtask bench`, which takes the times from Criterion's files and the allocations from what this writes
//! to `target/bench/allocations.txt`: one line "name count bytes" for each function, counted in a run of its own.
#![allow(missing_docs, reason = "Criterion's macros make public functions")]

use std::alloc::System;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use readiness_check::export;
use readiness_check::model::answers::Answers;
use readiness_check::model::{code, report};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A complete visit with many duties: a provider and deployer of a high-risk system with something to do in every
/// block.
const VISIT: &str = r#"{"version":2,"answers":{"scope":"eu","organisation":"public_service","size":"medium","ai_use":["processes","products"],
    "areas":["employment","credit"],"influence":"profiling","area_role":["use","offer"],"practices":["none"],
    "interaction":["chatbot","generates"],"stakes":["decisions","customer_data"],"systems":["iso9001"],"timeline":"half_year",
    "policy":2,"literacy":1,"risk_assessment":1,"impact_assessment":"unknown","data_quality":0,"data_rights":2,"information":0,
    "oversight":1,"lifecycle":0,"suppliers":1,"controls":0,"audit":0}}"#;

fn domain(criterion: &mut Criterion) {
    let answers: Answers = export::json::parse(VISIT).expect("the answers follow the schema of spec §7");
    let code = code::encode(&answers);
    let report = report::assess(&answers);
    assert!(report.complete && report.act.duties.len() > 20, "the visit has become a small one");

    let lines = [
        counted("assess", || report::assess(black_box(&answers))),
        counted("encode", || code::encode(black_box(&answers))),
        counted("decode", || code::decode(black_box(&code))),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("allocations.txt"), lines.concat()))
        .expect("the folder target is writable");

    criterion.bench_function("assess", |bencher| bencher.iter(|| report::assess(black_box(&answers))));
    criterion.bench_function("encode", |bencher| bencher.iter(|| code::encode(black_box(&answers))));
    criterion.bench_function("decode", |bencher| bencher.iter(|| code::decode(black_box(&code))));
}

/// What one call asks of the allocator: how often, and how many bytes in all.
fn counted<T>(name: &str, call: impl Fn() -> T) -> String {
    let region = Region::new(ALLOCATOR);
    let result = call();
    let change = region.change();
    drop(result);
    let count = change.allocations + change.reallocations;
    let bytes = change.bytes_allocated.saturating_add_signed(change.bytes_reallocated.max(0));
    format!("{name} {count} {bytes}\n")
}

criterion_group!(benches, domain);
criterion_main!(benches);
