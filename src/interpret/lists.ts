// Short lists of whole numbers, one behind the other in one place, so that little of the memory is touched to read some of them. A
// list is known by where it begins: its length stands there, its numbers behind it.

export interface Lists {
  numbers: Int32Array;
  used: number;
}

/** The empty list of each. */
export const EMPTY = 0;

const ROOM = 4_096;

export function createLists(): Lists {
  return { numbers: new Int32Array(ROOM), used: 1 };
}

/** Where it begins. */
export function addList(lists: Lists, numbers: readonly number[]): number {
  if (numbers.length === 0) return EMPTY;
  const from = lists.used;
  lists.used += numbers.length + 1;
  if (lists.used > lists.numbers.length) {
    const wider = new Int32Array(lists.used * 2);
    wider.set(lists.numbers);
    lists.numbers = wider;
  }
  lists.numbers[from] = numbers.length;
  lists.numbers.set(numbers, from + 1);
  return from;
}
