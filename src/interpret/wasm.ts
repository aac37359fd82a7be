// A small assembler: one function for WebAssembly, written in the names of its text format, so that sixteen small numbers are added at
// once. Only for the innermost loops. Codes: https://webassembly.github.io/spec/core/appendix/index-instructions.html

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel };
};

export interface Kernel {
  /** What the function reads and writes. */
  readonly memory: { readonly buffer: ArrayBuffer };
  /** The function, with as many whole numbers as it has parameters. */
  readonly run: (...parameters: readonly number[]) => void;
}

export interface KernelSource {
  /** Size of its memory. */
  readonly bytes: number;
  readonly parameters: readonly string[];
  readonly numbers: readonly string[];
  readonly vectors: readonly string[];
  /** Instructions, each with its operands on a line of its own; locals by their names, loads and stores by their offset. */
  readonly code: string;
}

/** What begins with 0xfd here works on vectors. */
const codes: Readonly<Record<string, readonly number[]>> = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  end: [0x0b],
  br: [0x0c],
  br_if: [0x0d],
  "local.get": [0x20],
  "local.set": [0x21],
  "local.tee": [0x22],
  "i32.load": [0x28, 0],
  "i32.load8_s": [0x2c, 0],
  "i32.store": [0x36, 0],
  "i32.const": [0x41],
  "i32.ge_u": [0x4f],
  "i32.add": [0x6a],
  "i32.mul": [0x6c],
  "v128.load": [0xfd, 0x00, 0],
  "v128.store": [0xfd, 0x0b, 0],
  "v128.and": [0xfd, 0x4e],
  "v128.xor": [0xfd, 0x51],
  "i32x4.splat": [0xfd, 0x11],
  "i32x4.extract_lane": [0xfd, 0x1b],
  "i32x4.shr_u": [0xfd, 0xad, 0x01],
  "i32x4.mul": [0xfd, 0xb5, 0x01],
  "i16x8.extend_low_i8x16_s": [0xfd, 0x87, 0x01],
  "i16x8.extend_high_i8x16_s": [0xfd, 0x88, 0x01],
  "i16x8.add": [0xfd, 0x8e, 0x01],
};

/** LEB128, seven bits a byte. */
function unsigned(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...unsigned(number >>> 7)];
}

function signed(number: number): number[] {
  return number >= -64 && number < 64 ? [number & 127] : [(number & 127) | 128, ...signed(number >> 7)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function assembleLine(line: string, locals: readonly string[]): number[] {
  const [name = "", operand] = line.trim().split(" ");
  const code = codes[name];
  if (!code) throw new Error(`no such instruction: ${line}`);
  if (operand === undefined) return [...code];
  if (name === "i32.const") return [...code, ...signed(Number(operand))];
  return [...code, ...unsigned(name.startsWith("local.") ? locals.indexOf(operand) : Number(operand))];
}

const I32 = 0x7f;
const V128 = 0x7b;
const PAGE = 65_536;
const text = (name: string) => [name.length, ...Buffer.from(name)];

export function createKernel({ bytes, parameters, numbers, vectors, code }: KernelSource): Kernel {
  const locals = [...parameters, ...numbers, ...vectors];
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  const body = [
    ...[2, ...unsigned(numbers.length), I32, ...unsigned(vectors.length), V128],
    ...lines.flatMap((line) => assembleLine(line, locals)),
    ...assembleLine("end", locals),
  ];
  const module = [
    ...[0, ...Buffer.from("asm"), 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters.length, ...parameters.map(() => I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(Math.ceil(bytes / PAGE))]),
    ...section(7, [2, ...text("memory"), 2, 0, ...text("run"), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ];
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module))).exports;
}
