import type { Run } from "./run.ts";

/** `nianbao lsp`: the language server, loaded only here. It ends when its client says so. */
export async function lspCommand(_run: Run): Promise<undefined> {
  const { startServer } = await import("../lsp/node.ts");
  startServer();
}
