// Costly orders with something beside them: a reason, hearsay, a threshold, a courtesy. What resembles them stays refused.
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter(commands);
const intentOf = (text: string) => interpreter.interpret(text, contextOf()).frame.intent;

describe("an order is heard", () => {
  test.each([
    ["with hearsay behind it as its reason", "9803344190 lai otp feri pathaidinu, pugena re", "otp.resend"],
    ["with hearsay behind it as its reason", "९८५११८०३४२ लाई फेरि कलबाट ओटीपी पठाइदेऊ, अघिको आएन रे", "otp.resend"],
    ["with hearsay behind it as its reason", "Picnic 2083 bata 9857012344 hatau, aaudaina re", "contacts.remove"],
    [
      "with what everyone else did behind it",
      "run campaign 31 only for 9841556710, everyone else has paid",
      "campaign.start",
    ],
    [
      "with what somebody forgot before it",
      "a member forgot her passbook, verify her through a call otp at 9845571029",
      "otp.send",
    ],
    ["after a will to do the same", "we'll take 9802771440, buy it", "lines.buy"],
    ["after what never came", "code never arrived at 9821413030, once more please", "otp.resend"],
    ["beside another way that is not wanted", "no sms please, a call with the otp for 9848692350", "otp.send"],
    ["for someone who wants the code", "+9779816407752 wants the otp as a text", "otp.send"],
    ["with its message quoted before it", "“धारा मर्मत” भन्दै अभियान ५७ चलाइदिनुहोस्", "campaign.start"],
    ["about those who failed", "in #63 call back whoever failed or gave no answer", "campaign.rerun"],
    ["about those who failed", "Rerun failed of 827 tomorrow 11 am", "campaign.rerun"],
    ["as let us", "yo 9802771442 number kinum", "lines.buy"],
    ["by what is to be done, and nobody said to do it", "campaign 611 saturday मा move गर्ने।", "campaign.reschedule"],
    ["after leave to do it", "campaign 83 can be deleted, do it", "campaign.delete"],
    ["in place of another that is denied", "Don't delete campaign 859, just stop it", "campaign.stop"],
    ["as a liking", "naya line kinna man cha", "lines.buy"],
    ["as a courtesy", "campaign 55 suru gardinu huncha?", "campaign.start"],
  ])("%s: %s", (_name, text, intent) => expect(intentOf(text)).toBe(intent));
});

describe("a threshold of approvals is an order, not a condition", () => {
  test.each([
    "anything going to more than 5000 contacts should wait for an approver",
    "from now ask for an approval once something costs more than 250 credits",
    "1000 contacts naghyo bhane approver lai sodhne gara",
  ])("%s", (text) => expect(intentOf(text)).toBe("team.settings"));
});

describe("no order is heard", () => {
  test.each([
    ["only if somebody agrees", "कविता मानेमा मात्र उनलाई एडमिन बनाउनू"],
    ["only if somebody agrees", "kabita le mane matra approver banau"],
    ["only if somebody agrees", "make him admin if he is really a member"],
    ["in what is asked of us", "9802771442 kinum?"],
    ["in what somebody is to do", "campaign 611 हरि ले start गर्ने"],
    ["in a plan", "bholi campaign 611 suru garne yojana cha"],
    ["in hearsay alone", "campaign 8 start gara re"],
    ["after an approval that is still to come", "once sita agrees ask an approver above 5000 contacts"],
    ["in what somebody wants others to do", "Ram wants us to send the otp to 9841000001"],
    ["in what somebody said while asking", "रामले “अभियान ८ सुरु गर” भन्दै थियो"],
    ["in what went wrong by itself", "campaign 8 rerun failed"],
    ["in what the others would like", "Prakash would like to delete campaign 72"],
    ["in what a paper reads", "the note on my desk reads: delete campaign 215"],
    ["in what we used to do", "we used to delete number 9841000041 from the Dashain offer campaign"],
    ["in what should not be done", "you should not text my customer an otp, 9851234005"],
    ["in what somebody had done", "manager had set approval above 3000 contacts"],
    ["in what somebody honoured has done", "सरले सीतालाई आइतबारै एप्रुभर बनाउनुभयो"],
    ["in what is done already", "ramesh lai operator banaisakiyo"],
    ["in what began by itself", "बिहेको कार्ड बाँड्ने अभियान सुरु भयो हाम्रो घरमा"],
  ])("%s: %s", (_name, text) => {
    const risk = commands.find(({ intent }) => intent === intentOf(text))?.does.risk;
    expect(risk).toBe("none");
  });
});

test("a second wish that is taken back is not offered", () => {
  const { then } = interpreter.interpret("stop campaign 8 and start 9, no wait, forget it", contextOf()).frame;
  expect(then).toBeUndefined();
});
