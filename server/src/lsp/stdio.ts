import {
  type Connection,
  createConnection,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Gate } from "./gate.ts";

export interface Pipes {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The server cannot go on: its client is gone, or cannot be understood any more. */
  end(why?: string): void;
}

/** How long the rest of a message may take to come. */
const PATIENCE = 60_000;

/**
 * A connection over two streams. A message that is no JSON is answered as such; where one ends and the next begins
 * cannot be told after a broken header, so that then the server ends, for its client to start it anew.
 */
export function streamConnection({ input, output, end }: Pipes, gate: Gate): Connection {
  const reader = new Reader(input);
  const writer = new StreamMessageWriter(output);
  const notJson = { jsonrpc: "2.0", id: null, error: { code: ErrorCodes.ParseError, message: "not JSON" } };
  reader.partialMessageTimeout = PATIENCE;
  reader.onPartialMessage(() => end("the rest of a message did not come"));
  reader.onError((error) => {
    if (error instanceof SyntaxError) writer.write(notJson).catch(() => end());
    else end(error.message.split("\n", 1)[0]);
  });
  for (const event of ["end", "close"]) input.on(event, () => end());
  writer.onClose(() => end());
  return createConnection(reader, writer, { messageStrategy: gate });
}

/** Its errors are those of the stream alone: a message that makes no sense to the connection is no fault of the next. */
class Reader extends StreamMessageReader {
  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      try {
        callback(message);
      } catch (error) {
        console.error(String(error));
      }
    });
  }
}
