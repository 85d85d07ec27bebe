//! Web pages: the article on them as text, without menus, related stories and comments.
//!
//! Takes a page, gives an article. `dom_smoothie`, a port of Mozilla's Readability, finds the
//! article; the blocks it consists of become text in `outline`, since Readability's own text glues
//! or drops them. Only the command line uses this: in a browser, Readability itself runs before the
//! text comes here.

use dom_query::Document;
use dom_smoothie::Readability;

use crate::source::outline::text_of;
use crate::source::{DATE_UNREADABLE, Opened, note, published, stem, too_little};

/// Readability itself distrusts what is shorter than this and looks again with fewer rules.
const SHORT: usize = 500;

/// Browsers stop nesting at about 512 elements. Readability takes seconds for 1,000 and overflows
/// the stack for 20,000 (measured with dom_smoothie 0.19), so what is deeper is read without it.
const DEEP: usize = 512;

/// What may stand around an article inside the element that holds it.
const FURNITURE: &str =
    "nav, aside, footer, dialog, [hidden], [role=navigation], [role=complementary]";

/// Opens a page. The article's id is the stem of `name`.
///
/// # Errors
/// A sentence that says what was expected and what was found: a page without text.
///
/// ```
/// use pinkslip::source::html::open;
/// let page = "<title>Acme cuts jobs</title><article><p>Acme will cut 300 jobs.</p></article>";
/// let opened = open("acme.html", page)?;
/// assert_eq!(opened.article.text, "Acme will cut 300 jobs.\n");
/// assert!(open("empty.html", "<nav>Home</nav>").is_err());
/// # Ok::<(), String>(())
/// ```
pub fn open(name: &str, html: &str) -> Result<Opened, String> {
    let page = Document::from(html);
    let mut opened = about(&page);
    let read = if depth(&page) > DEEP {
        String::new()
    } else {
        read(&page)
    };
    let text = if read.len() < SHORT {
        marked(&page, read)
    } else {
        read
    };
    if text.trim().is_empty() {
        return Err("expected a page with an article, found HTML without text".to_owned());
    }
    opened.article.id = stem(name).to_owned();
    opened.article.text = text;
    opened.notes.extend(too_little(&opened.article.text));
    Ok(opened)
}

/// Whether a text without a telling name is a page: it starts as one.
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    let start = text.trim_start().as_bytes();
    ["<!doctype html", "<html"].iter().any(|mark| {
        start
            .get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark.as_bytes()))
    })
}

/// What the page says about itself, in JSON-LD, `meta` and `title`.
fn about(page: &Document) -> Opened {
    let mut opened = Opened::default();
    let Ok(reader) = Readability::with_document(page.clone(), None, None) else {
        return opened;
    };
    let said = reader.get_article_metadata(reader.parse_json_ld());
    let title = if said.title.is_empty() {
        reader.get_article_title().to_string()
    } else {
        said.title
    };
    let article = &mut opened.article;
    article.title = filled(title);
    article.publisher = said.site_name.and_then(filled);
    let canonical = page.select("link[rel=canonical]").attr("href");
    let shared = || page.select("meta[property='og:url']").attr("content");
    let link = canonical
        .or_else(shared)
        .map(String::from)
        .or(said.url)
        .and_then(filled);
    article.url = link.filter(|link| link.starts_with("http"));
    match said
        .published_time
        .and_then(filled)
        .as_deref()
        .map(published)
        .transpose()
    {
        Ok(day) => article.published = day,
        Err(message) => opened.notes.push(note(
            DATE_UNREADABLE,
            format!("date of the page: {message}"),
        )),
    }
    opened
}

fn filled(value: String) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// What Readability takes for the article.
fn read(page: &Document) -> String {
    Readability::with_document(page.clone(), None, None)
        .and_then(|mut reader| reader.parse())
        .map(|found| text_of(&Document::from(found.content)))
        .unwrap_or_default()
}

/// What the page itself marks as its article or its main part, without the furniture; else what was
/// read, else all of its body.
fn marked(page: &Document, read: String) -> String {
    page.select(FURNITURE).remove();
    let text = |name: &str| {
        let found = page.select(name);
        let text = if found.length() == 1 {
            text_of(&Document::from(found.html()))
        } else {
            String::new()
        };
        (!text.is_empty()).then_some(text)
    };
    let main = || text("main, [role=main]");
    text("article")
        .or_else(main)
        .unwrap_or_else(|| match text("body") {
            Some(_) if !read.is_empty() => read,
            all => all.unwrap_or_default(),
        })
}

/// How deep the elements of a page are nested.
fn depth(page: &Document) -> usize {
    let mut deepest = 0;
    let mut steps = vec![(page.root(), 0)];
    while let Some((node, depth)) = steps.pop() {
        deepest = deepest.max(depth);
        steps.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    deepest
}
