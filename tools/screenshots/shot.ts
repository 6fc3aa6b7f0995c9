import type { Page } from 'playwright-core';

/** A page, or a state of one, to take a picture of. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  /** On the page once it has what it was opened for. */
  readonly ready: string;
  /** Before the page is opened: answers that are hard to meet by chance. */
  readonly before?: (page: Page) => Promise<void>;
  /** Once it is ready. Looks for words of the pages in English, so that such a shot is taken in English alone. */
  readonly act?: (page: Page) => Promise<void>;
  /** On the page once what `act` began is done. */
  readonly settled?: string;
  /** Its console may show errors, since it is about one. */
  readonly mayComplain?: boolean;
}

export const AWAY = {
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  code: 'database_away',
  detail: 'The database does not answer. Nothing was changed.',
};

export const answer =
  (url: string, status: number, body: unknown) =>
  async (page: Page): Promise<void> => {
    const contentType = status < 400 ? 'application/json' : 'application/problem+json';
    await page.route(url, (route) => route.fulfill({ status, contentType, body: JSON.stringify(body) }));
  };

/** A request that gets no answer, as long as the page is open. */
export const hang =
  (url: string) =>
  async (page: Page): Promise<void> => {
    await page.route(url, () => new Promise<void>(() => undefined));
  };

export const press =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
  };
