/**
 * The demo's own strip below the site: pick a draft and it is put into the composer by the editor's own API.
 * It is a closed shadow tree, because it is not part of the site: an extension that looks for composers and
 * buttons must not find ours. While a modal <dialog> is open everything outside it is inert, so the strip
 * moves into the dialog for as long as that lasts.
 */
import { samples } from '../../samples.ts';
import { options } from './options.ts';
import css from './sample-strip.css?raw';
import { element } from './element.ts';
import { addStyle } from './scramble.ts';

const title = { en: 'Try a draft', nl: 'Probeer een tekst' }[options.lang];
const note = { en: 'Demo page. Nothing is really posted.', nl: 'Demopagina. Er wordt niets echt geplaatst.' }[options.lang];

export function showSampleStrip(fill: (text: string) => void | Promise<void>): void {
  const host = element('demo-strip', { lang: options.lang });
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyle(css, shadow);
  const own = samples.filter((sample) => sample.lang === options.lang);
  const others = samples.filter((sample) => sample.lang !== options.lang);
  const chips = [...own, ...others].map((sample) => {
    const chip = element('button', { type: 'button', class: sample.tone, title: sample.text, lang: sample.lang }, element('i'), sample.label);
    chip.addEventListener('click', () => void fill(sample.text));
    return chip;
  });
  shadow.append(element('div', { class: 'strip', role: 'group', 'aria-label': title }, element('b', { title: note }, element('span', {}, 'DEMO'), title), element('div', { class: 'chips' }, ...chips), element('small', {}, note)));
  if (options.strip) document.body.append(host);
  new MutationObserver(() => {
    const dialogs = document.querySelectorAll('dialog:modal');
    const place = dialogs[dialogs.length - 1] ?? document.body;
    if (options.strip && host.parentNode !== place) place.append(host);
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
  // The strip cannot be reached by a selector, so a recorded demo may ask for a draft by its id.
  Object.assign(window, { __samples: samples, __pickSample: (id: string) => fill(samples.find((sample) => sample.id === id)!.text) });
}
