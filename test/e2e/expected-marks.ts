import nba from '../../rules/nba/pack.yaml';
import { inView } from '../../src/content/budget.ts';
import { createChecker } from '../../src/engine/check.ts';
import type { Draft } from '../../src/engine/types.ts';
import type { Writer } from './writer.ts';

const checker = createChecker([nba]);
const bare = (text: string): string => text.replace(/\s+/g, '');

/** A mark: severity, number of characters before it and its words, white space left out: a range has no line breaks between paragraphs. */
type Place = string;
const placeOf = (severity: string, before: string, words: string): Place => `${severity} ${bare(before).length} ${bare(words)}`;

/** Where marks must stand in this text, by a check made for it alone. */
export const expectedMarks = (text: string, { site, kind }: Writer['composer']): Place[] => {
  const draft: Draft = { text, platform: site, kind, role: 'staff', account: 'personal' };
  return inView(checker.check(draft).findings).map(({ severity, start, end }) => placeOf(severity, text.slice(0, start), text.slice(start, end))).sort();
};

/** Where marks do stand on the page. */
export const seenMarks = async (writer: Writer): Promise<Place[]> => {
  const box = (await writer.place()).locator(writer.composer.box);
  const ranges = await box.evaluate((element) => {
    const found: [string, string, string][] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('postproef-')) continue;
      for (const range of highlight as unknown as Iterable<Range>) {
        const before = document.createRange();
        const within = element.contains(range.startContainer);
        before.setStart(within ? element : range.startContainer, 0); // the words of a textarea stand in a node of their own
        before.setEnd(range.startContainer, range.startOffset);
        found.push([name.slice('postproef-'.length), before.toString(), range.toString()]);
      }
    }
    return found;
  });
  return ranges.map(([severity, before, words]) => placeOf(severity, before, words)).sort();
};
