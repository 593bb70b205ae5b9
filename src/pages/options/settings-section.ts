import { element } from '../../content/paint/element.ts';
import { severityShape } from '../../content/paint/shapes.ts';
import { wording as inPage } from '../../content/wording/index.ts';
import { modes } from '../../engine/gate.ts';
import { accounts, languages, roles } from '../../engine/types.ts';
import { send } from '../../platform/messages.ts';
import { tips, type SettingName } from '../../platform/settings.ts';
import { facts, section } from '../parts.ts';
import type { Desk } from './desk.ts';
import { by } from './parts.ts';

/** What the user may choose, and what the firm decided: that is shown and cannot be changed. */
export const settingsSection = (desk: Desk): HTMLElement => {
  const { words: { settings: words }, overview: { settings, unusable } } = desk;
  return section(
    'settings',
    words.heading,
    unusable.length === 0 ? null : element('div', { class: 'notice', 'data-look': 'warn' }, severityShape('warn'), element('p', {}, words.unusable(unusable.join(', ')))),
    element(
      'div',
      { class: 'choices' },
      choice(desk, 'role', words.role, roles.map((role) => [role, words.roles[role]])),
      choice(desk, 'account', words.account, accounts.map((account) => [account, words.accounts[account]])),
      choice(desk, 'language', words.language, languages.map((language) => [language, words.languages[language]])),
      choice(desk, 'mode', words.mode, modes.filter((mode) => mode !== 'learn' || mayLearn(desk)).map((mode) => [mode, words.modes[mode]]), words.modeHelp[settings.mode]),
      choice(desk, 'tips', words.tips, tips.map((one) => [one, words.tipsShown[one]]), words.tipsHelp[settings.tips]),
    ),
    element('p', { class: 'small' }, inPage(desk.language).badge.stepHint),
    element('h3', {}, words.firmHeading),
    decided(desk),
  );
};

/** `learn` opens every point: no choice where the firm keeps some shut. */
const mayLearn = ({ overview: { settings, setBy } }: Desk): boolean => setBy.mode === 'firm' || setBy.override !== 'firm' || settings.override === 'reason';

type Chosen = 'role' | 'account' | 'language' | 'mode' | 'tips';
const choice = (desk: Desk, name: Chosen, label: string, options: readonly (readonly [string, string])[], help?: string): HTMLElement => {
  const { overview: { settings, setBy } } = desk;
  const id = `setting-${name}`;
  const isFirms = setBy[name] === 'firm';
  const select = element('select', { id, disabled: isFirms, 'aria-describedby': `${id}-by` }, ...options.map(([value, text]) => element('option', { value, selected: settings[name] === value }, text)));
  select.addEventListener('change', () => desk.act(() => send('choose', { name, value: select.value })));
  return element('div', { class: 'choice' }, element('label', { for: id }, label), select, element('p', { class: 'small', id: `${id}-by` }, help ?? null, help === undefined ? null : ' ', by(setBy[name] ?? 'standard', desk)));
};

const decided = (desk: Desk): HTMLElement => {
  const { words, overview: { settings, sources, setBy, clients } } = desk;
  const { settings: said } = words;
  const row = (name: SettingName, label: string, value: string) => [label, value, ' ', by(setBy[name] ?? 'standard', desk)] as const;
  return facts(
    row('override', said.override, said.overrides[settings.override]),
    settings.override === 'never' ? null : row('reasonMinLength', said.reasonMinLength, said.characters(settings.reasonMinLength)),
    settings.contact === undefined ? null : row('contact', said.contact, settings.contact),
    row('logRetentionDays', said.logRetentionDays, words.days(sources.logRetentionDays)),
    sources.packUrl === undefined ? null : row('packUrl', said.packUrl, sources.packUrl),
    sources.packKeys === undefined ? null : row('packKeys', said.packKeys, sources.packKeys.join(', ')),
    row('packMaxAgeDays', said.packMaxAgeDays, words.days(sources.packMaxAgeDays)),
    sources.clientsUrl === undefined ? null : row('clientsUrl', said.clientsUrl, sources.clientsUrl),
    sources.clientsUrl === undefined && !clients.hasSecret ? null : row('clientsSecret', said.clientsSecret, said.isThere(clients.hasSecret)),
    sources.packUrl === undefined && sources.clientsUrl === undefined ? null : row('packHours', said.packHours, said.hours(sources.packHours)),
  );
};
