import { rangeNow } from '../../packs/engine-range.ts';
import { schemaLine } from '../../packs/first-rules.ts';

/** A text as YAML takes it, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const firstHeader = (id: string, title: string): string => `${schemaLine}
schema: 1
id: ${id}
version: 1.0.0
sequence: 1 # one higher with every pack you sign
layer: firm # on top of the default rules
engine: '${rangeNow}'
title:
  nl: ${quoted(title)}
  en: ${quoted(title)} # the same in English

# A default rule that does not fit your firm? For example:
# overrides:
#   - {rule: many-hashtags, off: true}
#   - {rule: firm-opinion, severity: info, lock: true}
`;
