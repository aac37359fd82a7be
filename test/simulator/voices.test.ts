// Hearing a voice: a labelled tone in place of speech, in each of the three ways the service might answer.
import { expect, test } from "vitest";
import { z } from "zod";
import { practise } from "./support/practise.ts";

const path = "/api/system/test/voice/";

test("by default a valid WAV comes back that says it is a tone", async () => {
  const { simulator, access } = await practise({ strict: true });
  const response = await fetch(simulator.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${access}`, "content-type": "application/json" },
    body: JSON.stringify({ message: "नमस्कार", voice_input: "np_binod" }),
  });
  expect(response.headers.get("content-type")).toBe("audio/wav");
  expect(response.headers.get("content-disposition")).toContain("practice-tone-np_binod.wav");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([bytes.toString("latin1", 0, 4), bytes.toString("latin1", 8, 16)]).toEqual(["RIFF", "WAVEfmt "]);
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes.toString("latin1")).toContain("Practice tone, not a voice (np_binod)");
});

test("a link leads to the tone, without a token", async () => {
  const { send, simulator } = await practise({ switches: { "test-voice-answer": "link" } });
  const { body } = await send("POST", path, { message: "Namaste" });
  const { url } = z.object({ data: z.object({ url: z.string() }) }).parse(body).data;
  expect(url).toBe(`${simulator.url}/media/practice-tone-np_rija.wav`);
  expect((await fetch(url)).headers.get("content-type")).toBe("audio/wav");
  expect((await fetch(url.replace("rija", "nobody"))).status).toBe(404);
});

test("a sentence may be all there is", async () => {
  const { send } = await practise({ switches: { "test-voice-answer": "sentence" } });
  expect((await send("POST", path, { message: "Namaste" })).body).toMatchObject({
    status: 200,
    message: expect.stringContaining("np_rija"),
    data: {},
  });
});

test("a message is needed, and a voice that exists", async () => {
  const { send } = await practise();
  expect((await send("POST", path, {})).status).toBe(400);
  expect((await send("POST", path, { message: "Namaste", voice_input: "np_nobody" })).status).toBe(400);
});
