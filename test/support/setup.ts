import "../../src/runtime.ts";
