import { COLLEAGUES, type ColleagueKey } from '../demo/colleagues.ts';
import { DEMO_SETTINGS } from '../demo/provision-account.ts';
import type { PreviewPerson } from '../preview/protocol.ts';
import type { Role } from './state.ts';

/** What the settings of the demo let somebody do. */
const roleOf = (userId: number): Role => {
  const { writers, admins } = DEMO_SETTINGS.access;
  if (admins.includes(String(userId))) return 'admin';
  return writers.includes(String(userId)) ? 'writer' : 'reader';
};

const WORDS: Readonly<Record<Role, string>> = {
  writer: 'may record',
  admin: 'is an admin',
  reader: 'may look only',
};

/** The people of the demo's account, with what they may do. */
export const DEMO_PEOPLE: readonly PreviewPerson[] = Object.values(COLLEAGUES).map(
  ({ userId, email, firstName, lastName }) => ({
    id: userId,
    email,
    firstName,
    lastName,
    role: WORDS[roleOf(userId)],
  }),
);

/** Who plays which role in the gallery. */
const PLAYED_BY: Readonly<Record<Role, ColleagueKey>> = { writer: 'sofia', admin: 'aisha', reader: 'nora' };

export const userIdOf = (role: Role = 'writer'): number => COLLEAGUES[PLAYED_BY[role]].userId;
