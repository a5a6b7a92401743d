import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { AppError } from '../errors.ts';
import { detectEncoding } from './decode-text.ts';

/** One line of a file, its line feed not included. */
export interface FileLine {
  /** Counted from 1. */
  readonly number: number;
  /** UTF-8; null for a line over the limit, which was never held as a whole. */
  readonly bytes: Buffer | null;
  readonly byteLength: number;
  /** How far the file has been read; runs ahead of the line by less than a chunk. */
  readonly bytesDone: number;
}

/**
 * The lines of a file one by one, holding no more than a chunk and a line of at most
 * `mostBytes` bytes. UTF-16 is turned into UTF-8 on the way.
 *
 * @throws the errors of `node:fs`, and AppError `wrong-encoding` for UTF-16 that is broken: it cannot
 * be taken apart into lines, so that the rest of the file is lost.
 */
export async function* readLines(path: string, mostBytes: number): AsyncGenerator<FileLine> {
  const stream = createReadStream(path);
  const line = createLineBuffer(mostBytes);
  let number = 0;
  const finish = (): FileLine => ({
    number: ++number,
    ...line.take(),
    bytesDone: stream.bytesRead,
  });
  for await (const chunk of utf8Chunks(stream)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      line.add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (line.byteLength() > 0) yield finish();
}

interface LineBuffer {
  add(bytes: Buffer): void;
  byteLength(): number;
  /** What was added since the last time. */
  take(): Pick<FileLine, 'bytes' | 'byteLength'>;
}

function createLineBuffer(mostBytes: number): LineBuffer {
  let pieces: Buffer[] = [];
  let byteLength = 0;
  return {
    add: (bytes) => {
      byteLength += bytes.length;
      if (byteLength > mostBytes) pieces = [];
      else if (bytes.length > 0) pieces.push(bytes);
    },
    byteLength: () => byteLength,
    take: () => {
      const taken = { bytes: byteLength > mostBytes ? null : Buffer.concat(pieces), byteLength };
      pieces = [];
      byteLength = 0;
      return taken;
    },
  };
}

async function* utf8Chunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of stream) {
    decoder = decoder === undefined ? decoderFor(chunk) : decoder;
    yield decoder ? transcode(decoder, chunk) : chunk;
  }
  if (decoder) yield transcode(decoder);
}

/** Without a chunk: the end, where no half character may be left. */
function transcode(decoder: TextDecoder, chunk?: Buffer): Buffer {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('wrong-encoding', {}, { cause: error });
    throw error;
  }
}

/** Null for UTF-8, whose lines are decoded one by one. */
function decoderFor(firstChunk: Buffer): TextDecoder | null {
  const encoding = detectEncoding(firstChunk);
  return encoding === 'utf-8' ? null : new TextDecoder(encoding, { fatal: true });
}
