/**
 * A conversation: private, and so out of bounds for the extension (linkedin-messaging-excluded.html). It carries the
 * same Tiptap wrapper as the share box. Older shell: inside the shadow root of #interop-outlet; newer: in the page.
 */
import { mountTiptap } from '../editors/tiptap.ts';
import { element, fromMarkup } from '../shared/element.ts';
import { icon } from '../shared/icons.ts';
import { noor } from '../shared/people.ts';
import { isBareEnter, onBoxKey, onPress, setDisabled } from '../shared/press.ts';
import { offerModel, recordMessage } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';

export function showMessageBubble(place: Element): void {
  const wrapper = element('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper', class: named('chat-text') });
  const send = element('button', { type: 'submit', class: `msg-form__send-button ${named('commit')}` }, words.send);
  const said = element('div', { class: named('chat-said') }, line(words.hello, false), line(words.hello2, false));
  const form = element('form', { class: 'msg-form' }, wrapper, element('div', { class: named('chat-foot') }, send));
  const body = element('div', { class: named('chat-body'), hidden: true }, said, form);
  const head = element('button', { class: named('chat-head'), 'aria-expanded': 'false' },
    element('img', { src: noor.face, alt: '', class: named('face', 'small') }), element('span', {}, noor.name), fromMarkup(icon('caret')));
  place.append(element('div', { class: `msg-overlay-conversation-bubble ${named('chat')}`, role: 'dialog', 'aria-label': noor.name }, head, body));

  const box = mountTiptap(wrapper, {
    placeholder: words.writeMessage,
    attributes: { class: 'msg-form__contenteditable', 'aria-label': words.writeMessage },
    onChange: (text) => setDisabled(send, text.trim() === ''),
  });
  offerModel('linkedin-message', box.text);
  const sendIt = (): void => {
    const text = box.text();
    if (text.trim() === '') return;
    recordMessage(text);
    said.append(line(text, true));
    said.scrollTop = said.scrollHeight;
    box.setText('');
  };
  setDisabled(send, true);
  onPress(form, sendIt);
  onPress(head, () => {
    body.hidden = !body.hidden;
    head.setAttribute('aria-expanded', String(!body.hidden));
    if (!body.hidden) box.focus();
  });
  onBoxKey(box.editable, (event) => {
    if (!isBareEnter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    sendIt();
  });
}

const line = (text: string, mine: boolean): HTMLElement => element('p', { class: named(mine ? 'said-mine' : 'said') }, text);
