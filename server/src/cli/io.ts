import { createRequire } from "node:module";

/** The world as the command line sees it, so that a test can put another in its place. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where results go: whether it is a terminal, and how many columns it has. */
  readonly screen: { readonly terminal: boolean; readonly columns?: number | undefined };
  out(text: string): void;
  err(text: string): void;
  /** Puts a line on the terminal of standard error in the place of the last such line; absent where there is none. */
  transient?(line: string): void;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
  /** Standard input as it comes. */
  chunks(): AsyncIterable<Uint8Array>;
}

const CLEAR_LINE = "\r\u001b[K";

/** What is written may not arrive, as on a full disk; `lost` is told so. */
export function processIo(lost: (error: NodeJS.ErrnoException) => void): Io {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader may have seen enough, as `head` does: what is left to say is said to nobody.
      if (error.code !== "EPIPE") lost(error);
    });
  }
  // The work pauses between two files, so that none is left half written.
  process.once("SIGINT", () => {
    if (stderr.isTTY) stderr.write(CLEAR_LINE);
    process.exit(130);
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    screen: { terminal: stdout.isTTY === true, columns: stdout.columns },
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    ...(stderr.isTTY && { transient: (line: string) => stderr.write(CLEAR_LINE + line) }),
    async read() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    chunks: () => process.stdin,
  };
}

/** Colour where a terminal shows it or it is asked for; `NO_COLOR` always counts. */
export function wantsColour({ env, screen }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !/^(?:0|false)$/.test(env.FORCE_COLOR);
  return screen.terminal && env.TERM !== "dumb";
}

/** Where the code of the command lies. */
export const commandUrl = import.meta.url;

/** The version of the package, found by its own name from the sources as well as from the bundle. */
export function version(): string {
  const require = createRequire(commandUrl);
  const { version } = require("nianbao/package.json") as { version: string };
  return version;
}
