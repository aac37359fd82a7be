import { test } from "vitest";
import { startChat } from "../support/chat.ts";

test("a message is kept under a name, found again, replaced and deleted", async () => {
  const { chat } = await startChat();
  await chat`
    you  my saved messages
    bot  No message is saved yet. …
    you  save "Namaste {tags_name}" as greeting
    bot  Saved as greeting: Namaste {tags_name} [My saved messages]
    you  save "Hello {tags_name}" as greeting
    bot  Saved as greeting, in place of the earlier message of that name: Hello {tags_name} …
    you  my saved messages
    bot  1 saved message: • greeting: Hello {tags_name}
    you  delete the saved message greeting
    bot  Deleted greeting. It was: Hello {tags_name} [Save it again]
    you  [Save it again]
    bot  Saved as greeting: Hello {tags_name} …
    you  delete the saved message farewell
    bot  No saved message is called farewell. [Delete greeting]
  `;
});
