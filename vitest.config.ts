import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 120_000,
    maxWorkers: 2,
    // `npm run coverage`: what the tests that run in this process reach; built programs are not counted.
    coverage: { include: ["server/src/**/*.ts"], reporter: ["text-summary", "json-summary"] },
  },
});
