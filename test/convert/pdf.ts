/** A PDF of pages that are drawn by these streams, packed already; `picture` is one of 4000 × 4000 points that they may show as `/I`. */
export function pdfOf(pages: readonly Uint8Array[], picture?: Uint8Array): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (entry: string, stream?: Uint8Array) => {
    offsets.push(length);
    add(`${offsets.length} 0 obj\n<< ${entry}${stream ? ` /Length ${stream.length}` : ""} >>\n`);
    if (stream) ["stream\n", stream, "\nendstream\n"].forEach(add);
    add("endobj\n");
  };
  // After the catalogue, the list of pages and the font: a page and its drawing in turns, then the picture.
  const numberOf = (page: number) => 4 + 2 * page;
  const shown = picture ? ` /XObject << /I ${numberOf(pages.length)} 0 R >>` : "";
  add("%PDF-1.4\n");
  object("/Type /Catalog /Pages 2 0 R");
  object(`/Type /Pages /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(" ")}] /Count ${pages.length}`);
  object("/Type /Font /Subtype /Type1 /BaseFont /Helvetica");
  for (const [page, drawing] of pages.entries()) {
    const resources = `/Resources << /Font << /F 3 0 R >>${shown} >>`;
    object(`/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${numberOf(page) + 1} 0 R`);
    object("/Filter /FlateDecode", drawing);
  }
  if (picture) {
    const kind = "/Type /XObject /Subtype /Image /Filter /DCTDecode";
    object(`${kind} /Width 4000 /Height 4000 /ColorSpace /DeviceRGB /BitsPerComponent 8`, picture);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  add(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}
