// Documents for the tests, made byte by byte: a PDF, a Word document, a ZIP archive, mails. All words in them are invented.

/**
 * A PDF with words at places: pages of `[x, y, size, text]`, from the foot of the page.
 *
 * @param {[x: number, y: number, size: number, text: string][][]} pages
 * @param {{ info?: string, picture?: boolean, locked?: boolean }} [options]
 */
export function pdf(pages, { info = '', locked = false } = {}) {
  /** @type {string[]} */ const objects = [];
  const add = (/** @type {string} */ body) => objects.push(body);
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [i, words] of pages.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`);
    const stream = words
      .map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n');
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  const infoAt = info ? add(`<< ${info} >>`) : 0;
  const lockAt = locked
    ? add(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`)
    : 0;
  let out = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const more = `${infoAt ? `/Info ${infoAt} 0 R ` : ''}${lockAt ? `/Encrypt ${lockAt} 0 R /ID [<01020304050607080910111213141516> <01020304050607080910111213141516>] ` : ''}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** A ZIP archive of files that are stored as they are. @param {Record<string, string>} files */
export function zip(files) {
  /** @type {Buffer[]} */ const parts = [];
  /** @type {Buffer[]} */ const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, path]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let n = 0; n < 8; n++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A Word document of the given paragraphs of WordprocessingML. @param {string} body */
export function docx(body) {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const names = 'http://schemas.openxmlformats.org';
  const link = `<Relationship Id="rLink" Type="${names}/officeDocument/2006/relationships/hyperlink" Target="https://news.example/acme" TargetMode="External"/>`;
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${names}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="r1" Type="${names}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="rStyles" Type="${names}/officeDocument/2006/relationships/styles" Target="styles.xml"/>${link}</Relationships>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="${names}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="${names}/wordprocessingml/2006/main" xmlns:r="${names}/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
  });
}

/** A mail from its header and parts, which are joined as alternatives or related. @param {string[]} header @param {string} kind @param {[type: string, body: string, ...more: string[]][]} parts */
export function mail(header, kind, parts) {
  const edge = 'edge-of-part';
  const inside = parts.map(([type, body, ...more]) => [`--${edge}`, `Content-Type: ${type}`, ...more, '', body].join('\r\n'));
  return Buffer.from(
    [...header, 'MIME-Version: 1.0', `Content-Type: multipart/${kind}; boundary="${edge}"`, '', ...inside, `--${edge}--`, ''].join('\r\n'),
  );
}

export const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
export const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';
export const LONG = 'The town council met in the evening to talk about the square, the river and the old bridge, and went home late. ';

/** A page as papers make them: menus, banners, related stories, comments. @param {string} title @param {string} first */
export function courier(title, first) {
  return `<!doctype html><html lang="en"><head><title>${title} | The Courier</title>
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"${title}","datePublished":"2026-03-04T06:00:00+01:00","publisher":{"@id":"#org"}},{"@id":"#org","@type":"Organization","name":"The Courier"}]}</script>
    <link rel="canonical" href="https://courier.example/acme"><style>.x{color:red}</style></head><body>
    <div class="cookie-banner"><p>Cookies: Hooli cuts 5,000 jobs if you accept them, and we do value your choice, every day.</p></div>
    <nav><ul><li>Home<li>Business<li>Hooli cuts 5,000 jobs</ul></nav>
    <div class="page"><div class="story"><h1>${title}</h1><p class="byline">By Ann Lee</p>
    <p>${first} ${LONG}</p><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p><p>${LONG.repeat(2)}</p>
    <div class="related-stories"><h3>Read more</h3><ul><li><a href="/h">Hooli lays off 5,000 workers</a></ul></div>
    <p>${LONG.repeat(2)}</p></div>
    <aside class="sidebar"><h3>Most read</h3><p>Hooli lays off 5,000 workers in Paris</p></aside>
    <section id="comments" class="comments"><p>A first comment: they should fire 900 workers more.</p></section></div>
    <footer>Initech lays off 70 workers</footer></body></html>`;
}
