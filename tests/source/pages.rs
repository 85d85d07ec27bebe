//! Saved web pages, opened: what of a page is its article.

use pinkslip::source::html;

use super::known;

const PAGE: &str = r#"<!doctype html><html lang="en"><head>
<title>Acme to cut 300 jobs in Leeds | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<link rel="canonical" href="https://example.org/acme">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Acme to cut 300 jobs in Leeds","datePublished":"2026-01-28T09:00:00+01:00"}</script></head>
<body><header><div class="nav"><ul><li><a href="/">Home</a><li><a href="/b">Business</a></ul></div></header>
<div id="main"><div class="story"><h1>Acme to cut 300 jobs in Leeds</h1>
<div class="share-tools"><a href="x">Share</a> <a href="y">Post</a></div><div class="article-body">
<p>Acme said on Wednesday that it would cut 300 jobs at its plant in Leeds as demand for anvils
fell, the company said in a statement, adding that it was very sorry indeed.<br><br>It employs 4,000&nbsp;people in
eleven countries, and has struggled since 2022, when a rival, Globex, entered the market, ana&shy;lysts say.</p>
<h2>Where the <em>jobs</em> go</h2><ul><li>Leeds: 200 jobs, by the end of March.</li><li><p>York: 100 jobs.</p></li></ul>
<p>In October 2025 it cut 150 posts in Ohio, a step that the union called shameful, unwarranted, and hasty.</p>
<table><thead><tr><th>Site</th><th>Jobs</th></tr></thead><tr><td>Leeds</td><td><p>300</p></td></tr>
<tr><td>Ohio<br>plant</td><td>150</td></tr></table>
<div class="related"><h3>Related stories</h3><ul><li><a href="z">Globex cuts 900 jobs</a></li></ul></div>
<blockquote><p>“We are sorry,” said the chief.</p></blockquote>
<p>The chief executive, who took office in 2024, said that the company would offer severance, help with
finding work, and health cover for six months.</p></div></div>
<div class="sidebar"><h3>Most read</h3><ul><li><a href="q">Hooli lays off 5,000 people</a></li></ul></div></div>
<footer>© 2026 The Daily Example</footer><script>var x = "lay off 99 people"</script></body></html>"#;

#[test]
fn a_page_becomes_its_article_with_blocks() {
    let opened = html::open("acme.html", PAGE).unwrap();
    assert_eq!(
        known(&opened),
        "title: Acme to cut 300 jobs in Leeds\npublisher: The Daily Example\n\
         url: https://example.org/acme\npublished: 2026-01-28"
    );
    assert_eq!(
        opened.article.text,
        "Acme said on Wednesday that it would cut 300 jobs at its plant in Leeds as demand for anvils fell, the \
         company said in a statement, adding that it was very sorry indeed.\n\n\
         It employs 4,000\u{a0}people in eleven countries, and has struggled since 2022, when a rival, Globex, \
         entered the market, analysts say.\n\n\
         ## Where the jobs go\n\n\
         - Leeds: 200 jobs, by the end of March.\n\
         - York: 100 jobs.\n\n\
         In October 2025 it cut 150 posts in Ohio, a step that the union called shameful, unwarranted, and hasty.\n\n\
         | Site | Jobs |\n\
         | Leeds | 300 |\n\
         | Ohio plant | 150 |\n\n\
         “We are sorry,” said the chief.\n\n\
         The chief executive, who took office in 2024, said that the company would offer severance, help with \
         finding work, and health cover for six months.\n"
    );
}

#[test]
fn a_short_page_keeps_its_lists_and_tables() {
    let page = "<title>Acme cuts</title><nav>Home</nav><article><h1>Acme cuts</h1><ul><li>300 jobs go</ul>\
                <table><tr><td>Leeds<td>300</table><p>It is sorry.</article><aside>Globex cuts 900</aside>";
    let opened = html::open("acme.html", page).unwrap();
    assert_eq!(
        opened.article.text,
        "# Acme cuts\n\n- 300 jobs go\n\n| Leeds | 300 |\n\nIt is sorry.\n"
    );
    assert_eq!(opened.article.title.as_deref(), Some("Acme cuts"));
}

#[test]
fn a_table_that_only_places_things_is_no_table() {
    let page = "<body><table><tr><td><p>Acme cuts 300 jobs.</p><table><tr><td>a<td>1</table></td></tr></table>";
    assert_eq!(
        html::open("a.html", page).unwrap().article.text,
        "Acme cuts 300 jobs.\n\n| a | 1 |\n"
    );
}

#[test]
fn a_page_without_text_is_refused() {
    for page in [
        "",
        "<html></html>",
        "<title>Acme</title><nav>Home</nav><script>1</script>",
        "<img src=a.png>",
        "<!--",
    ] {
        assert_eq!(
            html::open("a.html", page).unwrap_err(),
            "expected a page with an article, found HTML without text",
            "{page:?}"
        );
    }
}

#[test]
fn a_page_with_an_odd_date_is_read_without_it() {
    let page = "<meta property=article:published_time content='28/01/2026'><article><p>Acme cuts jobs.</article>";
    let opened = html::open("a.html", page).unwrap();
    assert_eq!(opened.article.published, None);
    assert_eq!(
        known(&opened),
        "date-unreadable: date of the page: expected a date as YYYY-MM-DD, found \"28/01/2026\""
    );
}

#[test]
fn deep_nesting_costs_neither_stack_nor_minutes() {
    let page = format!("<body>{}Acme cuts jobs.", "<div>".repeat(3_000));
    assert_eq!(
        html::open("a.html", &page).unwrap().article.text,
        "Acme cuts jobs.\n"
    );
}
