/** Waiting for conditions: a test never waits for a time. */

/** As long as a busy machine may take. */
export const patience = 60_000;

/** Tries until it no longer throws; what it threw last is what a failure shows. */
export async function eventually(attempt, timeout = patience) {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
