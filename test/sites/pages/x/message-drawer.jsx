/** Direct messages: a real textarea, private, out of bounds for the extension (x-dm-excluded.html). */
import { useEffect, useRef, useState } from 'react';
import { noor } from '../shared/people.ts';
import { offerModel, recordMessage } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

export function MessageDrawer() {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const [said, setSaid] = useState([{ text: words.hello }, { text: words.hello2 }]);
  const newest = useRef(draft);
  newest.current = draft;
  useEffect(() => offerModel('x-dm', () => newest.current), []);
  const send = () => {
    if (draft.trim() === '') return;
    recordMessage(draft);
    setSaid([...said, { text: draft, mine: true }]);
    setDraft('');
  };
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div data-testid="DMDrawer" className={named('chat')}>
      <button type="button" data-testid="DMDrawerHeader" className={named('chat-head')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{words.messages}</span><Icon name="caret" />
      </button>
      {open && (
        <div>
          <div data-testid="dm-conversation-header" className={named('chat-person')}><img src={noor.face} alt="" className={named('face', 'small')} />{noor.name}</div>
          <div className={named('chat-said')}>{said.map((line, index) => <p key={index} className={named(line.mine ? 'said-mine' : 'said')}>{line.text}</p>)}</div>
          <div className={named('chat-row')}>
            <textarea data-testid="dm-composer-textarea" rows={1} placeholder={words.message} value={draft} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} />
            <button type="button" data-testid="dm-composer-send-button" aria-label={words.send} disabled={draft.trim() === ''} className={named('icon-button')} onClick={send}><Icon name="share" /></button>
          </div>
        </div>
      )}
    </div>
  );
}
