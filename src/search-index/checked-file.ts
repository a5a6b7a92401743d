import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileRecord } from './manifest.ts';

/** A file is not what its record says; the message tells the difference. */
export class FileMismatch extends Error {
  override readonly name = 'FileMismatch';
}

/**
 * Read at a time: sha256 makes about 1 GB/s, so a piece holds up the event loop for a millisecond
 * while a running bot opens a new generation.
 */
const pieceLength = 1 << 20;

/** Size and sha256 of a file. */
export async function recordFile(path: string): Promise<FileRecord> {
  return withFile(path, async (file) => {
    const { size } = await file.stat();
    return { bytes: size, sha256: await hashPieces(file, size, reusedPiece()) };
  });
}

/** @throws FileMismatch, or the error of the system when the file can't be read. */
export async function checkFile(path: string, record: FileRecord): Promise<void> {
  await withFile(path, async (file) => {
    await refuseOtherSize(file, record);
    refuseOtherHash(await hashPieces(file, record.bytes, reusedPiece()), record);
  });
}

/**
 * Like {@link checkFile}, and returns the very bytes that were checked, so that nothing can change
 * between check and use.
 */
export async function readCheckedFile(path: string, record: FileRecord): Promise<ArrayBuffer> {
  return withFile(path, async (file) => {
    await refuseOtherSize(file, record);
    const content = new ArrayBuffer(record.bytes);
    const pieceAt = (at: number, length: number) => new Uint8Array(content, at, length);
    refuseOtherHash(await hashPieces(file, record.bytes, pieceAt), record);
    return content;
  });
}

async function withFile<Result>(path: string, work: (file: FileHandle) => Promise<Result>) {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function hashPieces(
  file: FileHandle,
  bytes: number,
  pieceAt: (at: number, length: number) => Uint8Array,
): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes; ) {
    const piece = pieceAt(at, Math.min(pieceLength, bytes - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw new FileMismatch(`bytes: ${at} ≠ ${bytes}`);
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex');
}

function reusedPiece(): (at: number, length: number) => Uint8Array {
  const piece = new Uint8Array(pieceLength);
  return (_, length) => piece.subarray(0, length);
}

async function refuseOtherSize(file: FileHandle, { bytes }: FileRecord): Promise<void> {
  const { size } = await file.stat();
  if (size !== bytes) throw new FileMismatch(`bytes: ${size} ≠ ${bytes}`);
}

function refuseOtherHash(actual: string, { sha256 }: FileRecord): void {
  if (actual === sha256) return;
  throw new FileMismatch(`sha256: ${actual.slice(0, 16)}… ≠ ${sha256.slice(0, 16)}…`);
}
