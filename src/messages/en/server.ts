/** What the one HTTP server says to whoever starts it or comes by a wrong way. */
export const server = {
  "server.port-busy": (m: { host: string; port: number }) =>
    `PORT: ${m.port} on ${m.host} is in use by another program. Stop that one, or set PORT to a free port, e.g. PORT=${m.port === 3000 ? 3001 : 3000}.`,
  "server.port-forbidden": (m: { port: number }) =>
    `PORT: this user may not open port ${m.port}. Set PORT to a port above 1023, e.g. PORT=3000.`,
  "server.host-unknown": (m: { host: string }) =>
    `HOST: ${m.host} is not an address of this machine. Set HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for all its addresses.`,
  "server.not-listening": (m: { host: string; port: number; code: string }) =>
    `PORT: the server cannot listen on ${m.host}:${m.port} (${m.code}). Set HOST and PORT to an address that is free.`,
  "server.wrong-host": () =>
    "This bot does not answer under this address. Whoever runs it can allow it by setting PUBLIC_URL to it.",
  "server.nothing-here": () => "There is nothing here.",
  "server.failed": (m: { id: string }) =>
    `Something went wrong on our side. Please try again; if it stays, tell us ${m.id}.`,
  "server.practising": (m: { url: string }) =>
    `tingting-bot runs in practice mode: nobody is called and nothing costs money. Open ${m.url}`,
  "server.running": (m: { url: string }) => `tingting-bot runs. Open ${m.url}`,
};
