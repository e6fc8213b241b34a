import axe from 'axe-core';

/** What axe finds to be seriously wrong. It can not see colours in jsdom. */
export async function seriousViolations(
  element: Element,
): Promise<axe.Result[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
}
