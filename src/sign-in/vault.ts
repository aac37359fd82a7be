// Secrets at rest: AES-256-GCM with keys that never lie in the store (OWASP Cryptographic Storage Cheat Sheet).
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import type { Sealer } from "../store/records.ts";

const algorithm = "aes-256-gcm";
/** 96 bits, as GCM wants it (NIST SP 800-38D, 8.2); random, so at most 2^32 seals for each secret. */
const ivBytes = 12;
const tagBytes = 16;

interface Key {
  /** Tells which secret sealed a text without telling the secret. */
  readonly id: string;
  /** Made once: with bare bytes each seal would make one, which takes twice as long as the seal. */
  readonly secret: KeyObject;
}

function deriveKey(secret: string): Key {
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, "", `tingting-bot ${use}`, length));
  return { id: derive("key id", 6).toString("base64url"), secret: createSecretKey(derive("seal", 32)) };
}

/** Random bytes are fetched for many at once: fetching costs as much as sealing, however few they are. */
function createIvs(): () => Buffer {
  const most = 512;
  let fetched = Buffer.alloc(0);
  return () => {
    if (fetched.length === 0) fetched = randomBytes(most * ivBytes);
    const iv = fetched.subarray(0, ivBytes);
    fetched = fetched.subarray(ivBytes);
    return iv;
  };
}

export interface VaultOptions {
  /** Seals, and opens what it sealed. */
  readonly secret: string;
  /** Secrets that sealed before: they open until nothing is sealed by them any more. */
  readonly olderSecrets?: readonly string[];
}

/**
 * Seals as `"v1.<key id>.<iv, tag and text in base64url>"`; the owner is authenticated with the text, so a sealed text that was
 * moved to another record does not open.
 */
export function createVault({ secret, olderSecrets = [] }: VaultOptions): Sealer {
  const nextIv = createIvs();
  const newest = deriveKey(secret);
  const keys = [newest, ...olderSecrets.map(deriveKey)];
  const byId = new Map(keys.map((key) => [key.id, key.secret]));
  return {
    seal(text, owner) {
      const iv = nextIv();
      const cipher = createCipheriv(algorithm, newest.secret, iv, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `v1.${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    open(sealed, owner) {
      const [version, keyId = "", body = ""] = sealed.split(".");
      const key = byId.get(keyId);
      if (version !== "v1" || !key) throw new Error("sealed by an unknown key");
      const bytes = Buffer.from(body, "base64url");
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
    },
  };
}
