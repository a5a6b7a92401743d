import type { Groups } from './groups.ts';
import type { People, PersonRole } from './people.ts';

export interface AccessOptions {
  /** Telegram's numbers of the people who are admins whatever the list says. */
  readonly admins: readonly number[];
  /** Everybody may ask who is not blocked, in every group that was not removed. */
  readonly isOpen: boolean;
}

export interface AccessDependencies {
  readonly people: People;
  readonly groups: Groups;
}

/** Why somebody cannot be blocked. */
export type BlockRefusal = 'oneself' | 'fixed-admin' | 'last-admin';

/** Who may use the bot. Every change holds from the next look on. */
export interface Access {
  /** Null for a stranger: somebody who is not let in, or everybody's equal in an allowed group. */
  roleOf(person: number): PersonRole | null;
  /** Whether everybody in the group may ask who is not blocked. */
  isGroupAllowed(group: number): boolean;
  /** All admins: those of the settings, then those of the list. */
  admins(): readonly number[];
  /** Whether the person is an admin by the settings, so that the list cannot change it. */
  isFixedAdmin(person: number): boolean;
  /** Lets the person in, also one who was blocked. An admin stays one. @returns the role now. */
  letIn(person: number, role: 'admin' | 'member', name: string): 'admin' | 'member';
  /** @returns why not, or null when the person is blocked now. */
  block(person: number, by: number): BlockRefusal | null;
  /** Keeps the name of who is on the list up to date; others leave no trace. */
  noteName(person: number, name: string): void;
}

export function createAccess(
  { admins: fixedAdmins, isOpen }: AccessOptions,
  { people, groups }: AccessDependencies,
): Access {
  const isFixedAdmin = (person: number) => fixedAdmins.includes(person);
  const admins = () => [...new Set([...fixedAdmins, ...people.admins()])];
  const roleOf = (person: number) => {
    if (isFixedAdmin(person)) return 'admin';
    return people.find(person)?.role ?? (isOpen ? 'member' : null);
  };
  const refusal = (person: number, by: number): BlockRefusal | null => {
    if (person === by) return 'oneself';
    if (isFixedAdmin(person)) return 'fixed-admin';
    return admins().every((admin) => admin === person) ? 'last-admin' : null;
  };
  return {
    roleOf,
    isGroupAllowed: (group) => {
      const standing = groups.standing(group);
      return standing === 'allowed' || (isOpen && standing === null);
    },
    admins,
    isFixedAdmin,
    letIn: (person, wanted, name) => {
      // A row would make an admin of the settings one for good.
      if (isFixedAdmin(person)) return 'admin';
      const present = people.find(person)?.role;
      const role = present === 'admin' ? present : wanted;
      if (present === role) people.rename(person, name);
      else people.put(person, role, name);
      return role;
    },
    block: (person, by) => {
      const refused = refusal(person, by);
      if (refused === null) people.put(person, 'blocked', '');
      return refused;
    },
    noteName: (person, name) => {
      const known = people.find(person);
      if (known !== null && name !== '' && known.name !== name) people.rename(person, name);
    },
  };
}
