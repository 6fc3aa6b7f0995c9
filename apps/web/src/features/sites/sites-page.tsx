'use client';

import { type SiteDto } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { placeText } from '#features/sites/degrees.ts';
import { SiteForm } from '#features/sites/site-form.tsx';
import { removeSite } from '#lib/api/provisioning-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { sitesQuery } from '#lib/api/site-queries.ts';

/** Where packs and gateways are. */
export function SitesPage() {
  const t = useTranslations('sites');
  const mayWrite = useMay('site:write');
  const sites = useQuery(sitesQuery());
  /** Which one the dialog is about; null: a new one; undefined: it is closed. */
  const [edited, setEdited] = useState<SiteDto | null | undefined>();
  const close = (): void => setEdited(undefined);
  const make = mayWrite ? (
    <Button look="strong" onClick={() => setEdited(null)}>
      <Plus aria-hidden="true" />
      {t('make')}
    </Button>
  ) : null;
  return (
    <>
      <BackLink href="/gateways">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} actions={make} />
      <p className="mb-4 text-[0.8125rem] text-ink-2">
        {t.rich('groups', {
          link: (words) => (
            <Link href="/groups" className="underline underline-offset-2">
              {words}
            </Link>
          ),
        })}
      </p>
      <QueryView query={sites} failed={t('failed')}>
        {(items) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('title')}>
              {items.map((site) => (
                <SiteRow key={site.id} site={site} mayWrite={mayWrite} onEdit={() => setEdited(site)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Dialog
        open={edited !== undefined}
        onOpenChange={close}
        title={edited ? edited.name : t('newTitle')}
        description={t('formHint')}
      >
        <SiteForm site={edited ?? null} onDone={close} onCancel={close} />
      </Dialog>
    </>
  );
}

function SiteRow({ site, mayWrite, onEdit }: { site: SiteDto; mayWrite: boolean; onEdit: () => void }) {
  const t = useTranslations('sites');
  const client = useQueryClient();
  const { id, name, timeZone, latitude, longitude, gateways, packs } = site;
  const remove = async (): Promise<void> => {
    await removeSite(id);
    await client.invalidateQueries({ queryKey: queryKeys.sites });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium break-words">{name}</p>
        <p className="text-[0.8125rem] text-ink-3">
          {[timeZone, latitude === null || longitude === null ? null : placeText(latitude, longitude)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className="text-[0.8125rem] text-ink-2">
        {packs === 0 ? (
          t('packs', { packs })
        ) : (
          <Link href={`/?site=${id}`} className="underline underline-offset-2">
            {t('packs', { packs })}
          </Link>
        )}
        , {t('gateways', { gateways })}
      </p>
      {mayWrite ? (
        <div className="flex gap-2">
          <Button size="small" aria-label={t('editWhich', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          {packs === 0 && gateways === 0 ? (
            <ConfirmButton
              label={t('remove')}
              accessibleName={t('removeWhich', { name })}
              title={t('removeAsk', { name })}
              description={t('removeHint')}
              act={remove}
              look="quiet"
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
