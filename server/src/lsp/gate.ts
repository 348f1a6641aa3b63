import { ErrorCodes, Message, type MessageStrategy, type RequestMessage, ResponseError } from "vscode-languageserver";

/** The method that a request is given which is not to be served: nobody handles it, so it is answered by `refusal`. */
const REFUSED = "nianbao/refused";

/** Keeps the order that the protocol asks for: `initialize` first and once, and after `shutdown` nothing but `exit`. */
export class Gate implements MessageStrategy {
  #state: "new" | "open" | "shut" = "new";

  /** The client was answered what the server can do. */
  open(): void {
    this.#state = "open";
  }

  /** The exit status that the protocol asks for. */
  get status(): 0 | 1 {
    return this.#state === "shut" ? 0 : 1;
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    if (!this.#admits(message)) return isAnswered(message) ? next(refused(message)) : undefined;
    if (isRequest(message, "shutdown")) this.#state = "shut";
    return next(message);
  }

  /** The answer to a request that nobody handles. */
  refusal(method: string): ResponseError<void> {
    if (this.#state === "new") return new ResponseError(ErrorCodes.ServerNotInitialized, "initialize comes first");
    if (method !== REFUSED) return new ResponseError(ErrorCodes.MethodNotFound, `there is no ${method}`);
    const why = this.#state === "shut" ? "the server is shut down" : "not a request that can be served now";
    return new ResponseError(ErrorCodes.InvalidRequest, why);
  }

  #admits(message: Message): boolean {
    if (Message.isResponse(message)) return true;
    if (Message.isNotification(message)) return this.#state === "open" || message.method === "exit";
    if (!Message.isRequest(message)) return !isAnswered(message);
    return isRequest(message, "initialize") === (this.#state === "new") && this.#state !== "shut";
  }
}

function isRequest(message: Message, method: string): boolean {
  return Message.isRequest(message) && message.method === method;
}

/** Whoever sends an id waits for an answer, even where all the rest of the message makes no sense. */
function isAnswered(message: Message): message is Message & { id: number | string } {
  return typeof message === "object" && message !== null && "id" in message && /^[ns]/.test(typeof message.id);
}

function refused({ jsonrpc, id }: Message & { id: number | string }): RequestMessage {
  return { jsonrpc, id, method: REFUSED };
}
