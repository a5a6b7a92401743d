import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise-text.ts';

describe('normaliseText', () => {
  it('composes what macOS writes decomposed', () => {
    expect(normaliseText('Hội nghị Đông Sơn'.normalize('NFD'))).toBe('Hội nghị Đông Sơn');
  });

  it('turns the Icelandic letter into the Vietnamese one', () => {
    expect(normaliseText('\u00D0ông Quế')).toBe('Đông Quế');
  });

  it('ends every line with a line feed', () => {
    expect(normaliseText('a\r\nb\rc\u2028d\u2029e\u0085f\fg\vh')).toBe('a\nb\nc\nd\ne\nf\ng\nh');
  });

  it('removes what shows nothing: bidi and zero-width marks, tags, controls, soft hyphens', () => {
    const invisible = '\u200B\u200E\u202E\u2066\uFEFF\u00AD\u0000\u0007\u{E0041}\u061C';
    expect(normaliseText(`kế${invisible}hoạch`)).toBe('kếhoạch');
  });

  it('composes letters that an invisible character kept apart', () => {
    expect(normaliseText('e\u200B\u0301')).toBe('é');
  });

  it('keeps tabs, line feeds, emoji and the place of the tone', () => {
    expect(normaliseText('hoà\thòa\n🙂')).toBe('hoà\thòa\n🙂');
  });

  it('replaces lone surrogates, so that the text can be encoded', () => {
    expect(normaliseText('a\uD800b')).toBe('a\uFFFDb');
  });

  it('changes nothing the second time', () => {
    const once = normaliseText('Ðề\u0300 án\r\n\u200Bsố 5'.normalize('NFD'));
    expect(normaliseText(once)).toBe(once);
  });
});
