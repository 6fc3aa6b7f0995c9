import axe, { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

/** What axe finds wrong on a page, each as a line that names the rule and the place. */
export async function violations(page: Page): Promise<string[]> {
  // As text: tests are checked without the types of a browser, and the page's policy lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
