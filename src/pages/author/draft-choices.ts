import { element } from '../../content/paint/element.ts';
import { accounts, kindsOfDraft, platforms, roles, type Draft } from '../../engine/types.ts';
import { wording as optionsWording } from '../options/wording/index.ts';
import { wording as popupWording } from '../popup/wording/index.ts';
import type { Speech } from './speech.ts';

/** Who writes what and where, as the rules' `scope` knows it. */
export interface DraftChoices {
  readonly element: HTMLElement;
  readonly chosen: Omit<Draft, 'text'>;
}

export const draftChoices = ({ words: { draft: words }, language }: Speech, changed: () => void): DraftChoices => {
  const { settings } = optionsWording(language);
  const { sites, kinds } = popupWording(language);
  const choice = <const Word extends string>(id: string, label: string, all: readonly Word[], names: Readonly<Record<Word, string>>, first: Word): { readonly place: HTMLElement; readonly value: () => Word } => {
    const select = element('select', { id }, ...all.map((value) => element('option', { value, selected: value === first }, names[value])));
    select.addEventListener('change', changed);
    return { place: element('div', { class: 'choice' }, element('label', { for: id }, label), select), value: () => all.find((value) => value === select.value) ?? first };
  };
  const platform = choice('platform', words.platform, platforms, sites, 'linkedin');
  const kind = choice('kind', words.kind, kindsOfDraft, kinds, 'post');
  const role = choice('role', words.role, roles, settings.roles, 'staff');
  const account = choice('account', words.account, accounts, words.accounts, 'personal');
  return {
    element: element('div', { class: 'choices' }, ...[platform, kind, role, account].map(({ place }) => place)),
    get chosen() {
      return { platform: platform.value(), kind: kind.value(), role: role.value(), account: account.value() };
    },
  };
};
