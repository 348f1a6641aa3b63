/** What is asked for in quick succession, such as by the closing of a thousand drafts, is done once, when it is over. */
const SETTLE = 50;

/**
 * Does the work a moment after it was last asked for. Work that takes long asks from time to time whether it was asked
 * for again, and may leave the rest to that.
 */
export function whenSettled(work: (isStale: () => boolean) => Promise<void>): () => void {
  let asked = 0;
  return () => {
    const mine = ++asked;
    const isStale = () => mine !== asked;
    setTimeout(() => {
      if (!isStale()) void work(isStale);
    }, SETTLE);
  };
}

/** Lets messages in that came meanwhile. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
