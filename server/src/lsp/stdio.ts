import { type Connection, createConnection, ErrorCodes, StreamMessageWriter } from "vscode-languageserver/node";
import { BrokenFrame, FrameReader } from "./frame-reader.ts";
import type { Gate } from "./gate.ts";

export interface Pipes {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The server cannot go on: its client is gone, or cannot be understood any more. */
  end(why?: string): void;
}

const NOT_JSON = { jsonrpc: "2.0", id: null, error: { code: ErrorCodes.ParseError, message: "not JSON" } };

/**
 * A connection over two streams. A message that is no JSON is answered as such; where one ends and the next begins
 * cannot be told after a broken header, so that then the server ends, for its client to start it anew.
 */
export function streamConnection({ input, output, end }: Pipes, gate: Gate): Connection {
  const reader = new FrameReader(input);
  const writer = new StreamMessageWriter(output);
  reader.onError((error) => {
    if (error instanceof BrokenFrame) end(error.message);
    else if (error instanceof SyntaxError) writer.write(NOT_JSON).catch(() => end());
    else console.error(String(error));
  });
  for (const event of ["end", "close"]) input.on(event, () => end());
  writer.onClose(() => end());
  return createConnection(reader, writer, { messageStrategy: gate });
}
