import { answer, AWAY, type Shot } from '../shot.ts';

/** What people meet before they are in. */
export const joiningShots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in', ready: 'form' },
  { name: 'reset-password', path: '/reset-password', ready: 'main form' },
  { name: 'reset-password-set', path: '/reset-password#token', ready: 'main input[type=password]' },
  {
    name: 'invitation',
    path: '/invitation#token',
    ready: 'main input[type=password]',
    before: answer('**/v1/invitations/look', 200, {
      organisation: 'Harbour Power',
      email: 'shift@harbour.example',
      hasLogin: false,
    }),
  },
  {
    name: 'invitation-gone',
    path: '/invitation#token',
    ready: 'main [role=alert]:not(:empty)',
    mayComplain: true,
    before: answer('**/v1/invitations/look', 404, { ...AWAY, status: 404, code: 'not_found' }),
  },
  { name: 'not-found', path: '/no-such-page', ready: 'h1', mayComplain: true },
];
