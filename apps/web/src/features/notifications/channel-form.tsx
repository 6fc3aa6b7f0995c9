'use client';

import { type ChannelKind } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldClass } from '#components/ui/field.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { addressesOf } from '#features/notifications/addresses.ts';
import { CHANNEL_KINDS } from '#lib/api/notification-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';

export interface ChannelDraft {
  readonly kind: ChannelKind;
  readonly name: string;
  /** As typed: with commas, spaces or line ends between. */
  readonly to: string;
  readonly url: string;
}

interface ChannelFormProps {
  readonly initial: ChannelDraft;
  /** One that stands keeps its kind, and its address where none is typed. */
  readonly isNew: boolean;
  readonly submit: string;
  readonly save: (draft: ChannelDraft) => Promise<unknown>;
  readonly onDone: () => void;
}

export function ChannelForm({ initial, isNew, submit, save, onDone }: ChannelFormProps) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  const client = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const set = (change: Partial<ChannelDraft>): void => setDraft({ ...draft, ...change });
  const saving = useMutation({
    mutationFn: () => save(draft),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.channels });
      onDone();
    },
  });
  const { kind, name, to, url } = draft;
  const complete = name.trim() !== '' && (kind === 'email' ? addressesOf(to).length > 0 : !isNew || url.trim() !== '');
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {isNew ? (
        <Segments
          label={t('kindLabel')}
          value={kind}
          segments={CHANNEL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => set({ kind: value })}
        />
      ) : null}
      <Field
        label={t('name')}
        required
        maxLength={120}
        value={name}
        onChange={(event) => set({ name: event.target.value })}
      />
      {kind === 'email' ? (
        <label className="block">
          <span className="mb-1 block text-[0.8125rem] font-medium text-ink-2">{t('to')}</span>
          <textarea
            required
            rows={3}
            value={to}
            onChange={(event) => set({ to: event.target.value })}
            className={cn(fieldClass, 'py-2')}
          />
          <span className="mt-1 block text-[0.8125rem] text-ink-3">{t('toHint')}</span>
        </label>
      ) : (
        <div>
          <Field
            label={t(isNew ? 'url' : 'newUrl')}
            type="url"
            required={isNew}
            maxLength={2_000}
            placeholder="https://"
            autoComplete="off"
            value={url}
            onChange={(event) => set({ url: event.target.value })}
          />
          <p className="mt-1 text-[0.8125rem] text-pretty text-ink-3">{t(`urlHint.${kind}`)}</p>
        </div>
      )}
      <Refusal error={saving.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button type="submit" look="strong" disabled={saving.isPending || !complete}>
          {saving.isPending ? common('working') : submit}
        </Button>
      </div>
    </form>
  );
}
