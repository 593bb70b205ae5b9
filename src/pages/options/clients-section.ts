import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { section } from '../parts.ts';
import type { Desk } from './desk.ts';
import { forMaker } from './for-maker.ts';
import { moment } from './parts.ts';

/** How the firm's list of clients stands. */
export const clientsSection = (desk: Desk): HTMLElement => {
  const { words: { clients: words, locale }, language, overview: { clients, sources } } = desk;
  if (sources.clientsUrl === undefined) return section('clients', words.heading, element('p', {}, words.none));
  const count = clients.count === undefined ? words.waiting : words.count(new Intl.NumberFormat(locale).format(clients.count));
  const when = clients.fetched === undefined ? null : ` ${words.fetched(moment(clients.fetched, desk))}.`;
  const trouble = clients.trouble && element('div', { class: 'notice', 'data-look': 'warn' }, severityShape('warn'), element('div', {}, element('p', {}, clients.trouble.texts[language]), forMaker('clients-detail', words.forMaker, clients.trouble.detail, desk)));
  return section('clients', words.heading, element('p', {}, clients.count === undefined ? count : `${count}.`, when), trouble ?? null, element('p', { class: 'small' }, words.help));
};
