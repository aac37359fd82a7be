// Against DNS rebinding: a page of somebody else can make its own name point here, but not send our name in the Host header.

/** Names of this machine for itself. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** `"[::1]:3000"` → `"[::1]"`; undefined if it is no host and port. */
function hostName(header: string): string | undefined {
  if (!/^[\w.[\]:-]+$/.test(header) || !URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname;
}

/** `"::ffff:192.168.1.5"` → `"192.168.1.5"`, `"fe80::1"` → `"[fe80::1]"`: an address as it stands in a URL. */
function inUrl(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  return plain.includes(":") ? `[${plain}]` : plain;
}

/**
 * Tells whether a request's Host header names us: this machine, one of `names` (with or without port), or the very address
 * the connection came in on, which no foreign name can claim.
 */
export function createHostCheck(names: readonly string[]) {
  const own = new Set([...loopback, ...names.flatMap((name) => hostName(name) ?? [])]);
  return (header: string | undefined, localAddress: string | undefined): boolean => {
    const name = header === undefined ? undefined : hostName(header);
    if (name === undefined) return false;
    return own.has(name) || (localAddress !== undefined && name === inUrl(localAddress));
  };
}
