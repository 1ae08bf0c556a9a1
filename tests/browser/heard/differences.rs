//! Two lists of lines beside each other.

/// What stands only in the first list, with a `-`, and only in the second, with a `+`, where they part; the same difference is told once,
/// with how often it comes.
pub(super) fn between(kept: &[String], told: &[String]) -> String {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for difference in parts(kept, told) {
        match counted.iter_mut().find(|(other, _)| *other == difference) {
            Some((_, times)) => *times += 1,
            None => counted.push((difference, 1)),
        }
    }
    let tell = |(difference, times): (String, usize)| {
        let times = if times == 1 { String::new() } else { format!("{times} times\n") };
        [&times, &difference, "\n"].concat()
    };
    counted.into_iter().map(tell).collect()
}

/// Each place where the lists part, in their order.
fn parts(kept: &[String], told: &[String]) -> Vec<String> {
    // How many lines both have from here on.
    let mut common = vec![vec![0_usize; told.len() + 1]; kept.len() + 1];
    for (k, kept) in kept.iter().enumerate().rev() {
        for (t, told) in told.iter().enumerate().rev() {
            common[k][t] = if kept == told { common[k + 1][t + 1] + 1 } else { common[k + 1][t].max(common[k][t + 1]) };
        }
    }
    let (mut k, mut t) = (0, 0);
    let mut parts = Vec::new();
    let mut open = String::new();
    while k < kept.len() || t < told.len() {
        if k < kept.len() && t < told.len() && kept[k] == told[t] {
            (k, t) = (k + 1, t + 1);
            parts.push(std::mem::take(&mut open));
        } else if t == told.len() || k < kept.len() && common[k + 1][t] >= common[k][t + 1] {
            open.extend(["- ", kept[k].as_str(), "\n"]);
            k += 1;
        } else {
            open.extend(["+ ", told[t].as_str(), "\n"]);
            t += 1;
        }
    }
    parts.push(open);
    parts.retain(|part| !part.is_empty());
    parts
}
