// A tone instead of a voice: a short WAV whose title says what it is, at another pitch for each voice.

const RATE_HZ = 8000;
const SECONDS = 0.6;
const LOUDNESS = 0.3 * 32767;
/** Fades in and out, so that it does not click. */
const FADE_SECONDS = 0.02;

/** 16-bit mono PCM. */
export function createTone(title: string, pitchHz: number): Uint8Array<ArrayBuffer> {
  const data = Buffer.alloc(RATE_HZ * SECONDS * 2);
  for (let index = 0; index < RATE_HZ * SECONDS; index += 1) {
    const time = index / RATE_HZ;
    const fade = Math.min(1, time / FADE_SECONDS, (SECONDS - time) / FADE_SECONDS);
    data.writeInt16LE(Math.round(LOUDNESS * fade * Math.sin(2 * Math.PI * pitchHz * time)), index * 2);
  }
  const chunks = Buffer.concat([
    Buffer.from("WAVE"),
    chunk("fmt ", format()),
    chunk("LIST", Buffer.concat([Buffer.from("INFO"), chunk("INAM", Buffer.from(`${title}\0`))])),
    chunk("data", data),
  ]);
  return new Uint8Array(chunk("RIFF", chunks));
}

function format(): Buffer {
  const fields = Buffer.alloc(16);
  fields.writeUInt16LE(1, 0);
  fields.writeUInt16LE(1, 2);
  fields.writeUInt32LE(RATE_HZ, 4);
  fields.writeUInt32LE(RATE_HZ * 2, 8);
  fields.writeUInt16LE(2, 12);
  fields.writeUInt16LE(16, 14);
  return fields;
}

/** RIFF: four letters, the length, the content, padded to an even length. */
function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "ascii");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
