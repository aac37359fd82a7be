// The terminal for programs: one line is one turn. Lines are plain text or a JSON string; `[Label]` presses, `@sita: …` speaks as Sita,
// `/send PATH [caption]` sends a file.
import type { Who } from "../../src/chat.ts";
import type { OnScreen, Screen } from "./screen.ts";

export type PipedLine =
  | { readonly kind: "say"; readonly speaker: string | undefined; readonly text: string }
  | { readonly kind: "press"; readonly speaker: string | undefined; readonly label: string }
  | {
      readonly kind: "send";
      readonly speaker: string | undefined;
      readonly path: string;
      readonly caption: string | undefined;
    };

export function readPipedLine(line: string): PipedLine {
  const [, speaker, rest = ""] = /^(?:@([\p{L}\p{N}_.-]+):\s*)?(.*)$/su.exec(line.replace(/\r$/, "")) ?? [];
  const text = unquoted(rest);
  const [, label] = /^\[(.+)\]$/u.exec(text) ?? [];
  if (label !== undefined) return { kind: "press", speaker, label };
  const [, path, caption] = /^\/send\s+(\S+)(?:\s+(.+))?$/su.exec(text) ?? [];
  if (path !== undefined) return { kind: "send", speaker, path, caption };
  return { kind: "say", speaker, text };
}

/** A line that is a JSON string may hold newlines; anything else is what it is. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}

/** The first speaker has no name in the line; everybody else is who the line says. */
export function speakerOf(name: string | undefined): Who {
  return name === undefined
    ? { id: "terminal:you", name: "you", kind: "person" }
    : { id: `terminal:${name.toLowerCase()}`, name, kind: "person" };
}

export interface PipedOptions {
  readonly json: boolean;
  readonly write: (line: string) => void;
  /** The turn under way, counted in lines. */
  readonly turn: () => number;
}

export function createPipedScreen({ json, write, turn }: PipedOptions): Screen {
  return {
    draw: (drawn) => write(json ? asJson(drawn, turn()) : asText(drawn)),
  };
}

function asJson({ kind, id, edits, to, text, buttons, file }: OnScreen, turn: number): string {
  return JSON.stringify({
    turn,
    kind,
    id,
    ...(edits ? { edits } : {}),
    to,
    text,
    buttons: buttons.map((button) => button.label),
    ...(file ? { file } : {}),
  });
}

function asText({ kind, edits, text, buttons, file }: OnScreen): string {
  const mark = kind === "edit" ? `(message ${edits} now) ` : "";
  const labels = buttons.map((button) => `[${button.label}]`).join(" ");
  const attached = file ? `(file ${file.path ?? file.name}, ${file.bytes} bytes)` : "";
  return [`${mark}${text}`, labels, attached].filter((part) => part !== "").join("\n");
}
