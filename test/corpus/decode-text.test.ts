import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode-text.ts';

const written = 'Hội nghị sơ kết của Vụ Địa bàn, ngày 12 tháng 7.\n';
const littleEndian = Buffer.from(written, 'utf16le');
const bigEndian = Buffer.from(littleEndian).swap16();

const codeOf = (bytes: Uint8Array) => {
  const outcome = decodeText(bytes);
  return outcome.kind === 'refused' ? outcome.problem.code : outcome.value;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(written)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${written}`)],
    ['UTF-16 LE', littleEndian],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), littleEndian])],
    ['UTF-16 BE', bigEndian],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
  ])('reads %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe(written);
  });

  it.each([
    ['an 8-bit encoding', Buffer.from('Vụ họp', 'latin1'), 'wrong-encoding'],
    ['UTF-8 that was cut', Buffer.from('Hội nghị').subarray(0, -2), 'wrong-encoding'],
    ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'wrong-encoding'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0, 0, 0, 9]), 'binary-file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff, 0]), 'binary-file'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary-file'],
    ['nothing', Buffer.alloc(0), 'article-empty'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
