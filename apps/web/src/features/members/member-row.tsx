'use client';

import { type MemberDto, type MemberRole } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Tag } from '#components/tag.tsx';
import { fieldClass } from '#components/ui/field.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { rolesUpTo } from '#features/members/roles.ts';
import { changeRole, removeMember } from '#lib/api/organisation-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { cn } from '#lib/cn.ts';
import { formatDay } from '#lib/format/time.ts';

export function MemberRow({ member }: { member: MemberDto }) {
  const t = useTranslations('members');
  const client = useQueryClient();
  const me = useMe();
  const mayWrite = useMay('member:write');
  const isMe = me?.user.id === member.userId;
  const given = rolesUpTo(me?.role ?? null);
  const mayChange = mayWrite && given.includes(member.role);
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.members });
  const changing = useMutation({
    mutationFn: (role: MemberRole) => changeRole(member, role),
    onSettled: changed,
  });
  const shown = changing.isPending ? changing.variables : member.role;
  const remove = async (): Promise<void> => {
    await removeMember(member);
    await changed();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 font-medium break-words">
          {member.name}
          {isMe ? <Tag>{t('you')}</Tag> : null}
        </p>
        <p className="text-[0.8125rem] break-words text-ink-2">{member.email}</p>
        {member.mailRefused === null ? null : (
          <p className="text-[0.8125rem] text-pretty text-critical">
            {t('mailRefused', { error: member.mailRefused })}
          </p>
        )}
      </div>
      <p className="text-[0.8125rem] text-ink-3 max-sm:hidden">
        {t('since', { day: formatDay(Date.parse(member.joinedAt)) })}
      </p>
      {mayChange ? (
        <select
          aria-label={t('roleOf', { name: member.name })}
          value={shown}
          disabled={changing.isPending}
          onChange={(event) => {
            const role = given.find((each) => each === event.target.value);
            if (role) changing.mutate(role);
          }}
          className={cn(fieldClass, 'h-8 w-36 px-2')}
        >
          {given.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className="w-36 text-ink-2">{t(`role.${member.role}`)}</span>
      )}
      {mayWrite ? (
        <span className="w-24 text-right max-sm:w-auto">
          {mayChange && !isMe ? (
            <ConfirmButton
              label={t('remove')}
              accessibleName={t('removeWhom', { name: member.name })}
              title={t('removeAsk', { name: member.name })}
              description={t('removeHint')}
              act={remove}
              look="quiet"
            />
          ) : null}
        </span>
      ) : null}
      {changing.error ? (
        <div className="basis-full">
          <Refusal error={changing.error} />
        </div>
      ) : null}
    </li>
  );
}
