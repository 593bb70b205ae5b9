import { defineKind } from '../kind.ts';
import { IntervalIndex } from '../text/interval-index.ts';
import { overlaps, type Hit, type View } from '../text/view.ts';

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** After a colon one word is a quote as well: De klant: “oeps”. */
const isIntroduced = (view: View, quote: Hit): boolean => /:\s*.$/s.test(view.text.slice(Math.max(0, quote.start - 4), quote.start));

/** “…” – Ilse Dorrepaal: a dash and a name right after the closing mark, or on the next line. */
const isSigned = (view: View, quote: Hit): boolean => {
  const dash = /^["”’»“']?[.,!]?\s*(?:\n\s*)?(?:[-–—~]|aldus|by|van|from)\s*/.exec(view.text.slice(quote.end, quote.end + 24));
  if (!dash) return false;
  const at = quote.end + dash[0].length;
  return view.recognised('name').some((name) => name.start <= at + 1 && name.end > at) || /^\p{Lu}\p{Ll}+/u.test(view.text.slice(at, at + 12));
};

/** Without marks: “Mijn manager net: dit kan beter.” The rest of the sentence is the quote. */
const afterColon = (view: View, speaker: Hit, least: number): Hit[] => {
  const colon = /^(?:\s\p{Ll}+){0,3}\s?:[^\S\n]+(?=\p{L})/u.exec(view.text.slice(speaker.end, speaker.end + 60));
  if (!colon) return [];
  const start = speaker.end + colon[0].length;
  const end = Math.max(start, view.sentences[view.sentenceAt(start)]?.end ?? start);
  return wordsIn(view.text.slice(start, end)) >= least ? [view.hit(start, end)] : [];
};

export const quote = defineKind({
  name: 'quote',
  summary: 'Words between quotation marks, said by one of these speakers: named around the quote, or signed below it.',
  fields: { speakers: 'phrases', min_words: 'number?', signed: 'flag?', unmarked: 'flag?', within: 'reach?' },
  compile({ speakers, min_words: least = 3, signed = false, unmarked = false, within = 'nearby' }, context) {
    const set = context.phrases(speakers);
    const find = (view: View): readonly Hit[] => {
      if (view.quotes.length === 0 && !unmarked) return [];
      const named = view.hits(set);
      const plain = unmarked ? named.flatMap((speaker) => afterColon(view, speaker, least)) : [];
      const quoted = new IntervalIndex(view.quotes);
      const around = named.filter((speaker) => !quoted.hold(speaker));
      const marked = view.quotes.filter((found) => {
        if (wordsIn(view.text.slice(found.start, found.end)) < least && !isIntroduced(view, found)) return false;
        const reach = view.around(found, within);
        return around.some((hit) => overlaps(hit, reach) && !overlaps(hit, found)) || (signed && isSigned(view, found));
      });
      return plain.length > 0 ? [...marked, ...plain] : marked;
    };
    return { needs: signed ? [] : [set], find };
  },
});
