import type { Frame, Page } from 'playwright-core';

/** Every marked passage on the page, as the browser paints it, by severity. */
export const marksOn = (page: Page | Frame): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('postproef-')) found[name.slice('postproef-'.length)] = [...highlight].map((range) => (range as Range).toString());
    return found;
  });

/** All marked words, the gravest first. */
export const markedWords = async (page: Page | Frame): Promise<string[]> => {
  const marks = await marksOn(page);
  return ['block', 'warn', 'info'].flatMap((severity) => marks[severity] ?? []);
};
