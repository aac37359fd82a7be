import type { Server } from "node:http";
import { StartUpError } from "../errors.ts";
import type { Say } from "../messages/index.ts";

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Resolves once `server` listens; throws StartUpError with the variable to mend. */
export function listen(server: Server, { host, port }: Address, say: Say): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      reject(new StartUpError([remedy(error.code ?? error.message, { host, port }, say)], { cause: error }));
    };
    server.once("error", refused);
    server.listen({ host, port }, () => {
      server.off("error", refused);
      resolve();
    });
  });
}

/** Codes of listen(2) and getaddrinfo(3), as Node names them. */
function remedy(code: string, { host, port }: Address, say: Say): string {
  switch (code) {
    case "EADDRINUSE":
      return say("server.port-busy", { host, port });
    case "EACCES":
      return say("server.port-forbidden", { port });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return say("server.host-unknown", { host });
    default:
      return say("server.not-listening", { host, port, code });
  }
}
