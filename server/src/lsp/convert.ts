import { RequestType } from "vscode-languageserver";
import type * as Convert from "../convert/index.ts";
import { formatText } from "../edit/format.ts";
import { render } from "../message.ts";
import { runSafe } from "./run-safe.ts";
import type { Session } from "./session.ts";

/** Why it was not done, in words for the user. */
interface Problem {
  readonly problem: string;
}

/** A draft made of a report, its tables aligned as the editor keeps them, and a line on each part that the author should compare with the original. */
export interface ImportedText {
  readonly text: string;
  readonly notes: readonly string[];
}

interface ImportParams {
  readonly base64: string;
  /** What the file is called. */
  readonly name?: string;
}

interface ExportParams {
  readonly uri: string;
  readonly to: Convert.ExportFormat;
}

export interface ExportedFile {
  readonly base64: string;
}

/** `nianbao/import`: a published report as a draft. */
const ImportRequest = new RequestType<ImportParams, ImportedText | Problem | null, void>("nianbao/import");
/** `nianbao/export`: an open draft in the official layout. */
const ExportRequest = new RequestType<ExportParams, ExportedFile | Problem | null, void>("nianbao/export");

export function provideConvert({ connection, client, documents, host, log }: Session): void {
  const { loadConvert } = host;
  if (!loadConvert) return;
  const withConvert = async <R>(work: (convert: typeof Convert) => Promise<R>): Promise<R | Problem> => {
    const convert = await loadConvert();
    try {
      return await work(convert);
    } catch (error) {
      // Its own class: the file is a bundle by itself.
      if (error instanceof convert.ConvertProblem) return { problem: render(error.said, client.lang) };
      throw error;
    }
  };
  connection.onRequest(
    ImportRequest,
    runSafe(
      log,
      ImportRequest.method,
      null,
      ({ base64, name }): Promise<ImportedText | Problem | null> =>
        withConvert(async ({ importReport }) => {
          const { draft, found } = await importReport(bytesOf(base64), { ...(name !== undefined && { name }) });
          const doubts = found.filter(({ certainty }) => certainty !== "sure" && certainty !== "left");
          const notes = doubts.map(({ part, note }) =>
            [part, note].flatMap((words) => (words ? render(words, client.lang) : [])).join("  "),
          );
          return { text: formatText(draft), notes };
        }),
    ),
  );
  connection.onRequest(
    ExportRequest,
    runSafe(log, ExportRequest.method, null, async ({ uri, to }): Promise<ExportedFile | Problem | null> => {
      const draft = documents.get(uri)?.text;
      if (draft === undefined) return null;
      return withConvert(async ({ exportReport }) => ({ base64: base64Of(await exportReport(draft, to)) }));
    }),
  );
}

/** What both Node and browsers can do; the messages between client and server are JSON, which knows no bytes. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** In pieces: as many arguments as a document has bytes are too many for a call. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
