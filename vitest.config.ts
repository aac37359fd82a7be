import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 20_000,
    // No module here keeps state, so files may share a worker's modules: importing them anew for each took half the suite's time.
    isolate: false,
    reporters: process.env.CI ? ["default", "./test/support/closing-line.ts"] : ["default"],
  },
});
