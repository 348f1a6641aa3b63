import { strFromU8, unzipSync } from "fflate";
import { ConvertProblem } from "../problem.ts";

/** No part of a report is larger; a part that claims to be is not unpacked. */
const MOST = 12 * 1024 * 1024;

/** Unpacks the named parts of a zip file and no others, and those only up to a bound. One of them it must have. */
export function readZip(bytes: Uint8Array, needed: string, others: readonly string[]): Map<string, string> {
  const present: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        present.push(name);
        if (name !== needed && !others.includes(name)) return false;
        if (originalSize > MOST)
          throw new ConvertProblem(texts.bomb, { name, size: Math.round(originalSize / 1024 / 1024) });
        return true;
      },
    });
    if (parts[needed] === undefined) throw new ConvertProblem(kindOf(present));
    return new Map(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    if (error instanceof ConvertProblem) throw error;
    throw new ConvertProblem(texts.broken);
  }
}

/** What another zip file is, by the parts that it has. */
function kindOf(names: readonly string[]) {
  if (names.some((name) => name.startsWith("xl/"))) return texts.sheet;
  if (names.includes("OFD.xml")) return texts.ofd;
  return names.includes("content.xml") ? texts.odt : texts.other;
}

const texts = {
  bomb: {
    zh: "文件里的 {name} 解开有 {size} MB，不是正常的文档，没有打开",
    en: "{name} in the file would unpack to {size} MB: no ordinary document, not opened",
  },
  broken: { zh: "文件已损坏，打不开；请重新下载或另存一份", en: "the file is damaged; please fetch or save it again" },
  sheet: {
    zh: "这是 Excel 表格；年报请用 Word 文档（.docx）导入",
    en: "this is an Excel workbook; please import the Word document",
  },
  ofd: {
    zh: "这是 OFD 版式文件；请用阅读器转成 PDF 或 Word 再导入",
    en: "this is an OFD file; please convert it to PDF or Word first",
  },
  odt: {
    zh: "这是 OpenDocument 文件；请另存为 .docx 再导入",
    en: "this is an OpenDocument file; please save it as .docx first",
  },
  other: {
    zh: "这是压缩包，里面没有 Word 文档；请解压后导入里面的文件",
    en: "this is an archive without a Word document; please unpack it first",
  },
};
