export { canonicalBytes } from './canonical-bytes.ts';
export { passportKey, type PassportKey, publicKeysOf } from './passport-key.ts';
export { signPassport } from './sign-passport.ts';
export { checkPassport, type PassportVerdict } from './check-passport.ts';
