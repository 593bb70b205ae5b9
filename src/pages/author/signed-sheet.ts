import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { packName } from '../../packs/pack-name.ts';
import { facts, keyWords } from '../parts.ts';
import type { Speech } from './speech.ts';

export interface Signed {
  readonly file: string;
  readonly pack: Pack;
  /** SHA-256 of the signed bytes, in hexadecimal digits. */
  readonly digest: string;
  /** Of the key. */
  readonly words: string;
  /** How colleagues come to trust its key. */
  readonly trust: 'compare' | 'known' | 'handed' | 'lost';
}

/** What was signed, and what to do with it. */
export const signedSheet = ({ words }: Speech, { file, pack, digest, words: eight, trust }: Signed): HTMLElement => {
  const { done, pack: { version, number }, key } = words.sign;
  const next = [[done.look, element('a', { href: '../options/options.html', target: '_blank' }, done.options), '.'], [done.send], [done[trust]], [done.keep], [done.many]];
  return element(
    'div',
    { class: 'sheet', id: 'signed' },
    element('h3', { id: 'signed-heading', tabindex: '-1' }, done.heading(file)),
    element('p', { class: 'line' }, done.saved),
    facts(
      [version, pack.version],
      [number, String(pack.sequence)],
      [done.log, element('code', { id: 'signed-name' }, packName(pack, digest)), element('span', { class: 'small' }, done.logHelp)],
      [key.words, keyWords(eight)],
    ),
    element('h4', {}, done.next),
    element('ol', { class: 'next' }, ...next.map((parts) => element('li', {}, ...parts))),
  );
};
