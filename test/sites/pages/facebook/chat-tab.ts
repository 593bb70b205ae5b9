/** A chat: the same Lexical editable, private, out of bounds for the extension (facebook-messenger-excluded.html). */
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { noor } from '../shared/people.ts';
import { isBareEnter, onBoxKey, onPress } from '../shared/press.ts';
import { offerModel, recordMessage } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { lexicalBox } from './lexical-box.ts';

export function showChatTab(root: HTMLElement): void {
  const { field, box } = lexicalBox({ placeholder: 'Aa', label: words.message, className: 'chat-editable', enterSends: true, onChange: () => {} });
  offerModel('facebook-chat', box.text);
  const send = element('div', { role: 'button', 'aria-label': words.enterToSend, tabindex: 0, class: named('icon-button', 'chat-send') }, fromMarkup(icon('share')));
  const said = element('div', { class: named('chat-said') }, line(words.hello, false), line(words.hello2, false));
  const body = element('div', { role: 'none', class: named('chat-body'), hidden: true }, said, element('div', { role: 'none', class: named('chat-row') }, field, send));
  const head = element('div', { role: 'button', tabindex: 0, 'aria-label': noor.name, 'aria-expanded': 'false', class: named('chat-head') },
    element('img', { src: noor.face, alt: '', class: named('face', 'small') }), element('span', {}, noor.name), fromMarkup(icon('caret')));
  root.append(element('div', { tabindex: -1, 'aria-label': `Chat ${noor.name}`, role: 'none', class: named('chat') }, head, body));

  const sendIt = (): void => {
    const text = box.text();
    if (text.trim() === '') return;
    recordMessage(text);
    said.append(line(text, true));
    said.scrollTop = said.scrollHeight;
    box.setText('');
  };
  onPress(send, sendIt);
  onPress(head, () => {
    body.hidden = !body.hidden;
    head.setAttribute('aria-expanded', String(!body.hidden));
    if (!body.hidden) box.focus();
  });
  onBoxKey(box.editable, (event) => {
    if (!isBareEnter(event)) return;
    event.preventDefault();
    sendIt();
  });
}

const line = (text: string, mine: boolean): HTMLElement => element('p', { class: named(mine ? 'said-mine' : 'said') }, text);
