import { TextDocuments } from "vscode-languageserver";
import * as z from "zod/mini";
import type { CheckOptions } from "../check.ts";
import { parseDraft } from "../draft/index.ts";
import { type Identity, identityIn, identityOf } from "../history/index.ts";
import { type CheckedDraft, checkedDraft } from "../language/checked-draft.ts";
import type { Lang } from "../message.ts";
import { Lines, type Range } from "../position.ts";
import { bindReport, type Report } from "../report/index.ts";
import type { Part } from "../report/part.ts";
import type { Encoding } from "./client.ts";
import { isDraftName } from "./folders.ts";
import { Recent } from "./recent.ts";
import { Utf8Lines } from "./utf8-lines.ts";

export type Documents = TextDocuments<OpenDocument>;

/** What is told of a document is kept, so that one wrong message would spoil all answers after it: it is not taken. */
const Opened = z.tuple([z.string(), z.string(), z.number(), z.string()]);
const Place = z.object({ line: z.int(), character: z.int() });
const Changes = z.array(
  z.object({ text: z.string(), range: z.optional(z.nullable(z.object({ start: Place, end: Place }))) }),
);

/** So many drafts are kept bound; of others the text is kept, and it is bound again when asked for: in a millisecond. */
const MOST_BOUND = 100;

/** The documents that the client has open, with places counted as it counts them. */
export function openDocuments(encoding: Encoding): Documents {
  const recent = new Recent<OpenDocument>(MOST_BOUND);
  const documents = new TextDocuments<OpenDocument>({
    create: (...params) => new OpenDocument(...Opened.parse(params), encoding, recent),
    update: (document, changes, version) => document.changed(Changes.parse(changes), version),
  });
  documents.onDidClose(({ document }) => recent.drop(document));
  return documents;
}

/** The drafts that a draft is checked with: last year's of the same agency, and those that it adds up. */
export interface Beside {
  readonly previous?: Report;
  readonly parts?: readonly Part[];
}

/** One version of an open document. What is computed from it is computed when first asked for, and once. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly #encoding: Encoding;
  readonly #recent: Recent<OpenDocument> | undefined;
  #lines: Lines | undefined;
  #identity: Identity | undefined;
  #bound: { readonly options: CheckOptions; readonly report: Report } | undefined;
  #checked: CheckedDraft | undefined;
  /** The drafts that it was last checked with. */
  #beside: readonly (string | undefined)[] = [];

  constructor(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    encoding: Encoding,
    recent?: Recent<OpenDocument>,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.#encoding = encoding;
    this.#recent = recent;
  }

  /** Lets go of all that can be computed again. */
  forget(): void {
    this.#identity = this.identity;
    this.#lines = undefined;
    this.#bound = undefined;
    this.#checked = undefined;
  }

  /** By its language, or by its name, for editors that know only Markdown. */
  get isDraft(): boolean {
    return this.languageId === "nianbao" || isDraftName(this.uri);
  }

  /** Whether the draft at this address was looked at when this one was last checked: last year's, or a part of it. */
  dependsOn(uri: string): boolean {
    return this.#beside.includes(uri);
  }

  get lines(): Lines {
    this.#lines ??= linesFor(this.text, this.#encoding);
    return this.#lines;
  }

  /** Agency and year; of what is not bound yet, from its first lines. */
  get identity(): Identity {
    this.#identity ??= this.#bound ? identityOf(this.#bound.report) : identityIn(this.text);
    return this.#identity;
  }

  /** Bound by itself, without last year's; anew only with other options than the last time. */
  report(options: CheckOptions): Report {
    this.#recent?.use(this);
    if (this.#bound?.options !== options) {
      this.#bound = { options, report: bindReport(parseDraft(this.text), { ...options, file: this.uri }) };
    }
    return this.#bound.report;
  }

  /** Bound, and checked when that is asked for; anew only with other options, or other drafts beside it, than the last time. */
  checked(options: CheckOptions, lang: Lang, { previous, parts }: Beside = {}): CheckedDraft {
    this.#recent?.use(this);
    const last = this.#checked;
    if (last?.options !== options || last.report.previous !== previous || last.report.parts !== parts) {
      const alone = this.report(options);
      const beside = { ...(previous && { previous }), ...(parts && { parts }) };
      const report = previous || parts ? { ...alone, ...beside } : alone;
      const { uri, version, lines } = this;
      this.#beside = [previous?.file, ...(parts ?? []).map(({ file }) => file)];
      this.#checked = checkedDraft({ uri, version, report, options, lines, lang });
      return this.#checked;
    }
    return last;
  }

  /** The next version: each change is told in places of the text that the one before it left. */
  changed(changes: z.infer<typeof Changes>, version: number): OpenDocument {
    this.#recent?.drop(this);
    return changes.reduce<OpenDocument>((last, change) => {
      const text = change.range ? last.#replaced(change.range, change.text) : change.text;
      return new OpenDocument(this.uri, this.languageId, version, text, this.#encoding, this.#recent);
    }, this);
  }

  #replaced({ start, end }: Range, text: string): string {
    const [from, to] = [this.lines.offsetAt(start), this.lines.offsetAt(end)];
    return this.text.slice(0, Math.min(from, to)) + text + this.text.slice(Math.max(from, to));
  }
}

/** The lines of a text, with places counted as the client counts them. */
export function linesFor(text: string, encoding: Encoding): Lines {
  return encoding === "utf-8" ? new Utf8Lines(text) : new Lines(text);
}
