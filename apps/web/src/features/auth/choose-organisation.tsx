'use client';

import { type Me } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { workFor } from '#lib/api/customer-queries.ts';

/** With more than these, one types a part of the name. */
const AT_A_GLANCE = 8;

interface ChooseOrganisationProps {
  readonly organisations: Me['organisations'];
  /** The one that is open now. */
  readonly current?: string | undefined;
}

/** For people of several organisations, who see one at a time; and of none, who see nothing. */
export function ChooseOrganisation({ organisations, current }: ChooseOrganisationProps) {
  const t = useTranslations('organisation');
  const [failed, setFailed] = useState(false);
  const [typed, setTyped] = useState('');
  if (organisations.length === 0)
    return (
      <EmptyNotice title={t('none')} alone>
        {t('noneHint')}
      </EmptyNotice>
    );
  const wanted = typed.trim().toLowerCase();
  const shown = organisations.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div className="mx-auto max-w-90 py-8">
      <h1 className="text-2xl font-semibold tracking-tight">{t('choose')}</h1>
      <p className="mt-1 text-pretty text-ink-2">{t('chooseHint')}</p>
      {organisations.length > AT_A_GLANCE ? (
        <div className="mt-5">
          <Field label={t('find')} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
      ) : null}
      <ul className="mt-6 space-y-2">
        {shown.map(({ id, name, oem }) => (
          <li key={id}>
            <Button
              size="row"
              spread
              className="w-full flex-wrap"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => void workFor(id).catch(() => setFailed(true))}
            >
              <span className="min-w-0 text-left break-words whitespace-normal">{name}</span>
              {oem ? <span className="text-ink-3">{t('through', { oem: oem.name })}</span> : null}
              {id === current ? <span className="text-ink-3">{t('here')}</span> : null}
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="mt-3 min-h-5 text-critical">
        {failed ? t('failed') : null}
      </p>
    </div>
  );
}
