// The concepts as types: what the word tables have, and nothing else, can be asked for. The tables are en.ts, ne.ts and roman.ts.
import type * as en from "./en.ts";
import type * as ne from "./ne.ts";
import type { roman } from "./roman.ts";

type KeyOfEach<Tables> = { readonly [T in keyof Tables]: keyof Tables[T] & string }[keyof Tables];

/** e.g. `"send"`, `"status:failed"` */
export type Concept = KeyOfEach<typeof en> | KeyOfEach<typeof ne> | (keyof typeof roman & string);

/** Kinds of values that words have: `"status"` of `"status:failed"`. */
export type ConceptGroup = Concept extends infer C ? (C extends `${infer Group}:${string}` ? Group : never) : never;

/** A name written out must be one of `Known`; one that is only known at run time may be any. */
export type Spelled<Name extends string, Known extends string> = string extends Name ? unknown : Known;
