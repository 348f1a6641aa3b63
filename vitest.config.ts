import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
