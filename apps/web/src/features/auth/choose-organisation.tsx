'use client';

import { type Me } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { askAuth } from '#features/auth/ask-auth.ts';

/** For people of several organisations, who see one at a time; and of none, who see nothing. */
export function ChooseOrganisation({ organisations }: { organisations: Me['organisations'] }) {
  const t = useTranslations('organisation');
  const [failed, setFailed] = useState(false);

  const choose = async (organizationId: string): Promise<void> => {
    const answer = await askAuth('organization/set-active', { organizationId });
    if (!answer.ok) setFailed(true);
    // A full load, so that nothing of another organisation stays in memory.
    else window.location.reload();
  };

  if (organisations.length === 0) return <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>;
  return (
    <EmptyNotice title={t('choose')}>
      <ul className="mt-5 space-y-2">
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <Button className="w-full" onClick={() => void choose(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="mt-3 min-h-5 text-critical">
        {failed ? t('failed') : null}
      </p>
    </EmptyNotice>
  );
}
