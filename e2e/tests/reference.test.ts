import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../src/accessibility.ts';
import { openBrowser, openWindow } from '../src/browser.ts';

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
}

describe('the reference of the API', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'is one page under a strict policy, with every operation, nothing to complain of and no side scrolling: %s',
    async (colorScheme, width) => {
      const { page, context, complaints } = await openWindow(browser, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const answer = await page.goto('/v1/reference');
      expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
      const document = (await (await context.request.get('/v1/openapi.json')).json()) as Document;
      const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
      expect(operations.length).toBeGreaterThan(100);
      const shown = await page.locator('article').evaluateAll((articles) => articles.map(({ id }) => id));
      expect(operations.filter(({ operationId }) => !shown.includes(operationId))).toEqual([]);
      // The style is there: without it the policy would have refused it.
      expect(await page.evaluate<string>("getComputedStyle(document.querySelector('article')).borderTopStyle")).toBe(
        'solid',
      );
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
