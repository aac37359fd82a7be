import { test } from "vitest";
import { startChat } from "../support/chat.ts";

test("a voice is heard at once; in practice mode a tone stands for it", async () => {
  const { chat } = await startChat();
  await chat`
    you  which voices are there?
    bot  There are 3 voices: • Rija (np_rija) • Prasanna (np_prasanna) • Binod (np_binod) …
         [Hear Rija] [Hear Prasanna] [Hear Binod]
    you  [Hear Binod]
    bot  Which sentence would you like to hear? …
    you  नमस्कार
    bot  …
    file  … voice.wav
  `;
});

test("a sentence and a voice in one line", async () => {
  const { chat } = await startChat({ simulator: { switches: { "test-voice-answer": "link" } } });
  await chat`
    you  let me hear "Namaste" in binod's voice
    bot  “Namaste” in Binod's voice: http…wav [Hear another voice]
  `;
});

test("a voice the account has not is asked for again", async () => {
  const { chat } = await startChat({ simulator: { switches: { "test-voice-answer": "sentence" } } });
  await chat`
    you  let me hear "Namaste" in shreegya's voice
    bot  … is not among the voices of your account. Whose voice shall it be? [Rija] [Prasanna] [Binod]
    you  rija
    bot  TingTing sent no sound. It says: “The message has been read by np_rija and sent to your phone.” …
  `;
});
