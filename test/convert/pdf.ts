import { deflateSync } from "node:zlib";

interface Shown {
  /** A picture of 4000 × 4000 points that the pages may show as `/I`. */
  readonly picture?: Uint8Array;
  /** A drawing that they may show as `/D`, twice as large and moved by 10 points to the right. */
  readonly drawing?: string;
}

/** A PDF of pages that are drawn by these streams, packed already. Its fonts: `/F` is Helvetica, `/C` has all characters. */
export function pdfOf(pages: readonly Uint8Array[], { picture, drawing }: Shown = {}): Uint8Array {
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
  // After the catalogue, the list of pages and the fonts: a page and its drawing in turns, then what they show.
  const numberOf = (page: number) => 6 + 2 * page;
  const shown = picture || drawing ? ` /XObject << /${picture ? "I" : "D"} ${numberOf(pages.length)} 0 R >>` : "";
  add("%PDF-1.4\n");
  object("/Type /Catalog /Pages 2 0 R");
  object(`/Type /Pages /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(" ")}] /Count ${pages.length}`);
  object("/Type /Font /Subtype /Type1 /BaseFont /Helvetica");
  object(
    "/Type /Font /Subtype /Type0 /BaseFont /C /Encoding /Identity-H /ToUnicode /Identity-H /DescendantFonts [5 0 R]",
  );
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  object(
    `/Type /Font /Subtype /CIDFontType2 /BaseFont /C ${system} /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /C /Flags 4 >>`,
  );
  for (const [page, stream] of pages.entries()) {
    const resources = `/Resources << /Font << /F 3 0 R /C 4 0 R >>${shown} >>`;
    object(`/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${numberOf(page) + 1} 0 R`);
    object("/Filter /FlateDecode", stream);
  }
  if (picture) {
    const kind = "/Type /XObject /Subtype /Image /Filter /DCTDecode";
    object(`${kind} /Width 4000 /Height 4000 /ColorSpace /DeviceRGB /BitsPerComponent 8`, picture);
  }
  if (drawing)
    object(
      "/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Matrix [2 0 0 2 10 0] /Filter /FlateDecode",
      deflateSync(drawing),
    );
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  add(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}

/** The drawing of a text, from its lower left corner; each character is as wide as it is high. */
export function textAt(x: number, y: number, text: string, size = 10): string {
  const codes = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0"));
  return `BT /C ${size} Tf ${x} ${y} Td <${codes.join("")}> Tj ET\n`;
}
