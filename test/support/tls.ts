// TLS among tests: a certificate of our own, trusted by this process alone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../fixtures/tls", name), "utf8");

/** For `telegram.test`, `localhost` and `127.0.0.1`. */
export const testTls = { key: read("key.pem"), cert: read("cert.pem") };

export function trustTestTls(): void {
  setDefaultCACertificates([...getCACertificates("default"), testTls.cert]);
}
