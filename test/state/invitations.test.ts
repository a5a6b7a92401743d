import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { makeOneTimeCode, readOneTimeCode } from '../../src/state/one-time-code.ts';
import { openTestState } from './open-test-state.ts';

const letIn = () => {};
const day = 24 * 60 * 60 * 1000;

function createTestInvitations() {
  let now = 0;
  const state = openTestState(() => now);
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { ...state, later };
}

describe('an invitation', () => {
  test('lets in once', () => {
    const { invitations } = createTestInvitations();
    const code = invitations.issue()?.code ?? '';
    expect(invitations.redeem(code, letIn)).toBe(true);
    expect(invitations.redeem(code, letIn)).toBe(false);
  });

  test('is not used up where letting in fails', () => {
    const { invitations } = createTestInvitations();
    const code = invitations.issue()?.code ?? '';
    const failing = () => {
      throw new Error('disk full');
    };
    expect(() => invitations.redeem(code, failing)).toThrow('disk full');
    expect(invitations.redeem(code, letIn)).toBe(true);
  });

  test('that was never given out lets nobody in', () => {
    const { invitations } = createTestInvitations();
    invitations.issue();
    expect(invitations.redeem(makeOneTimeCode(), letIn)).toBe(false);
  });

  test('lapses after a day', () => {
    const { invitations, later } = createTestInvitations();
    const invitation = invitations.issue();
    expect(invitation?.expires).toBe(day);
    later(day);
    expect(invitations.redeem(invitation?.code ?? '', letIn)).toBe(false);
  });

  test('is refused while ten are pending, until one is used or lapses', () => {
    const { invitations, later } = createTestInvitations();
    const codes = Array.from({ length: 10 }, () => invitations.issue()?.code ?? '');
    expect(invitations.issue()).toBeNull();
    invitations.redeem(codes[0] ?? '', letIn);
    expect(invitations.issue()).not.toBeNull();
    expect(invitations.issue()).toBeNull();
    later(day);
    expect(invitations.issue()).not.toBeNull();
  });

  test('is kept as a hash only', () => {
    const { invitations, close, path } = createTestInvitations();
    const code = invitations.issue()?.code ?? '';
    close();
    const database = new Database(path);
    const rows = JSON.stringify(database.prepare('SELECT * FROM invitations').all());
    database.close();
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll('-', ''));
    expect(rows).toContain('"code":"');
  });
});

describe('a code', () => {
  test('has more than 50 random bits in symbols that cannot be mistaken for each other', () => {
    const codes = Array.from({ length: 200 }, makeOneTimeCode);
    expect(new Set(codes).size).toBe(200);
    const symbols = new Set(codes.join('').replaceAll('-', ''));
    expect(12 * Math.log2(symbols.size)).toBeGreaterThan(50);
    expect([...symbols].filter((symbol) => /[O0I1LSZ8B6AEUYDW]/.test(symbol))).toEqual([]);
  });

  test.each([
    ['as it is shown', 'K7QF-2MXT-9XHC'],
    ['in lower case without dashes', 'k7qf2mxt9xhc'],
    ['with spaces around and within', '  K7QF 2MXT 9xhc\n'],
    ['with the dashes of telephones', 'K7QF–2MXT—9XHC'],
  ])('is read %s', (_, text) => {
    expect(readOneTimeCode(text)).toBe('K7QF-2MXT-9XHC');
  });

  test.each(['', 'Ai chủ trì?', 'K7QF-2MXT', 'K7QF-2MXT-9XHC-K7QF', 'O7QF-2MXT-9XHC'])(
    'is not read from “%s”',
    (text) => {
      expect(readOneTimeCode(text)).toBeNull();
    },
  );
});
