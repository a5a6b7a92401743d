import { type FileHandle, open } from 'node:fs/promises';
import { endianness } from 'node:os';
import { z } from 'zod';

/** Flat numbers or bytes under a name. */
export interface Section {
  readonly name: string;
  readonly data: Uint8Array | Uint16Array | Uint32Array;
}

/** The sections of one file as views into its bytes. */
export interface Sections {
  bytes(name: string): Uint8Array;
  uint16(name: string): Uint16Array;
  uint32(name: string): Uint32Array;
}

const tableSchema = z.record(
  z.string(),
  z.object({ offset: z.int().nonnegative(), length: z.int().nonnegative() }),
);
type Table = z.infer<typeof tableSchema>;

/** Every section starts on a multiple of this, so that any typed array can lie over it. */
const alignment = 8;
const trailerLength = 16;
const magic = 'TKSECT01';

/**
 * Writes sections one behind the other, the table of their places, and a trailer with the table's
 * length: so sections can be made while earlier ones are written, and only one is in memory.
 */
export async function writeSections(path: string, sections: Iterable<Section>): Promise<void> {
  refuseBigEndian();
  const file = await open(path, 'wx');
  try {
    const table: Table = {};
    let offset = 0;
    for (const { name, data } of sections) {
      table[name] = { offset, length: data.byteLength };
      offset += await append(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
    const tableBytes = Buffer.from(JSON.stringify(table));
    await append(file, tableBytes);
    await append(file, trailer(tableBytes.length));
  } finally {
    await file.close();
  }
}

/**
 * Reads what {@link writeSections} wrote. The bytes are taken to be checked already.
 *
 * @throws Error naming what is not as written.
 */
export function readSections(file: ArrayBuffer): Sections {
  refuseBigEndian();
  const table = readTable(Buffer.from(file));
  const place = (name: string, unit: number) => {
    const found = table[name];
    if (found === undefined) throw new Error(`section '${name}' is missing`);
    return [found.offset, found.length / unit] as const;
  };
  return {
    bytes: (name) => new Uint8Array(file, ...place(name, 1)),
    uint16: (name) => new Uint16Array(file, ...place(name, Uint16Array.BYTES_PER_ELEMENT)),
    uint32: (name) => new Uint32Array(file, ...place(name, Uint32Array.BYTES_PER_ELEMENT)),
  };
}

/** Returns how many bytes the file grew by, padding included. */
async function append(file: FileHandle, bytes: Uint8Array): Promise<number> {
  const padding = (alignment - (bytes.length % alignment)) % alignment;
  await writeAll(file, bytes);
  await writeAll(file, new Uint8Array(padding));
  return bytes.length + padding;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}

function trailer(tableLength: number): Buffer {
  const bytes = Buffer.alloc(trailerLength);
  bytes.writeUInt32LE(tableLength, 0);
  bytes.write(magic, alignment, 'latin1');
  return bytes;
}

function readTable(file: Buffer): Table {
  const end = file.length - trailerLength;
  if (end < 0 || file.toString('latin1', end + alignment) !== magic) {
    throw new Error(`the trailer ${magic} is missing`);
  }
  const length = file.readUInt32LE(end);
  const start = end - Math.ceil(length / alignment) * alignment;
  return tableSchema.parse(JSON.parse(file.toString('utf8', start, start + length)));
}

/** Typed arrays have the order of the machine; every platform that Node 20 ships for is little. */
function refuseBigEndian(): void {
  if (endianness() !== 'LE') throw new Error('The index needs a little-endian machine.');
}
