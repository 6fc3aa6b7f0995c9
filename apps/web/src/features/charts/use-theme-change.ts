'use client';

import { useEffect } from 'react';

/** Calls back when colours change: a canvas does not follow style sheets by itself. */
export function useThemeChange(onChange: () => void): void {
  useEffect(() => {
    const observer = new MutationObserver(onChange);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', onChange);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', onChange);
    };
  }, [onChange]);
}
