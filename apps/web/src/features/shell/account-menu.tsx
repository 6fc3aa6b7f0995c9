'use client';

import { type Me } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { later } from '#components/later.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { AccountFace, ACCOUNT_BUTTON } from '#features/shell/account-face.tsx';
import { type Theme } from '#lib/theme.ts';

interface AccountMenuProps {
  readonly me: Me;
  readonly theme: Theme;
}

const load = () => import('#features/shell/account-menu-items.tsx');
const Menu = later(load, { loading: () => <LoadingFace /> });

function LoadingFace() {
  return (
    <span className={ACCOUNT_BUTTON}>
      <AccountFace name={useMe()?.user.name ?? ''} />
    </span>
  );
}

/** The button stands at once; what it opens is fetched when somebody reaches for it. */
export function AccountMenu({ me, theme }: AccountMenuProps) {
  const t = useTranslations('account');
  const [asked, setAsked] = useState(false);
  if (asked) return <Menu me={me} theme={theme} />;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      className={ACCOUNT_BUTTON}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setAsked(true)}
    >
      <span className="sr-only">{t('label')}</span>
      <AccountFace name={me.user.name} />
    </button>
  );
}
