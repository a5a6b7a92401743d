/** How a word is written: `hội`, `Hội`, `HỘI`. */
export type LetterCase = 'small' | 'capitalised' | 'shouted';

export function letterCaseOf(written: string): LetterCase {
  const first = written.charAt(0);
  if (first === first.toLowerCase()) return 'small';
  const isShouted = written.length > 1 && written === written.toUpperCase();
  return isShouted ? 'shouted' : 'capitalised';
}

/** `meant`, in small letters, in the case in which another word is typed. */
export function inCaseOf(typed: string, meant: string): string {
  const letterCase = letterCaseOf(typed);
  if (letterCase === 'shouted') return meant.toUpperCase();
  return letterCase === 'capitalised' ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}
