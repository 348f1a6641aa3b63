import type { Text } from "../../message.ts";
import { ConvertProblem } from "../problem.ts";
import { isMarkdownWithTags } from "./markdown.ts";

export type Format = "docx" | "html" | "pdf" | "txt";

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

/** The format of a file by what it holds; its name may be wrong, and only tells what the file should have been. */
export function sniff(bytes: Uint8Array, name?: string): Format {
  if (bytes.length === 0) throw new ConvertProblem(texts.empty);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ConvertProblem(compoundFile(bytes));
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return "docx";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  // A few bytes may stand before the mark of a PDF.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) throw new ConvertProblem(texts.rtf);
  if (/^(?:From: .*\r?\n)?(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*Content-Type: multipart\/related/i.test(head))
    throw new ConvertProblem(texts.mht);
  const image =
    starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0x49, 0x49, 0x2a, 0x00);
  if (image) throw new ConvertProblem(texts.image);
  if (/<(?:!doctype\s+html|html|head|body|table|div|p|meta)[\s>]/i.test(withoutNulls(head)))
    return isMarkdownWithTags(head) ? "txt" : "html";
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  if (!utf16 && bytes.subarray(0, 4096).includes(0))
    throw new ConvertProblem(notAsNamed(name, undefined) ?? texts.unknown);
  return "txt";
}

/** What to say of a file that holds no report, where its name promises another format than it has. */
export function notAsNamed(name: string | undefined, format: Format | undefined): Text | undefined {
  const [, ending = ""] = /\.(docx|pdf)$/i.exec(name ?? "") ?? [];
  const promised = ending.toLowerCase();
  return promised === format ? undefined : { docx: texts.noDocx, pdf: texts.noPdf }[promised];
}

const withoutNulls = (text: string) => text.replace(/\0/g, "");

/** Old Word files and encrypted new ones are both compound files; the names in them tell which. */
function compoundFile(bytes: Uint8Array) {
  return includesName(bytes, "EncryptedPackage")
    ? texts.password
    : includesName(bytes, "WordDocument")
      ? texts.doc
      : texts.old;
}

/** Whether a name stands in the file in UTF-16, as the directory of a compound file has it. */
function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const texts = {
  empty: { zh: "文件是空的", en: "the file is empty" },
  password: {
    zh: "文件加了密码，打不开；请在 Word 或 WPS 里去掉密码后再导入",
    en: "the file is protected by a password; please remove it in Word or WPS first",
  },
  doc: {
    zh: "这是旧的 .doc 格式（只改后缀没有用）；请用 Word 或 WPS 打开，另存为 .docx 后再导入",
    en: "this is an old .doc file, whatever its name; please save it as .docx in Word or WPS first",
  },
  old: {
    zh: "这是旧的 Office 文件（.doc、.xls、.wps 一类）；请打开后另存为 .docx 再导入",
    en: "this is an old Office file (.doc, .xls, .wps); please save it as .docx first",
  },
  rtf: {
    zh: "这是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx 后再导入",
    en: "this is an RTF file; please save it as .docx first",
  },
  mht: {
    zh: "这是 .mht 网页归档；请在浏览器里另存为“网页，仅 HTML”后再导入",
    en: "this is a web archive (.mht); please save the page as HTML only",
  },
  image: {
    zh: "这是图片，里面没有文字；请找可以复制文字的版本",
    en: "this is a picture, without text; please find a version whose text can be copied",
  },
  noDocx: {
    zh: "文件名以 .docx 结尾，里面却不是 Word 文档：多半已损坏，或没有下载完整；请重新下载，或用 Word、WPS 打开后另存为 .docx",
    en: "the name ends in .docx, but this is no Word document: it is most likely damaged, or was not fetched as a whole; please fetch it again, or save it as .docx in Word or WPS",
  },
  noPdf: {
    zh: "文件名以 .pdf 结尾，里面却不是 PDF：多半已损坏，或没有下载完整；请重新下载",
    en: "the name ends in .pdf, but this is no PDF: it is most likely damaged, or was not fetched as a whole; please fetch it again",
  },
  unknown: {
    zh: "认不出这个文件；能导入的有 .docx、.html、.pdf、.txt、.md",
    en: "this file is not of a kind that is known; .docx, .html, .pdf, .txt and .md can be imported",
  },
};
