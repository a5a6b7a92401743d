import { describe, expect, test } from 'vitest';
import { type AccessOptions, createAccess } from '../../src/state/access.ts';
import { readPart } from '../../src/state/stored-part.ts';
import { openTestState } from './open-test-state.ts';

const [lan, minh, stranger] = [7, 8, 9];
const office = -100;

function createTestAccess(options: Partial<AccessOptions> = {}) {
  const state = openTestState();
  const access = createAccess({ admins: [], isOpen: false, ...options }, state);
  return { ...state, access };
}

describe('people', () => {
  test('are strangers until they are let in', () => {
    const { access } = createTestAccess();
    expect(access.roleOf(lan)).toBeNull();
    expect(access.letIn(lan, 'member', 'Lan')).toBe('member');
    expect(access.roleOf(lan)).toBe('member');
  });

  test('may all ask where access is open, unless they are blocked', () => {
    const { access } = createTestAccess({ isOpen: true, admins: [minh] });
    expect(access.roleOf(lan)).toBe('member');
    access.block(lan, minh);
    expect(access.roleOf(lan)).toBe('blocked');
  });

  test('are let in again although they were blocked', () => {
    const { access } = createTestAccess({ admins: [minh] });
    access.block(lan, minh);
    expect(access.letIn(lan, 'member', '')).toBe('member');
  });

  test('who are admins stay so when they are let in as members', () => {
    const { access } = createTestAccess();
    access.letIn(lan, 'admin', 'Lan');
    expect(access.letIn(lan, 'member', '')).toBe('admin');
    expect(access.roleOf(lan)).toBe('admin');
  });

  test('keep a name only if they are on the list, the newest one', () => {
    const { access, people } = createTestAccess();
    access.letIn(lan, 'member', '');
    access.noteName(lan, 'Lan');
    access.noteName(lan, '');
    access.noteName(stranger, 'Ai đó');
    expect(people.list({ limit: 9, offset: 0 })).toMatchObject([{ id: lan, name: 'Lan' }]);
    expect(people.count()).toBe(1);
  });
});

describe('admins of the settings', () => {
  test('are admins whatever the list says, and cannot be blocked', () => {
    const { access, people } = createTestAccess({ admins: [lan, minh] });
    people.put(lan, 'blocked', '');
    expect(access.roleOf(lan)).toBe('admin');
    expect(access.block(lan, minh)).toBe('fixed-admin');
    expect(access.admins()).toEqual([lan, minh]);
  });

  test('are not put on the list, on which they would stay when the settings change', () => {
    const { access, people } = createTestAccess({ admins: [lan] });
    expect(access.letIn(lan, 'member', 'Lan')).toBe('admin');
    expect(people.count()).toBe(0);
  });
});

describe('blocking', () => {
  test('is refused to an admin for oneself', () => {
    const { access } = createTestAccess();
    access.letIn(lan, 'admin', 'Lan');
    expect(access.block(lan, lan)).toBe('oneself');
    expect(access.roleOf(lan)).toBe('admin');
  });

  test('is refused where no admin would be left', () => {
    const { access } = createTestAccess();
    access.letIn(lan, 'admin', 'Lan');
    expect(access.block(lan, minh)).toBe('last-admin');
  });

  test('takes the role of another admin', () => {
    const { access } = createTestAccess();
    access.letIn(lan, 'admin', 'Lan');
    access.letIn(minh, 'admin', 'Minh');
    expect(access.block(minh, lan)).toBeNull();
    expect(access.roleOf(minh)).toBe('blocked');
    expect(access.admins()).toEqual([lan]);
  });
});

describe('groups', () => {
  test('are closed until they are let in, and closed when they are removed', () => {
    const { access, groups } = createTestAccess();
    expect(access.isGroupAllowed(office)).toBe(false);
    groups.allow(office, 'Văn phòng');
    expect(access.isGroupAllowed(office)).toBe(true);
    expect(groups.list({ limit: 9, offset: 0 })).toMatchObject([{ id: office }]);
    expect(groups.remove(office)).toBe(true);
    expect(groups.remove(office)).toBe(false);
    expect(access.isGroupAllowed(office)).toBe(false);
    expect(groups.count()).toBe(0);
  });

  test('are all open where access is, but for those that were removed', () => {
    const { access, groups } = createTestAccess({ isOpen: true });
    expect(access.isGroupAllowed(office)).toBe(true);
    groups.allow(office, '');
    groups.remove(office);
    expect(access.isGroupAllowed(office)).toBe(false);
  });
});

describe('a group that becomes a supergroup', () => {
  test('keeps its standing, whichever note comes first', () => {
    const { groups } = createTestAccess();
    groups.allow(-5, 'Văn phòng');
    groups.move(-5, -1005);
    groups.move(-5, -1005);
    expect(groups.standing(-5)).toBeNull();
    expect(groups.list({ limit: 9, offset: 0 })).toMatchObject([{ id: -1005, name: 'Văn phòng' }]);
  });

  test('is not let in again where an admin has removed it meanwhile', () => {
    const { groups } = createTestAccess();
    groups.allow(-5, '');
    groups.allow(-1005, '');
    groups.remove(-1005);
    groups.move(-5, -1005);
    expect(groups.standing(-1005)).toBe('removed');
  });

  test('that nobody knows leaves no row', () => {
    const { groups } = createTestAccess();
    groups.move(-5, -1005);
    expect(groups.standing(-1005)).toBeNull();
  });
});

describe('the part that a group is limited to', () => {
  const part = { folders: ['mo'], tags: ['Mật'] };

  test('is kept without letting the group in, and through being let in and removed', () => {
    const { access, groups } = createTestAccess();
    groups.limit(office, part);
    expect([access.isGroupAllowed(office), groups.standing(office)]).toEqual([false, null]);
    groups.allow(office, 'Văn phòng');
    groups.remove(office);
    groups.allow(office, '');
    expect(groups.partOf(office)).toEqual(part);
    groups.limit(office, null);
    expect(groups.partOf(office)).toBeNull();
    expect(access.isGroupAllowed(office)).toBe(true);
  });

  test('leaves a group open where access is', () => {
    const { access, groups } = createTestAccess({ isOpen: true });
    groups.limit(office, part);
    expect(access.isGroupAllowed(office)).toBe(true);
  });

  test('moves with the group, and with it that it was let in', () => {
    const { access, groups } = createTestAccess();
    groups.allow(-5, '');
    groups.limit(-5, part);
    groups.limit(-1005, { folders: ['kin'], tags: [] });
    groups.move(-5, -1005);
    expect(groups.partOf(-1005)).toEqual({ folders: ['kin'], tags: [] });
    expect(access.isGroupAllowed(-1005)).toBe(true);
    groups.move(-1005, -1006);
    expect(groups.partOf(-1006)).toEqual({ folders: ['kin'], tags: [] });
    expect(groups.partOf(-1005)).toBeNull();
  });

  test.each(['', '{', 'null', '[]', '{"folders":["mo"]}', '{"folders":[],"tags":[]}'])(
    'is none where %s is kept',
    (json) => {
      expect(readPart(json)).toBeNull();
    },
  );
});

test('people are listed page by page: admins first, then members, then the blocked', () => {
  const { people } = createTestAccess();
  people.put(1, 'blocked', '');
  people.put(2, 'member', '');
  people.put(3, 'admin', '');
  const page = (offset: number) => people.list({ limit: 2, offset }).map(({ id }) => id);
  expect([page(0), page(2)]).toEqual([[3, 2], [1]]);
});
