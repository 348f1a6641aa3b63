import { check, type Reported } from "../../server/src/check.ts";
import { parseDraft } from "../../server/src/draft/index.ts";
import { describe } from "../../server/src/index.ts";
import { render } from "../../server/src/message.ts";
import { bindReport, type Report } from "../../server/src/report/index.ts";
import { claim, same } from "./claim.ts";
import { soundEdits, soundSpan } from "./places.ts";

export const read = (text: string): Report => bindReport(parseDraft(text));

/** Parse: blocks in the order of the text, all in it, rows and cells in their blocks. */
export function blocksLieInOrder(text: string): void {
  const { blocks, directives } = parseDraft(text);
  let end = 0;
  for (const one of blocks) {
    soundSpan(text, one.block, `a ${one.kind}`);
    claim(one.block.from >= end, "blocks overlap", one.block, end);
    end = one.block.to;
    if (one.kind === "heading") soundSpan(text, one.span, "a heading");
    if (one.kind === "paragraph") for (const { line, span } of one.lines) soundInside(text, span, line, "a line");
    if (one.kind !== "table") continue;
    for (const { line, cells, widePipes } of one.rows) {
      soundInside(text, line, one.block, "a row");
      for (const pipe of widePipes) soundInside(text, pipe, line, "a pipe");
      let edge = line.from;
      for (const { cell, span } of cells) {
        soundInside(text, cell, line, "a cell");
        soundInside(text, span, cell, "a cell's words");
        claim(cell.from >= edge, "cells overlap", cell, edge);
        edge = cell.to;
      }
    }
  }
  for (const { span, nameSpan, args } of directives) {
    soundInside(text, nameSpan, span, "a directive's name");
    for (const arg of args) soundInside(text, arg.span, span, "a directive's word");
  }
}

function soundInside(
  text: string,
  inner: { from: number; to: number },
  outer: { from: number; to: number },
  what: string,
) {
  soundSpan(text, inner, what);
  claim(outer.from <= inner.from && inner.to <= outer.to, `${what} is not inside`, inner, outer);
}

/** Check, alone and beside last year's and parts: messages are whole, and every range lies in the text it is of. */
export function findingsAreSound(text: string): void {
  const report = read(text);
  const last = read(text.replace(/20\d\d/g, (year) => String(Number(year) - 1)));
  for (const options of [{}, { previous: last, parts: [last, report] }]) {
    const bound = bindReport(report.draft, options);
    const found = check(bound, options);
    describe(bound, found);
    for (const finding of found) soundFinding(text, finding);
  }
}

function soundFinding(text: string, { rule, at, related = [], fixes = [], message }: Reported): void {
  soundSpan(text, at, rule);
  for (const one of related) soundSpan(one.in?.draft.text ?? text, one.at, `${rule}, related`);
  for (const fix of fixes) {
    soundEdits(text, fix.edits, `${rule}, a fix`);
    claim(fix.edits.length > 0, `${rule}: a fix of nothing`);
  }
  for (const words of [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)]) {
    for (const lang of ["zh-cn", "en"] as const) {
      claim(
        !/\{\w+\}|undefined|NaN/.test(render(words, lang).replaceAll(text, "")),
        `${rule}: a message with a hole`,
        words,
      );
    }
  }
}

/** Whether lines end with LF or CRLF, and whether a byte-order mark stands in front, makes no difference. */
export function lineEndsMakeNoDifference(text: string): void {
  const plain = text.replace(/\r/g, "").replace(/^\ufeff+/, "");
  const said = (variant: string) =>
    check(read(variant))
      .map(({ rule, at }) => `${rule} ${variant.slice(0, at.from).split("\n").length} ${words(variant, at)}`)
      .sort()
      .join("\n");
  same(said(plain.replaceAll("\n", "\r\n")), said(plain), "with CRLF it says something else");
  same(said(`\ufeff${plain}`), said(plain), "with a byte-order mark it says something else");
}

const words = (text: string, { from, to }: { from: number; to: number }) =>
  text.slice(from, to).replaceAll("\r", "").replace("\ufeff", "");
