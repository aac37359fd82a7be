import type { WorkbookReaderOptions } from "@cj-tech-master/excelts";

/** The media type of an .xlsx. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The library is loaded when the first sheet comes: it takes a third of a second, and most processes never need it. */
export function loadExcel() {
  return import("@cj-tech-master/excelts");
}

/** Texts are kept because cells point at them; styles because only they tell a date from a number. */
export const reading: WorkbookReaderOptions = { sharedStrings: "cache", styles: "cache", hyperlinks: "ignore" };
