//! What is packed for others: so far the npm package's types.

#[cfg(test)]
mod npm_tests;
mod types;
