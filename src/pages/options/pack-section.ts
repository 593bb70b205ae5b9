import { element } from '../../content/paint/element.ts';
import { passedShape, severityShape, uncheckedShape } from '../../content/paint/shapes.ts';
import { send } from '../../platform/messages.ts';
import { fileInput } from '../files.ts';
import { button, facts, keyWords, section } from '../parts.ts';
import { compareWords } from './compare-words.ts';
import type { Desk } from './desk.ts';
import { forMaker } from './for-maker.ts';
import { ageOf, dayOf, isManaged, moment, refusalOf, twice } from './parts.ts';

/** The firm's pack: what is in force, how the last look went, and other ways to get one. */
export const packSection = (desk: Desk): HTMLElement => section('pack', desk.words.pack.heading, inForce(desk), trouble(desk), offer(desk), actions(desk), earlier(desk), ways(desk), writing(desk));

const inForce = (desk: Desk): HTMLElement => {
  const { words, language, overview } = desk;
  const { pack, current, looked, next } = overview.packs;
  const { packUrl } = overview.sources;
  const look = packUrl === undefined ? null : ([words.pack.looked, looked === undefined ? words.pack.never : `${moment(looked, desk)}. ${outcomeOf(desk)}`, next !== undefined && looked !== undefined ? element('span', { class: 'small' }, words.pack.next(moment(next, desk))) : null] as const);
  if (!current) return element('div', { class: 'sheet' }, element('p', {}, packUrl === undefined ? words.pack.none : words.pack.noneYet), packUrl === undefined ? null : facts([words.pack.from, packUrl], look));
  const made = current.created === undefined ? Number.NaN : Date.parse(current.created);
  return element(
    'div',
    { class: 'sheet' },
    element('h3', {}, current.title[language]),
    element('p', { class: 'line' }, `${words.pack.version(current.version)} · ${words.pack.rules(current.rules)}${Number.isNaN(made) ? '' : ` · ${madeOn(made, desk)}`}`),
    pack?.rollback ? element('p', {}, words.pack.rollback(pack.rollback.reason)) : null,
    element('p', { class: 'small' }, words.pack.fallback),
    facts(
      pack?.publisher === undefined ? null : [words.pack.publisher, pack.publisher],
      [words.pack.signature, keyWords(current.words), element('span', { class: 'small' }, words.pack.signatureHelp)],
      [words.pack.from, current.url ?? words.pack.fromFile],
      look,
    ),
  );
};

const madeOn = (made: number, desk: Desk): string => {
  const age = ageOf(made, desk);
  return age === undefined ? desk.words.pack.madeToday : desk.words.pack.made(dayOf(made, desk), age);
};

const outcomeOf = ({ words, overview: { packs } }: Desk): string => {
  if (packs.offer) return words.pack.outcome.waiting;
  if (!packs.refused) return words.pack.outcome.fine;
  return packs.isOnTheWay ? words.pack.outcome.unreachable : words.pack.outcome.refused;
};

/** Why the newest is not in force, in plain words; below it, folded, what its maker needs. */
const trouble = (desk: Desk): HTMLElement | null => {
  const { words, overview: { packs } } = desk;
  const { refused, notice, current } = packs;
  if (refused && !packs.offer) {
    const detail = forMaker('pack-detail', words.pack.forMaker, refused.detail, desk);
    return element('div', { class: 'notice', 'data-look': packs.isOnTheWay ? 'info' : 'warn' }, packs.isOnTheWay ? uncheckedShape() : severityShape('warn'), element('div', {}, element('p', {}, refusalOf(refused, desk)), element('p', { class: 'small' }, current ? words.pack.stays : words.pack.staysDefault), detail));
  }
  if (!notice || notice.kind === 'refused') return null;
  return element('div', { class: 'notice', 'data-look': 'info' }, uncheckedShape(), element('p', {}, words.pack[notice.kind](notice.days)));
};

const offer = (desk: Desk): HTMLElement | null => {
  const { words, overview: { packs: { offer: offered } } } = desk;
  if (!offered) return null;
  const compare = (): void => compareWords(desk, offered, (key) => desk.act(() => send('accept', { key })));
  return element('div', { class: 'notice', 'data-look': 'warn' }, passedShape(), element('div', {}, element('p', {}, words.pack.outcome.waiting), button('compare', words.compare.heading, compare, 'action main')));
};

const actions = (desk: Desk): HTMLElement | null => {
  const { words, language, overview: { packs, sources } } = desk;
  const look = sources.packUrl === undefined ? null : button('look', words.pack.look, () => {
    desk.act(() => send('look', undefined).then((lost) => (lost ? desk.tell(lost.texts[language], 'look') : desk.tell(''))));
    desk.tell(words.pack.looking);
  }, 'action main');
  const back = packs.earlier.length === 0 ? null : button('back', words.pack.back, () => desk.act(() => send('back', undefined)));
  if (back) back.disabled = isManaged(desk);
  const forward = packs.later === undefined ? null : button('forward', words.pack.forward(packs.later.version), () => desk.act(() => send('forward', undefined)));
  const remove = packs.current === undefined || isManaged(desk) ? null : twice('remove', words.pack.remove, words.pack.removeSure, words.cancel, () => desk.act(() => send('remove', undefined)));
  if (!look && !back && !forward && !remove) return null;
  const why = back?.disabled ? words.pack.backManaged : packs.later ? words.pack.steppedBack(packs.later.version) : null;
  return element('div', {}, element('div', { class: 'row' }, look, back, forward, remove), why === null ? null : element('p', { class: 'small' }, why));
};

const earlier = (desk: Desk): HTMLElement | null => {
  const { words, overview: { packs } } = desk;
  if (packs.earlier.length === 0) return null;
  return element('details', { id: 'pack-earlier' }, element('summary', {}, words.pack.earlier), element('ul', { class: 'plain' }, ...packs.earlier.map(({ version, arrived }) => element('li', {}, words.pack.arrived(version, dayOf(arrived, desk))))));
};

/** By a file, by a link. The link is the firm's alone where the firm has set one. */
const ways = (desk: Desk): HTMLElement => {
  const { words } = desk;
  const file = fileInput((chosen) => desk.open(chosen), { id: 'pack-file', accept: '.json,application/json' });
  const byFile = element('div', { class: 'drop' }, element('h3', {}, words.pack.import), element('p', { class: 'small' }, words.pack.drop), element('div', { class: 'row' }, button('choose', words.pack.choose, () => file.click())), file);
  return element('div', { class: 'ways' }, byFile, desk.overview.setBy.packUrl === 'firm' ? null : byLink(desk));
};

const byLink = (desk: Desk): HTMLElement => {
  const { words, overview: { sources } } = desk;
  const link = element('input', { type: 'url', id: 'pack-link', value: sources.packUrl, placeholder: 'https://', 'aria-describedby': 'pack-link-help', spellcheck: 'false', autocomplete: 'off' });
  const form = element('form', { class: 'drop', novalidate: true }, element('h3', {}, element('label', { for: 'pack-link' }, words.pack.link)), element('p', { id: 'pack-link-help', class: 'small' }, words.pack.linkHelp), element('div', { class: 'row' }, link, element('button', { type: 'submit', class: 'action' }, words.pack.save)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = link.value.trim();
    if (given !== '' && !given.startsWith('https://')) return desk.tell(words.pack.linkWrong, 'look');
    desk.act(async () => {
      await send('choose', { name: 'packUrl', value: given === '' ? undefined : given });
      await send('look', undefined);
    });
  });
  return form;
};

/** For who writes the firm's rules: a page of its own. */
const writing = ({ words }: Desk): HTMLElement => element('p', {}, `${words.pack.write} `, element('a', { id: 'author', href: '../author/author.html', target: '_blank' }, words.pack.writeLink));
