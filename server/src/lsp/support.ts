import type { ClientCapabilities } from "vscode-languageserver";

/** What a client makes of the answers of features. */
export interface Support {
  readonly hoverMarkdown: boolean;
  readonly snippets: boolean;
  /** Symbols within symbols. */
  readonly symbolTree: boolean;
  readonly foldingLimit: number;
}

export function readSupport({ textDocument }: ClientCapabilities): Support {
  const { hover, completion, documentSymbol, foldingRange } = textDocument ?? {};
  return {
    // The first format is the one that the client likes best.
    hoverMarkdown: hover?.contentFormat === undefined || hover.contentFormat[0] === "markdown",
    snippets: completion?.completionItem?.snippetSupport === true,
    symbolTree: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}
