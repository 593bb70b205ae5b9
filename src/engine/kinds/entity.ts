import { defineKind } from '../kind.ts';
import { IntervalIndex } from '../text/interval-index.ts';
import type { Hit, View } from '../text/view.ts';

const defaultWindow = 80;

export const entity = defineKind({
  name: 'entity',
  summary: 'Something a recogniser finds (BSN, IBAN, e-mail …), where wanted only with certain words around it.',
  fields: { entity: 'text', context: 'phrases?', window: 'number?' },
  compile({ entity: name, context: words, window = defaultWindow }, context) {
    const recogniser = context.recogniser(name);
    const set = words === undefined ? undefined : context.phrases(words);
    const find = (view: View): readonly Hit[] => {
      const around = set === undefined ? [] : view.hits(set);
      if (set !== undefined && around.length === 0) return [];
      const found = view.recognised(recogniser);
      if (set === undefined || found.length === 0) return found;
      const ordered = new IntervalIndex(around);
      return found.filter(({ start, end }) => ordered.overlap({ start: start - window, end: end + window }));
    };
    return { needs: set === undefined ? [] : [set], find };
  },
});
