import { defineKind, PackError } from '../kind.ts';
import { metrics } from '../metrics/index.ts';
import type { Hit, View } from '../text/view.ts';

export const metric = defineKind({
  name: 'metric',
  summary: 'A count that goes over a limit: characters, hashtags, capitals, repeated sentences …',
  fields: { of: 'text', over: 'number' },
  compile({ of, over }) {
    const measure = metrics[of];
    if (!measure) throw new PackError(`Expected “of” to be one of ${Object.keys(metrics).join(', ')}; got “${of}”`);
    const find = (view: View): Hit[] => {
      const { value, spans, past } = view.measured(of, measure);
      return value > over ? spans.map(({ start, end }) => ({ ...view.hit(start, end), ...(past && { from: past(over) }) })) : [];
    };
    return { needs: [], find };
  },
});
