/** Not a limit on the checker: a busy machine may take its time over so many drafts. */
export const PATIENCE = 120_000;
