import { defineKind } from '../kind.ts';
import { overlaps } from '../text/view.ts';

const defaultWindow = 80;

export const entity = defineKind({
  name: 'entity',
  summary: 'Something a recogniser finds (BSN, IBAN, e-mail …), where wanted only with certain words around it.',
  fields: { entity: 'text', context: 'phrases?', window: 'number?' },
  compile({ entity: name, context: words, window = defaultWindow }, context) {
    const recogniser = context.recogniser(name);
    const set = words === undefined ? undefined : context.phrases(words);
    return (view) => {
      const found = view.recognised(recogniser);
      if (set === undefined || found.length === 0) return found;
      const around = view.hits(set);
      return found.filter(({ start, end }) => around.some((word) => overlaps(word, { start: start - window, end: end + window })));
    };
  },
});
