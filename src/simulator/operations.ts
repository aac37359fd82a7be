// The twenty paths of the older dialect, as documented (reference §2); begin serves both a start and a re-run.

export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With or without the last slash, as documented; `:id` is a number. */
  readonly path: string;
  /** The documentation shows both forms. */
  readonly eitherSlash?: true;
}

/** Served without a token. */
export const openNames = ["login", "refresh"] as const;
export type OpenOperation = (typeof openNames)[number];

export const accountNames = [
  "user-details",
  "owned-lines",
  "lines-for-sale",
  "buy-line",
  "release-line",
  "list-campaigns",
  "create-campaign",
  "update-campaign",
  "delete-campaign",
  "campaign-details",
  "test-voice",
  "begin",
  "list-contacts",
  "add-contact",
  "remove-contact",
  "show-contact",
  "edit-contact",
  "send-otp",
] as const;
export type AccountOperation = (typeof accountNames)[number];

export const operationNames = [...openNames, ...accountNames] as const;
export type OperationName = (typeof operationNames)[number];

export const operations: Readonly<Record<OperationName, Operation>> = {
  login: { method: "POST", path: "/api/accounts/login/" },
  "user-details": { method: "GET", path: "/api/accounts/user_details/" },
  refresh: { method: "POST", path: "/api/accounts/token/refresh/" },
  "owned-lines": { method: "GET", path: "/api/system/owned/phone_numbers" },
  "lines-for-sale": { method: "GET", path: "/api/system/phone_numbers" },
  "buy-line": { method: "POST", path: "/api/system/phone_numbers/" },
  "release-line": { method: "DELETE", path: "/api/system/phone_numbers" },
  "list-campaigns": { method: "GET", path: "/api/system/campaigns" },
  "create-campaign": { method: "POST", path: "/api/system/campaigns/" },
  "update-campaign": { method: "PUT", path: "/api/system/campaigns/:id/update", eitherSlash: true },
  "delete-campaign": { method: "DELETE", path: "/api/system/campaigns/:id/delete" },
  "campaign-details": { method: "GET", path: "/api/system/campaigns/:id/details" },
  "test-voice": { method: "POST", path: "/api/system/test/voice/" },
  begin: { method: "POST", path: "/api/system/campaigns/:id/begin/" },
  "list-contacts": { method: "GET", path: "/api/system/campaigns/number/:id" },
  "add-contact": { method: "POST", path: "/api/system/campaigns/number/:id/" },
  "remove-contact": { method: "DELETE", path: "/api/system/campaigns/number/:id/delete/" },
  "show-contact": { method: "GET", path: "/api/system/number/:id/" },
  "edit-contact": { method: "PUT", path: "/api/system/number/:id/" },
  "send-otp": { method: "POST", path: "/api/system/send/otp/" },
};
