import { describe, expect, test } from 'vitest';
import { createClaim } from '../../src/bot/claim.ts';
import { makeOneTimeCode } from '../../src/state/one-time-code.ts';
import { createRecordingLogger } from './recording-logger.ts';
import { admin, createTestDoor, day, group, inGroup, lan, minh, privately } from './test-door.ts';

describe('an invitation code', () => {
  test.each([
    ['plain', (code: string) => code],
    ['from the link', (code: string) => `/start ${code}`],
    ['in lower case with spaces around', (code: string) => `  ${code.toLowerCase()} `],
  ])('%s makes its sender a member', (_, write) => {
    const { admit, access, people, invitations, sent } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    expect(admit({ message: privately(lan, write(code)) })).toBe('admitted');
    expect(access.roleOf(lan.id)).toBe('member');
    expect(people.find(lan.id)?.name).toBe('Lan Bùi');
    expect(sent).toEqual([]);
  });

  test('lets in one person only', () => {
    const { admit, access, invitations } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    admit({ message: privately(lan, code) });
    expect(admit({ message: privately(minh, code) })).toBe('ignored');
    expect(access.roleOf(minh.id)).toBeNull();
  });

  test('is not used up by who is in already', () => {
    const { admit, invitations } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    expect(admit({ message: privately(admin, code) })).toBe('admitted');
    expect(admit({ message: privately(lan, code) })).toBe('admitted');
  });

  test('that is wrong or has lapsed is met like any message of a stranger', () => {
    const { admit, access, invitations, sent, later } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    expect(admit({ message: privately(lan, makeOneTimeCode()) })).toBe('ignored');
    later(day);
    expect(admit({ message: privately(lan, code) })).toBe('ignored');
    expect(admit({ message: privately(lan, code) })).toBe('ignored');
    expect(access.roleOf(lan.id)).toBeNull();
    expect(sent).toHaveLength(2);
  });

  test('behind /start in a group lets the group in, once', () => {
    const { admit, groups, invitations } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    expect(admit({ message: inGroup(lan, `/start@khac_bot ${code}`) })).toBe('ignored');
    expect(admit({ message: inGroup(lan, `/start@thu_ky_bot ${code}`) })).toBe('admitted');
    expect(groups.list({ limit: 9, offset: 0 })).toMatchObject([
      { id: group.id, name: 'Văn phòng' },
    ]);
    expect(admit({ message: privately(lan, code) })).toBe('ignored');
  });

  test('in a group makes nobody a member, and plain text there is no code', () => {
    const { admit, access, groups, invitations } = createTestDoor();
    const code = invitations.issue()?.code ?? '';
    expect(admit({ message: inGroup(lan, `/hoi ${code}`) })).toBe('ignored');
    expect(groups.standing(group.id)).toBeNull();
    admit({ message: inGroup(lan, `/start@thu_ky_bot ${code}`) });
    expect(access.roleOf(lan.id)).toBeNull();
  });
});

describe('the claim code', () => {
  const codeIn = (lines: readonly string[]) =>
    /"code":"([^"]+)"/.exec(lines.join('\n'))?.[1] ?? 'none';

  test('stands in the log where there is no admin, and makes the first one, once', () => {
    const { admit, access, lines } = createTestDoor({ admins: [] });
    const code = codeIn(lines);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, code }]);
    expect(admit({ message: inGroup(lan, `/start@thu_ky_bot ${code}`) })).toBe('ignored');
    expect(admit({ message: privately(lan, code) })).toBe('admitted');
    expect(access.roleOf(lan.id)).toBe('admin');
    expect(admit({ message: privately(minh, code) })).toBe('ignored');
    expect(access.roleOf(minh.id)).toBeNull();
  });

  test('makes an admin where access is open, too', () => {
    const { admit, access, lines } = createTestDoor({ admins: [], isOpen: true });
    admit({ message: privately(lan, codeIn(lines)) });
    expect(access.roleOf(lan.id)).toBe('admin');
  });

  test('is not made where the settings or the list name an admin', () => {
    expect(createTestDoor({ admins: [1] }).lines).toEqual([]);
    const { access } = createTestDoor({ admins: [] });
    access.letIn(lan.id, 'admin', 'Lan');
    const { logger, lines } = createRecordingLogger();
    createClaim(access, logger);
    expect(lines).toEqual([]);
  });
});
