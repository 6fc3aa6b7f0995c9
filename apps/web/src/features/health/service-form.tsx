'use client';

import { type PackDetail, type ServiceEventKind } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { addServiceEvent } from '#lib/api/service-queries.ts';

const KINDS = ['cell_replaced', 'cells_replaced', 'bms_reset', 'bms_replaced'] as const satisfies ServiceEventKind[];

interface ServiceFormProps {
  readonly pack: PackDetail;
  readonly onDone: () => void;
}

/** Notes a service; the time is the browser's own. */
export default function ServiceForm({ pack, onDone }: ServiceFormProps) {
  const t = useTranslations('service');
  const client = useQueryClient();
  const [kind, setKind] = useState<ServiceEventKind>('cell_replaced');
  const [cell, setCell] = useState('1');
  const [at, setAt] = useState('');
  const [comment, setComment] = useState('');
  const noting = useMutation({
    mutationFn: () =>
      addServiceEvent(pack.uid, {
        kind,
        at: new Date(at).toISOString(),
        cellIndex: kind === 'cell_replaced' ? Number(cell) - 1 : null,
        comment: comment.trim() === '' ? null : comment.trim(),
      }),
    onSuccess: () => {
      // The form goes before the list comes: closed after it, it would move the list under a hand that points at it.
      onDone();
      return client.invalidateQueries({ queryKey: queryKeys.pack(pack.uid) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    noting.mutate();
  };
  return (
    <form onSubmit={submit} className="mb-4 space-y-3 rounded-md border border-line p-3">
      <SelectField
        label={t('kindLabel')}
        value={kind}
        onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? kind)}
        hint={t(`means.${kind}`)}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`kind.${each}`)}
          </option>
        ))}
      </SelectField>
      {kind === 'cell_replaced' ? (
        <Field
          label={t('cell')}
          type="number"
          required
          min={1}
          max={pack.cellsInSeries ?? 999}
          value={cell}
          onChange={(event) => setCell(event.target.value)}
        />
      ) : null}
      <Field
        label={t('at')}
        type="datetime-local"
        required
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Field
        label={t('comment')}
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <p className="text-xs text-pretty text-ink-3">{t('again')}</p>
      {noting.error ? <Refusal error={noting.error} /> : null}
      <div className="flex justify-end gap-2">
        <Button size="small" look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="small" look="strong" disabled={noting.isPending}>
          {noting.isPending ? t('noting') : t('save')}
        </Button>
      </div>
    </form>
  );
}
