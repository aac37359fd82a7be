import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 20_000,
    reporters: process.env.CI ? ["default", "./test/support/closing-line.ts"] : ["default"],
  },
});
