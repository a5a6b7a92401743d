/** The bot as `getMe` tells it. */
export const botIdentity = {
  id: 123456,
  is_bot: true,
  first_name: 'Thư Ký',
  username: 'thu_ky_test_bot',
} as const;

/** Of the form of a real one, so that whatever redacts tokens must know it. */
export const validToken = `${botIdentity.id}:TEST-aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123`;
