import nba from '../../../rules/nba/pack.yaml';
import { element } from '../../content/paint/element.ts';
import type { Pack } from '../../engine/pack.ts';
import { dayLength } from '../../packs/days.ts';
import type { Trouble } from '../../platform/overview.ts';
import type { SetBy } from '../../platform/settings.ts';
import { button } from '../parts.ts';
import type { Desk } from './desk.ts';

/** What cannot be undone takes a second press, on another name, with a way back beside it. */
export const twice = (id: string, name: string, sure: string, cancel: string, press: () => void): HTMLElement => {
  const place = element('span', { class: 'twice' });
  const first = button(id, name, () => {
    place.replaceChildren(second, back);
    second.focus();
  });
  const second = button(`${id}-sure`, sure, press);
  const back = button(`${id}-cancel`, cancel, () => {
    place.replaceChildren(first);
    first.focus();
  });
  place.append(first);
  return place;
};

/** Whose word it is, beside a setting or a rule. */
export const by = (who: SetBy, { words }: Desk): HTMLElement | null => (who === 'standard' ? null : element('span', { class: 'by', 'data-who': who }, who === 'firm' ? words.byFirm : words.yours));

/** The firm's policy says where the pack comes from or who signs it: nobody takes it away here. */
export const isManaged = ({ overview: { setBy } }: Desk): boolean => setBy.packUrl === 'firm' || setBy.packKeys === 'firm';

/** Why a pack did not come in, and what the person at this page can do. */
export const refusalOf = ({ code, texts }: Trouble, desk: Desk): string => (code === 'other-pack' && isManaged(desk) ? desk.words.pack.otherManaged : texts[desk.language]);

/** The default rules, and upon them the firm's. */
export const packsOf = ({ overview: { packs } }: Desk): readonly Pack[] => (packs.pack ? [nba, packs.pack] : [nba]);

/** A rule's message without the words that it quotes. */
export const said = (message: string): string => message.replace(/[“"']?\{found\}[”"']?/g, '“…”');

export const dayOf = (time: number, { words }: Desk): string => {
  const date = new Date(time).toDateString();
  if (date === new Date().toDateString()) return words.today;
  if (date === new Date(Date.now() + dayLength).toDateString()) return words.tomorrow;
  return new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time));
};
export const moment = (time: number, desk: Desk): string => desk.words.at(dayOf(time, desk), new Intl.DateTimeFormat(desk.words.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(time)));
/** “3 days”; undefined for less than one. */
export const ageOf = (time: number, { words }: Desk): string | undefined => {
  const days = Math.floor((Date.now() - time) / dayLength);
  return days < 1 ? undefined : words.days(days);
};
