'use client';

import { type MemberRole } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { rolesUpTo } from '#features/members/roles.ts';
import { inviteMember } from '#lib/api/organisation-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function InviteButton() {
  const t = useTranslations('members');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="strong" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" />
        {t('invite')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('inviteTitle')} description={t('inviteHint')}>
        <InviteForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const client = useQueryClient();
  const roles = rolesUpTo(useMe()?.role ?? null);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('viewer');
  const inviting = useMutation({
    mutationFn: () => inviteMember(email.trim(), role),
    onSuccess: async ({ mailed }) => {
      await client.invalidateQueries({ queryKey: queryKeys.invitations });
      if (mailed) onDone();
    },
  });
  const unmailed = inviting.data?.mailed === false;
  return (
    <form
      className="mt-4 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        inviting.mutate();
      }}
    >
      <Field
        label={t('email')}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <SelectField
        label={t('roleLabel')}
        hint={t(`may.${role}`)}
        value={role}
        onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? 'viewer')}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`role.${each}`)}
          </option>
        ))}
      </SelectField>
      <Refusal error={inviting.error} />
      {unmailed ? (
        <p role="alert" className="text-[0.8125rem] text-critical">
          {t('notMailed')}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {unmailed ? common('close') : common('cancel')}
        </Button>
        {unmailed ? null : (
          <Button type="submit" look="strong" disabled={inviting.isPending}>
            {inviting.isPending ? common('working') : t('send')}
          </Button>
        )}
      </div>
    </form>
  );
}
