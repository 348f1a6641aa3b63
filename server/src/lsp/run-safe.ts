import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Where a failure is written that the user need not see. */
export type Log = (message: string) => void;

/** A request's handler that never throws to the client: it answers `fallback` and logs why. */
export function runSafe<P, R>(
  log: Log,
  name: string,
  fallback: NoInfer<R>,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await work(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${name}: ${reasonOf(error)}`);
      return fallback;
    }
  };
}

/** The same for what nobody waits for. */
export async function runQuietly(log: Log, name: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${name}: ${reasonOf(error)}`);
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
