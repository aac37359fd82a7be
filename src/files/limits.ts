/** What a sheet may cost to read. One place, so that sentences and checks cannot drift apart. */
export interface SheetLimits {
  /** Of the file as it came; Telegram's getFile ends here too (core.telegram.org/bots/api#getfile). */
  readonly bytes: number;
  /** Rows with something in them, headings aside. */
  readonly rows: number;
  readonly columns: number;
  /** Files inside an .xlsx, which is a zip. */
  readonly entries: number;
  /** All parts that are read, after inflating. */
  readonly unpackedBytes: number;
  /** The table of shared texts, after inflating: unlike rows it has to be held in memory. */
  readonly textBytes: number;
  /** Unpacked to packed size of one part; Apache POI's ZipSecureFile draws the same line. */
  readonly ratio: number;
}

export const sheetLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  entries: 1_000,
  unpackedBytes: 128 * 1024 * 1024,
  textBytes: 32 * 1024 * 1024,
  ratio: 100,
};
