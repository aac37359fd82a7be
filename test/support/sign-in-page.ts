// The sign-in page as a browser without scripts sees it.

export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The words alone. */
  readonly text: string;
}

export async function openPage(link: string, init?: RequestInit): Promise<Shown> {
  return shown(await fetch(link, { redirect: "manual", ...init }));
}

/** Sends the form that `link` shows, with these values. */
export async function fillPage(
  link: string,
  values: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<Shown> {
  const form = formTokenIn((await openPage(link)).html);
  const body = new URLSearchParams({ ...(form && { form }), ...values });
  return openPage(link, { method: "POST", headers, body });
}

export function formTokenIn(html: string): string | undefined {
  return /name="form" value="([^"]+)"/.exec(html)?.[1];
}

/** What a filled-in page tells to tap in the chat. */
export function numberOn({ html }: Shown): string {
  const number = /class="number">(\d+)</.exec(html)?.[1];
  if (number === undefined) throw new Error("the page shows no number");
  return number;
}

async function shown(response: Response): Promise<Shown> {
  const html = await response.text();
  const text = html.replace(/<(style|title)[^>]*>.*?<\/\1>/gs, "").replace(/<[^>]*>/g, " ");
  return { status: response.status, headers: response.headers, html, text: text.replace(/\s+/g, " ").trim() };
}
