//! Brotli at the level that servers use for files they compress once: what is shipped beside each file, and what sizes are told in.

use brotli::enc::BrotliEncoderParams;

/// The bytes as they go over the wire.
pub(crate) fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::brotli;

    #[test]
    fn what_is_compressed_comes_out_again() {
        let bytes = b"readiness ".repeat(1000);
        let compressed = brotli(&bytes).expect("a vector has room");
        assert!(compressed.len() < 40);
        let mut again = Vec::new();
        brotli::BrotliDecompress(&mut compressed.as_slice(), &mut again).expect("it is brotli");
        assert_eq!(again, bytes);
    }
}
