'use client';

import { type PackGroupDto } from '@packwatch/contracts';
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
import { GroupForm, StandingGroup } from '#features/groups/group-form.tsx';
import { BackLink } from '#features/shell/back-link.tsx';
import { groupsQuery, removeGroup } from '#lib/api/group-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** Sets of packs that people put together by hand. */
export function GroupsPage() {
  const t = useTranslations('groups');
  const mayWrite = useMay('site:write');
  const groups = useQuery(groupsQuery());
  /** Which one the dialog is about; null: a new one; undefined: it is closed. */
  const [edited, setEdited] = useState<PackGroupDto | null | undefined>();
  const close = (): void => setEdited(undefined);
  const make = mayWrite ? (
    <Button look="strong" onClick={() => setEdited(null)}>
      <Plus aria-hidden="true" />
      {t('make')}
    </Button>
  ) : null;
  return (
    <>
      <BackLink href="/">{t('back')}</BackLink>
      <PageHead title={t('title')} lead={t('lead')} actions={make} />
      <QueryView query={groups} failed={t('failed')}>
        {(items) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('title')}>
              {items.map((group) => (
                <GroupRow key={group.id} group={group} mayWrite={mayWrite} onEdit={() => setEdited(group)} />
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
        {edited ? <StandingGroup id={edited.id} onDone={close} /> : <GroupForm group={null} onDone={close} />}
      </Dialog>
    </>
  );
}

interface GroupRowProps {
  readonly group: PackGroupDto;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
}

function GroupRow({ group: { id, name, packs }, mayWrite, onEdit }: GroupRowProps) {
  const t = useTranslations('groups');
  const client = useQueryClient();
  const remove = async (): Promise<void> => {
    await removeGroup(id);
    await client.invalidateQueries({ queryKey: queryKeys.groups });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1.5 border-b border-line px-4 py-3 last:border-0">
      <p className="min-w-0 flex-1 basis-56 font-medium break-words">{name}</p>
      <p className="text-[0.8125rem] text-ink-2">
        {packs === 0 ? (
          t('packs', { packs })
        ) : (
          <Link href={`/?group=${id}`} className="underline underline-offset-2">
            {t('packs', { packs })}
          </Link>
        )}
      </p>
      {mayWrite ? (
        <div className="flex gap-2">
          <Button size="small" aria-label={t('editWhich', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <ConfirmButton
            label={t('remove')}
            accessibleName={t('removeWhich', { name })}
            title={t('removeAsk', { name })}
            description={t('removeHint')}
            act={remove}
            look="quiet"
          />
        </div>
      ) : null}
    </li>
  );
}
