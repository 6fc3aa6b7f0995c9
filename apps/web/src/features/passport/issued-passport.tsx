'use client';

import { type SignedPassport } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { DownloadIcon, PrinterIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { PassportView } from '#features/passport/passport-view.tsx';
import { passportQuery } from '#lib/api/passport-queries.ts';

/** A passport that was issued, to print or to hand on. */
export function IssuedPassport({ uid, id }: { uid: string; id: string }) {
  const t = useTranslations('passport');
  const passport = useQuery(passportQuery(uid, id));
  const { data: signed } = passport;
  return (
    <div className="mx-auto max-w-4xl">
      <div className="print:hidden">
        <PageHead
          title={t('title')}
          lead={
            <>
              <Link href={`/packs/${uid}?tab=health`} className="underline underline-offset-2">
                {t('backToPack')}
              </Link>
              {' · '}
              {t('handOn')}
            </>
          }
          actions={
            signed ? (
              <>
                <Button onClick={() => print()}>
                  <PrinterIcon aria-hidden="true" />
                  {t('print')}
                </Button>
                <Button look="strong" onClick={() => save(signed)}>
                  <DownloadIcon aria-hidden="true" />
                  {t('download')}
                </Button>
              </>
            ) : null
          }
        />
      </div>
      <QueryView query={passport} failed={t('failed')}>
        {(found) => <PassportView passport={found.passport} />}
      </QueryView>
    </div>
  );
}

/** The file that is checked: the document with its signature. */
function save(signed: SignedPassport): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(signed, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `passport-${signed.passport.pack.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${signed.passport.issuedAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
