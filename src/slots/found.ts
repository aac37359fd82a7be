/** A value found in an utterance; `from` and `to` (exclusive) count units. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}
