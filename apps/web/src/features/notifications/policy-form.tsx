'use client';

import { type PolicyDto, type PolicyFields } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { fieldsOf, type PolicyDraft } from '#features/notifications/policy-draft.ts';
import { PolicyScopeFields } from '#features/notifications/policy-scope-fields.tsx';
import { PolicySteps } from '#features/notifications/policy-steps.tsx';
import { QuietHoursFields } from '#features/notifications/quiet-hours-fields.tsx';
import { usePolicyWords } from '#features/notifications/use-policy-words.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

interface PolicyFormProps {
  readonly initial: PolicyDraft;
  readonly submit: string;
  readonly save: (fields: PolicyFields) => Promise<PolicyDto>;
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** What a policy says, part by part, and in a sentence below. */
export function PolicyForm({ initial, submit, save }: PolicyFormProps) {
  const t = useTranslations('policies');
  const words = usePolicyWords();
  const client = useQueryClient();
  const router = useRouter();
  const [draft, setDraft] = useState(initial);
  const set = (change: Partial<PolicyDraft>): void => setDraft({ ...draft, ...change });
  const fields = fieldsOf(draft);
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.policies });
      router.push('/settings/policies');
    },
  });
  return (
    <form
      className="max-w-180 space-y-5 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (fields) saving.mutate(fields);
      }}
    >
      <Field
        label={t('name')}
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div>
        <p aria-hidden="true" className="mb-1 text-[0.8125rem] font-medium text-ink-2">
          {t('severity')}
        </p>
        <Segments
          label={t('severity')}
          value={draft.minSeverity}
          segments={SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) }))}
          onChange={(minSeverity) => set({ minSeverity })}
        />
      </div>
      <PolicyScopeFields draft={draft} onChange={set} />
      <PolicySteps steps={draft.steps} minSeverity={draft.minSeverity} onChange={(steps) => set({ steps })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('repeat')}
          inputMode="numeric"
          placeholder={t('repeatNever')}
          value={draft.repeatMinutes}
          onChange={(event) => set({ repeatMinutes: event.target.value })}
        />
        <Field
          label={t('group')}
          inputMode="numeric"
          required
          value={draft.groupSeconds}
          onChange={(event) => set({ groupSeconds: event.target.value })}
        />
      </div>
      <QuietHoursFields quiet={draft.quiet} onChange={(quiet) => set({ quiet })} />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={draft.enabled}
          onChange={(event) => set({ enabled: event.target.checked })}
          className="size-4 accent-ink"
        />
        {t('enabled')}
      </label>
      <p role="status" className="rounded-md bg-sunken px-3 py-2 text-[0.8125rem] text-pretty">
        {fields ? `${words.whatGoes(fields)} ${words.whereTo(fields)}` : t('incomplete')}
      </p>
      <Refusal error={saving.error} />
      <Button type="submit" look="strong" disabled={saving.isPending || fields === null}>
        {saving.isPending ? t('saving') : submit}
      </Button>
    </form>
  );
}
