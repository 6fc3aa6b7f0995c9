'use client';

import { type SignInProviderDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { ROLES } from '#features/members/roles.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { saveProvider } from '#lib/api/single-sign-on-queries.ts';

/** Whoever comes by a provider is an admin at most. */
const NEWCOMER_ROLES = ROLES.filter((role) => role !== 'owner');
const NOBODY = 'nobody';

/** Of one version: what somebody else saves in between makes another form. */
export function ProviderForm({ provider }: { provider: SignInProviderDto | null }) {
  const t = useTranslations('sso');
  const roles = useTranslations('members');
  const client = useQueryClient();
  const [issuer, setIssuer] = useState(provider?.issuer ?? '');
  const [clientId, setClientId] = useState(provider?.clientId ?? '');
  const [role, setRole] = useState<string>(provider ? (provider.defaultRole ?? NOBODY) : 'viewer');
  const [required, setRequired] = useState(provider?.required ?? false);
  // Kept with another issuer, a secret would be told to it: the API asks for a new one.
  const secretStays = provider !== null && provider.issuer === issuer.trim() && provider.clientId === clientId.trim();
  const saving = useMutation({
    mutationFn: (secret: string) =>
      saveProvider(provider?.version ?? null, {
        issuer: issuer.trim(),
        clientId: clientId.trim(),
        ...(secret === '' ? {} : { clientSecret: secret }),
        defaultRole: NEWCOMER_ROLES.find((each) => each === role) ?? null,
        required,
        enabled: provider?.enabled ?? true,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.singleSignOn }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate(String(new FormData(event.currentTarget).get('secret')));
  };
  return (
    <form method="post" className="space-y-4 px-4 pb-4" onSubmit={submit}>
      <div>
        <Field
          label={t('issuer')}
          type="url"
          required
          maxLength={2_000}
          placeholder="https://login.example.com"
          autoComplete="off"
          spellCheck={false}
          value={issuer}
          onChange={(event) => setIssuer(event.target.value)}
        />
        <p className="mt-1 text-[0.8125rem] text-pretty text-ink-3">{t('issuerHint')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('clientId')}
          required
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          value={clientId}
          onChange={(event) => setClientId(event.target.value)}
        />
        <div>
          <Field
            label={t('secret')}
            name="secret"
            type="password"
            required={!secretStays}
            maxLength={2_000}
            autoComplete="off"
            placeholder={secretStays ? t('secretKept') : undefined}
          />
          <p className="mt-1 text-[0.8125rem] text-pretty text-ink-3">
            {t(secretStays ? 'secretReplace' : provider ? 'secretAnew' : 'secretHint')}
          </p>
        </div>
      </div>
      <SelectField
        label={t('newcomers')}
        hint={
          role === NOBODY ? t('nobodyHint') : roles(`may.${NEWCOMER_ROLES.find((each) => each === role) ?? 'viewer'}`)
        }
        value={role}
        onChange={(event) => setRole(event.target.value)}
        className="max-w-100"
      >
        {NEWCOMER_ROLES.map((each) => (
          <option key={each} value={each}>
            {t('newcomersAre', { role: roles(`role.${each}`) })}
          </option>
        ))}
        <option value={NOBODY}>{t('nobody')}</option>
      </SelectField>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          className="mt-1 size-4 shrink-0 accent-accent"
          checked={required}
          onChange={(event) => setRequired(event.target.checked)}
        />
        <span>
          <span className="block font-medium">{t('required')}</span>
          <span className="block text-[0.8125rem] text-pretty text-ink-2">{t('requiredHint')}</span>
        </span>
      </label>
      <Refusal error={saving.error} />
      <Button type="submit" look="strong" disabled={saving.isPending}>
        {t(saving.isPending ? 'saving' : 'save')}
      </Button>
    </form>
  );
}
