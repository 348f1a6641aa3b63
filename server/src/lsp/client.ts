import type { InitializeParams } from "vscode-languageserver";
import * as z from "zod/mini";
import type { DiagnosticSupport } from "../language/diagnostics.ts";
import { type Lang, langOf } from "../message.ts";
import { readSupport, type Support } from "./support.ts";

export type Encoding = "utf-16" | "utf-8";

/** What the client is able to do, read once when it connects. */
export interface Client {
  readonly encoding: Encoding;
  readonly lang: Lang;
  /** The folders of the workspace. */
  readonly roots: readonly string[];
  /** Asks for diagnostics itself; others are sent them. */
  readonly pulls: boolean;
  /** Can be told to ask for all diagnostics again. */
  readonly refreshes: boolean;
  readonly diagnostics: DiagnosticSupport;
  readonly support: Support;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Takes edits that name the version they were made for. */
  readonly versionedEdits: boolean;
  /** Takes edits that make a new file. */
  readonly createsFiles: boolean;
  /** Takes edits with a part to be written over (LSP 3.18). */
  readonly writesOver: boolean;
  readonly appliesEdits: boolean;
  /** Can be asked for settings. */
  readonly hasSettings: boolean;
  /** Tells of changed settings, and of changed files, only where told which. */
  readonly registersSettings: boolean;
  readonly registersFiles: boolean;
  /** Reads files on the server's behalf, where the server cannot: `nianbao/readFile`. */
  readonly readsFiles: boolean;
  /** Looks for the drafts in a folder on the server's behalf: `nianbao/listDrafts`. */
  readonly listsDrafts: boolean;
  /** The settings of clients that cannot be asked for them. */
  readonly settings: unknown;
}

/** What a client may pass in `initializationOptions`; what is wrong in it is as if it were not there. */
const Options = z.catch(
  z.object({
    locale: z.catch(z.optional(z.string()), undefined),
    readFile: z.catch(z.optional(z.boolean()), undefined),
    listDrafts: z.catch(z.optional(z.boolean()), undefined),
    settings: z.optional(z.unknown()),
  }),
  {},
);

export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, general } = params.capabilities;
  const options = Options.parse(params.initializationOptions ?? {});
  // Until LSP 3.17 only the push side told what a client makes of a diagnostic.
  const told = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    encoding: general?.positionEncodings?.find(isEncoding) ?? "utf-16",
    lang: langOf(options.locale ?? params.locale),
    roots: rootsOf(params),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    diagnostics: {
      codeDescription: told.some((one) => one?.codeDescriptionSupport),
      relatedInformation: told.some((one) => one?.relatedInformation),
      unnecessary: told.some((one) => one?.tagSupport?.valueSet.includes(1)),
      data: told.some((one) => one?.dataSupport),
    },
    support: readSupport(params.capabilities),
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    writesOver: workspace?.workspaceEdit?.snippetEditSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    hasSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: options.readFile === true,
    listsDrafts: options.listDrafts === true,
    settings: options.settings,
  };
}

function isEncoding(encoding: string): encoding is Encoding {
  return encoding === "utf-16" || encoding === "utf-8";
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders ? urisOf(workspaceFolders) : urisOf([{ uri: rootUri }]);
}

/** The addresses of folders that the client tells of. */
export function urisOf(folders: readonly { readonly uri: unknown }[]): string[] {
  return folders.flatMap(({ uri }) => (typeof uri === "string" && uri !== "" ? uri : []));
}
