import { Document, Footer, Packer } from "docx";
import { documentOf } from "./document.ts";
import { withFallbacks } from "./docx-fonts.ts";
import { pageNumber, paragraphOf } from "./docx-paragraphs.ts";
import { fonts, millimetres, page } from "./docx-style.ts";
import { docxTable } from "./docx-table.ts";

/** The draft as a Word document in the layout of official documents (GB/T 9704). */
export async function exportDocx(text: string): Promise<Uint8Array> {
  const { title, parts } = documentOf(text);
  const document = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    description: "",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: page.size } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(37),
              bottom: millimetres(35),
              left: millimetres(28),
              right: millimetres(26),
              footer: millimetres(28),
              header: millimetres(15),
              gutter: 0,
            },
          },
        },
        footers: {
          default: new Footer({ children: [pageNumber("right")] }),
          even: new Footer({ children: [pageNumber("left")] }),
        },
        children: parts.map((part) => (part.kind === "table" ? docxTable(part.table) : paragraphOf(part))),
      },
    ],
  });
  return withFallbacks(new Uint8Array(await Packer.toArrayBuffer(document)));
}
