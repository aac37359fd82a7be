// What can go wrong between us and the service, told apart by the one thing that matters for money: could the call have arrived?

/** The request never left us: nothing happened. */
export class Unsent extends Error {
  override readonly name = "Unsent";
}

/** The request left us and no whole answer came back: it may have been carried out. */
export class AnswerLost extends Error {
  override readonly name = "AnswerLost";
}

/** Faults of the certificate are found before the first byte of a request goes out (nodejs.org/api/tls.html#x509-certificate-error-codes). */
const certificateFaults: ReadonlySet<unknown> = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** `ETIMEDOUT` alone proves nothing: it also ends a connection that was in use. The system call does. */
const beforeSending: ReadonlySet<unknown> = new Set(["connect", "getaddrinfo"]);

/** Turns whatever `fetch` threw into one of the two. */
export function transportFailure(error: unknown): Unsent | AnswerLost {
  if (error instanceof Unsent || error instanceof AnswerLost) return error;
  const cause = { cause: bareCause(error) };
  return wasUnsent(deepest(error)) ? new Unsent("could not connect", cause) : new AnswerLost("answer lost", cause);
}

/**
 * The kind of failure without its words: ky's errors hold the request with its headers, and messages may quote
 * a token or a body. A fresh error with name and system code is what may be kept as `cause`.
 */
export function bareCause(error: unknown): Error {
  const root = deepest(error);
  const name = root instanceof Error ? root.name : typeof root;
  return new Error([name, property(root, "code"), property(root, "syscall")].filter(isWord).join(" "));
}

function wasUnsent(root: unknown): boolean {
  if (root instanceof AggregateError) return root.errors.length > 0 && root.errors.every(wasUnsent);
  const code = property(root, "code");
  return (
    beforeSending.has(property(root, "syscall")) || code === "UND_ERR_CONNECT_TIMEOUT" || certificateFaults.has(code)
  );
}

function deepest(error: unknown): unknown {
  let root = error;
  for (let depth = 0; depth < 10 && root instanceof Error && root.cause instanceof Error; depth += 1) root = root.cause;
  return root;
}

function property(value: unknown, name: string): unknown {
  return value instanceof Error ? Reflect.get(value, name) : undefined;
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && /^\w+$/.test(value);
}
