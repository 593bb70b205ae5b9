/** X, surface by surface, under React 18 whose own delegation to the root is the real thing. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DraftBox } from '../editors/draft.jsx';
import { mountTextarea } from '../editors/plain.ts';
import { element } from '../shared/element.ts';
import { offerModel, recordPost } from '../shared/record.ts';
import { named } from './dressing.ts';
import { label } from './labels.ts';
import { posting, wakes } from './posting.ts';

const Other = () => <article data-testid="tweet" className={named('quoted')}><div data-testid="tweetText">BSN 111222333, words of another person, gegarandeerd not yours.</div><button type="button" data-testid="reply">{label('reply')}</button></article>;

const Field = ({ index = 0, handle, words, onChange, onPost, onBlur }) => (
  <div data-testid={`tweetTextarea_${index}RichTextInputContainer`} className={named('text', 'low')}>
    <label data-testid={`tweetTextarea_${index}_label`}>
      <DraftBox handle={handle} testId={`tweetTextarea_${index}`} label={words} placeholder={words} onChange={onChange} onPost={onPost} onBlur={onBlur} />
    </label>
  </div>
);

/** One box with its tool bar beside it; the button's test id changes once there is text, as X was seen to do. */
function Composer({ id, testIds }) {
  const box = useRef(null);
  const [empty, setEmpty] = useState(true);
  useEffect(() => offerModel(id, () => box.current.text()), []);
  const post = (how) => {
    const text = box.current.text();
    if (text.trim() === '') return;
    recordPost(how, 'comment', text);
    box.current.setText('');
  };
  return (
    <>
      <Field handle={box} words={label('happening')} onChange={(text) => setEmpty(text.trim() === '')} onPost={() => post('mod-enter')} />
      <div data-testid="toolBar" className={named('row', 'end')}>
        <button type="button" data-testid={testIds[empty ? 0 : 1]} disabled={empty} className={named('commit')} onClick={() => post('click')}><span>{label('reply')}</span></button>
      </div>
    </>
  );
}

/** x-reply-inline.html */
const ReplyInline = () => (
  <main><div data-testid="primaryColumn" className={named('page')}><Other />
    <div data-testid="inline_reply_offscreen" className={named('card', 'padded')}><div><span>@noor</span></div><Composer id="x-reply-inline" testIds={['tweetButtonInline', 'tweetButton']} /></div>
  </div></main>
);

/** x-reply-modal.html, over a home page that keeps its own composer (x-modal-over-home.html). */
const ReplyModal = () => (
  <>
    <main><div data-testid="primaryColumn" className={named('page')}><div className={named('card', 'padded')}><Composer id="x-behind" testIds={['tweetButtonInline', 'tweetButtonInline']} /></div></div></main>
    <div id="layers"><div role="dialog" aria-modal="true" aria-labelledby="modal-header" className={named('dialog')}><Other /><Composer id="x-reply-modal" testIds={['tweetButton', 'tweetButton']} /></div></div>
  </>
);

/** x-thread-modal.html: a box's text reaches the thread when the box loses the focus; the tool bar moves along to the last box. */
function Thread() {
  const [parts, setParts] = useState(['']);
  const [now, setNow] = useState(['']);
  const handles = useRef([]);
  const text = (index) => handles.current[index]?.current?.text() ?? '';
  useEffect(() => offerModel('x-thread', () => text(0)), []);
  useEffect(() => offerModel('x-thread-second', () => text(1)), []);
  const handleOf = (index) => (handles.current[index] ??= { current: null });
  const change = (index) => (value) => setNow((before) => before.map((one, at) => (at === index ? value : one)));
  const commit = (index) => () => setParts((before) => before.map((one, at) => (at === index ? text(index) : one)));
  const post = (how, out) => {
    if (out.every((one) => one.trim() === '')) return;
    recordPost(how, 'post', out.filter(Boolean).join('\n'));
    handles.current.forEach(({ current }) => current?.setText(''));
    setParts((before) => before.map(() => ''));
  };
  const add = () => {
    setParts((before) => [...before, '']);
    setNow((before) => [...before, '']);
  };
  const last = parts.length - 1;
  return (
    <div id="layers"><div role="dialog" aria-modal="true" aria-labelledby="modal-header" className={named('dialog')}>
      <button type="button" data-testid="app-bar-close" aria-label={label('close')} />
      {parts.map((_, index) => (
        <div key={index} className={named('page')}>
          <Field index={index} handle={handleOf(index)} words={label('addPost')} onChange={change(index)} onBlur={commit(index)} onPost={() => post('mod-enter', parts.map((_one, at) => text(at)))} />
          {index === last && (
            <div data-testid="toolBar" className={named('row', 'end')}>
              {now[last] && <button type="button" data-testid="addButton" aria-label={label('addPost')} className={named('icon')} onClick={add}>+</button>}
              <button type="button" data-testid="tweetButton" disabled={now.every((one) => one.trim() === '')} className={named('commit')} onClick={() => post('click', parts)}><span>{label('postAll')}</span></button>
            </div>
          )}
        </div>
      ))}
    </div></div>
  );
}

/** x-oldtwitter-extension.html */
function old(root) {
  const textarea = element('textarea', { id: 'new-tweet-text', class: named('old') });
  const commit = element('button', { id: 'new-tweet-button', class: named('commit'), disabled: true }, label('post'));
  root.append(element('div', { id: 'new-tweet', class: named('page') }, textarea, commit));
  const box = mountTextarea(textarea, { placeholder: label('happening'), attributes: {}, onChange: wakes(commit) });
  posting({ id: 'x-old', kind: 'post', box, commit, keys: 'mod' });
}

const rendered = (App) => (root) => createRoot(root).render(<App />);
export const x = { 'x-reply-inline': rendered(ReplyInline), 'x-reply-modal': rendered(ReplyModal), 'x-thread': rendered(Thread), 'x-old': old };
