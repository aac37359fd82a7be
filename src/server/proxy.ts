// Where outgoing connections pass: through HTTPS_PROXY if there is one, never for loopback. Node has the proxying built in
// (nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support).
import { Agent as HttpAgent, setGlobalProxyFromEnv } from "node:http";
import { Agent as HttpsAgent } from "node:https";

export interface ProxySettings {
  /** As the variable, e.g. `"http://proxy.example.com:3128"`; undefined: connect directly. */
  readonly HTTPS_PROXY?: string | undefined;
  /** As the variable: host names, `.suffixes` and addresses, separated by commas. */
  readonly NO_PROXY?: string | undefined;
}

/** This machine for itself, in the words of NO_PROXY. */
const LOOPBACK = "localhost,.localhost,127.0.0.0-127.255.255.255,::1,[::1]";

/** `https:` only, as curl understands the two variables; our own services on plain `http:` are reached directly. */
function proxyEnvironment({ HTTPS_PROXY, NO_PROXY }: ProxySettings) {
  if (HTTPS_PROXY === undefined) return {};
  return { HTTPS_PROXY, NO_PROXY: NO_PROXY === undefined ? LOOPBACK : `${LOOPBACK},${NO_PROXY}` };
}

/** Gives the agent, HTTP or WebSocket, for connections to an address; one per scheme, so that connections are kept and shared. */
export function createAgents(settings: ProxySettings): (url: string) => HttpAgent {
  const direct = new HttpAgent({ keepAlive: true });
  const secure = new HttpsAgent({ keepAlive: true, proxyEnv: proxyEnvironment(settings) });
  return (url) => (new URL(url).protocol === "http:" ? direct : secure);
}

/** Makes `fetch` of this process obey the settings; gives back the way to undo it. */
export function routeFetch(settings: ProxySettings): () => void {
  if (settings.HTTPS_PROXY === undefined) return () => {};
  return setGlobalProxyFromEnv(proxyEnvironment(settings));
}
