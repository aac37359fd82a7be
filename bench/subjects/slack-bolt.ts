// Bolt bare: signature checked, a slash command acknowledged with a text.

import { createServer } from "node:http";
import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { answer } from "../subject.ts";
import { portOf } from "./port-of.ts";

const [signingSecret = ""] = process.argv.slice(2);
const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
const authorize = async () => ({ botToken: "xoxb-made-up", botId: "B1", botUserId: "U0" });
const app = new App({ receiver, authorize, logLevel: LogLevel.ERROR });
app.command("/tingting", async ({ ack }) => ack({ text: "ok" }));
const server = createServer((request, response) => receiver.requestListener(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
answer({ port: portOf(server) });
