import { type SealedColumn, type SealedSecret, type SealedSecretsRepository } from '@packwatch/db';
import { channelAddressContext } from '../common/channel-address.ts';
import { providerSecretContext } from '../common/provider-secret.ts';
import { type SecretBox } from '../common/secret-box.ts';
import { webhookSecretContext } from '../common/webhook-secret.ts';

const PAGE = 500;

/** What each secret is bound to; the order in which they are sealed anew. */
const CONTEXTS: Readonly<Record<SealedColumn, (organisationId: string) => string>> = {
  channelAddress: channelAddressContext,
  webhookSecret: webhookSecretContext,
  previousWebhookSecret: webhookSecretContext,
  providerSecret: providerSecretContext,
};

export interface Rotation {
  /** Sealed with the new key now. */
  readonly rotated: number;
  /** Were already: an earlier run had come so far, or they were made since. */
  readonly already: number;
  /** Open with neither key; left as they are. */
  readonly unreadable: readonly { readonly of: SealedColumn; readonly id: string }[];
}

/**
 * Seals every secret with the new key. One at a time and each for good, so that a run that is broken off goes on where it
 * was by being run again; what somebody changes meanwhile is sealed with the new key by the API and left alone.
 */
export async function rotateSecrets(
  secrets: SealedSecretsRepository,
  from: SecretBox,
  to: SecretBox,
): Promise<Rotation> {
  const result = { rotated: 0, already: 0, unreadable: [] as { of: SealedColumn; id: string }[] };
  for (const of of Object.keys(CONTEXTS) as SealedColumn[]) {
    let after: string | null = null;
    for (;;) {
      const page: SealedSecret[] = await secrets.page(of, after, PAGE);
      for (const secret of page) {
        const context = CONTEXTS[of](secret.organisationId);
        if (opened(to, secret, context) !== null) result.already += 1;
        else {
          const plain = opened(from, secret, context);
          if (plain === null) result.unreadable.push({ of, id: secret.id });
          else if (await secrets.replace(of, secret, to.seal(plain, context))) result.rotated += 1;
        }
      }
      after = page.at(-1)?.id ?? null;
      if (after === null || page.length < PAGE) break;
    }
  }
  return result;
}

/** Null: it is sealed with another key. */
function opened(box: SecretBox, { sealed }: SealedSecret, context: string): string | null {
  try {
    return box.open(sealed, context);
  } catch {
    return null;
  }
}
