import { type SsoRefusal } from '@packwatch/contracts';
import { type SsoSignInRepository } from '@packwatch/db';
import { type InternalAdapter, type User } from 'better-auth';
import { z } from 'zod';
import { type OidcPerson } from './oidc-client.ts';

/** Why somebody does not get in. */
export class Refused extends Error {
  readonly refusal: SsoRefusal;

  constructor(refusal: SsoRefusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}

export interface Admission {
  readonly organisationId: string;
  readonly issuer: string;
  readonly repository: SsoSignInRepository;
  readonly adapter: InternalAdapter;
  readonly now: Date;
}

const NAME_LENGTH = 100;
const CONTROL = /\p{Cc}/gu;

/**
 * The login of whom a provider vouched for, made or linked where there is none. A provider speaks for the addresses of the
 * domains that its organisation has proven, and for no others: not even for somebody who is linked already.
 */
export async function admit(person: OidcPerson, admission: Admission): Promise<User | Refused> {
  const { organisationId, issuer, repository, adapter, now } = admission;
  const email = z.email().max(320).safeParse(person.email?.toLowerCase()).data;
  if (email === undefined) return new Refused('address', 'the provider named no e-mail address');
  if (person.emailVerified === false) return new Refused('address', `the provider did not verify ${email}`);
  const domain = email.slice(email.lastIndexOf('@') + 1);
  if (!(await repository.hasProven(organisationId, domain))) {
    return new Refused('address', `the organisation has not proven the domain of ${email}`);
  }
  const account = { providerId: `sso:${organisationId}`, accountId: `${issuer} ${person.subject}` };
  const owned = await adapter.findAccountOwnerByKey(account);
  const isNew = owned?.kind !== 'owned';
  // Before anything is made for them.
  if (isNew && (await repository.roleFor(organisationId, email, now)) === null) return noMember(email);
  const user = isNew ? await newOrLinked(person, email, account, admission) : owned.user;
  const role = await repository.join(organisationId, user.id, email, { by: email, at: now });
  return role === null ? noMember(email) : user;
}

const noMember = (email: string): Refused =>
  new Refused('no_member', `${email} is no member, and newcomers are not taken in`);

async function newOrLinked(
  { name, subject }: OidcPerson,
  email: string,
  account: { providerId: string; accountId: string },
  { adapter, repository }: Admission,
): Promise<User> {
  const found = await adapter.findUserByEmail(email);
  if (found) {
    // Somebody may have made the login beforehand, to find its owner's organisation behind their own password.
    if (!found.user.emailVerified) await repository.takeBack(found.user.id);
    await adapter.linkAccount({ ...account, userId: found.user.id });
    return found.user;
  }
  const shown = (name ?? email).replaceAll(CONTROL, ' ').slice(0, NAME_LENGTH);
  const user = await adapter.createUser(
    { email, name: shown, emailVerified: true },
    { method: 'sso-oidc', sso: { providerId: account.providerId, profile: { sub: subject, email } } },
  );
  await adapter.linkAccount({ ...account, userId: user.id });
  return user;
}
