const combiningMarks = /\p{M}+/gu;

/**
 * The same text without Vietnamese marks: `Đỗ Mười` → `Do Muoi`. `đ` has no decomposition in
 * Unicode and is replaced by name. One UTF-16 unit of NFC Vietnamese gives one unit, so offsets
 * into an NFC text stay valid in the folded one.
 */
export function foldMarks(text: string): string {
  return text.normalize('NFD').replace(combiningMarks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
