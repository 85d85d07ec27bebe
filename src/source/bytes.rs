//! What a file holds, before it is text: decoding without guessing.
//!
//! Takes bytes, gives text, or a sentence that says what was expected and found. UTF-8 with or
//! without a byte order mark and UTF-16 with one are read; any other encoding would have to be
//! guessed, and is refused.

/// The most one article may weigh: more is no news article, and offsets stay far inside 32 bits.
pub const MAX_BYTES: usize = 64 << 20;

/// Files that are no text, by how they begin.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
];

/// The text in `bytes`, without byte order mark.
///
/// # Errors
/// A sentence that says what was expected and what was found, with the offset where it can be
/// named.
///
/// ```
/// use pinkslip::source::bytes::decode;
/// assert_eq!(decode(b"\xef\xbb\xbfAcme"), Ok("Acme".to_owned()));
/// assert_eq!(
///     decode(b"caf\xe9").unwrap_err(),
///     "expected UTF-8 text, found the byte 0xE9 at offset 3 (line 1)"
/// );
/// ```
pub fn decode(bytes: &[u8]) -> Result<String, String> {
    if bytes.is_empty() {
        return Err("expected text, found an empty file".to_owned());
    }
    if bytes.len() > MAX_BYTES {
        return Err(too_long());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    if let Some(message) = not_text(bytes) {
        return Err(message);
    }
    let (mark, body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (3, rest),
        None => (0, bytes),
    };
    let text = str::from_utf8(body).map_err(|error| {
        let at = error.valid_up_to();
        let byte = body.get(at).copied().unwrap_or_default();
        let line = 1 + body.iter().take(at).filter(|byte| **byte == b'\n').count();
        format!(
            "expected UTF-8 text, found the byte 0x{byte:02X} at offset {} (line {line})",
            at + mark
        )
    })?;
    let odd = text
        .bytes()
        .filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace())
        .count();
    // Old wire copy has a few control characters around its header; one in twenty is something
    // else.
    if odd > 8 && odd * 20 > text.len() {
        return Err(format!(
            "expected text, found binary data ({odd} control characters in {} bytes)",
            text.len()
        ));
    }
    Ok(text.to_owned())
}

/// What is said of bytes that are no UTF-8 text, as far as their first few tell.
#[must_use]
pub fn not_text(head: &[u8]) -> Option<String> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(start, _)| head.starts_with(start)) {
        return Some(format!("expected text, found {what}"));
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Some("expected UTF-8 text, found UTF-16".to_owned());
    }
    let at = head.iter().position(|byte| *byte == 0)?;
    Some(format!(
        "expected text, found binary data (a zero byte at offset {at})"
    ))
}

/// What is said of a source that is longer than [`MAX_BYTES`].
#[must_use]
pub fn too_long() -> String {
    format!(
        "expected at most {} MiB of text, found more",
        MAX_BYTES >> 20
    )
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err("expected UTF-16 text, found half a character at the end".to_owned());
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .enumerate()
        .map(|(at, unit)| {
            unit.map_err(|_| {
                format!("expected UTF-16 text, found half a pair of surrogates at character {at}")
            })
        })
        .collect()
}
