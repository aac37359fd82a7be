export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

type FormFields = Readonly<Record<string, string | readonly (string | number)[] | undefined>>;

/** Multipart with the file last; lists become repeated keys, fields without a value are left out. */
export function formOf(fields: FormFields, file: FormFile): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of value === undefined ? [] : [value].flat()) form.append(name, String(one));
  }
  form.append(file.field, new Blob([new Uint8Array(file.bytes)], { type: file.mime }), file.name);
  return form;
}
