import { describe, expect, test } from 'vitest';
import { createNearbyWords } from '../../../src/retrieval/tolerance/nearby-words.ts';
import { letterCost, markCost } from '../../../src/retrieval/tolerance/typing-cost.ts';

describe('the cost of a typing error', () => {
  test.each([
    ['nhgi', 'nghi', 0.9], // swapped
    ['nghi', 'nghi', 0],
    ['nghe', 'nghie', 1], // missing
    ['congg', 'cong', 0.8], // doubled
    ['nghj', 'nghi', 1], // the key beside
    ['tri', 'try', 0.4], // sounds alike
    ['cong', 'cang', 1.8], // far apart
  ])('%s for %s', (typed, meant, cost) => {
    expect(letterCost(typed, meant)).toBeCloseTo(cost, 5);
  });

  test('is about one for each error', () => {
    expect(letterCost('ngheip', 'nghiep')).toBeLessThan(1.1);
    expect(letterCost('nhgeip', 'nghiep')).toBeCloseTo(1.8, 5);
    expect(letterCost('', 'nghi')).toBe(4);
  });

  test('is low for marks left out and high for other ones', () => {
    expect(markCost('nghị', 'nghị')).toBe(0);
    expect(markCost('nghịêp', 'nghiệp')).toBe(0);
    expect(markCost('nghi', 'nghị')).toBeLessThan(markCost('nghỉ', 'nghị'));
    expect(markCost('truong', 'trường')).toBeLessThan(1);
    expect(markCost('đuờng', 'đường')).toBeLessThan(markCost('đưởng', 'đường'));
    expect(markCost('dan', 'đan')).toBeLessThan(1);
  });
});

describe('nearby words', () => {
  const { near } = createNearbyWords(['hoi', 'nghi', 'nghiep', 'nghiem', 'cong']);

  test('are those that an error or two may have made', () => {
    expect([...near('nghep')].sort()).toEqual(['nghi', 'nghiem', 'nghiep']);
    expect(near('cogn')).toEqual(['cong']);
    expect(near('nhgi')).toEqual(['nghi']);
    expect(near('nghi')).toContain('nghi');
  });

  test('are none far away', () => {
    expect(near('xyz')).toEqual([]);
    expect(near('nghieeeep')).toEqual([]);
  });
});
