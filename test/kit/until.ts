import { vi } from "vitest";

/** Waits until `check` passes, on however slow a machine; what it gives, or what it failed with in the end. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 60_000 });
