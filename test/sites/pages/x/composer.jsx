/**
 * The post composer, inline and in the modal (x-home-inline.html): the editor's container and the toolbar with the
 * commit button are siblings, so the button is found only through their common ancestor.
 */
import { useEffect, useRef, useState } from 'react';
import { DraftBox } from '../editors/draft.jsx';
import { me } from '../shared/people.ts';
import { offerModel } from '../shared/record.ts';
import { words } from '../shared/words.ts';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

export function Composer({ id, place, commitTestId, composers, onPost }) {
  const box = useRef(null);
  const [empty, setEmpty] = useState(true);
  useEffect(() => {
    composers[place] = box.current;
    const withdraw = offerModel(id, () => box.current.text());
    return () => {
      composers[place] = null;
      withdraw();
    };
  }, []);
  const post = (how) => {
    const text = box.current.text();
    if (text.trim() === '') return;
    box.current.setText('');
    onPost(how, text);
  };
  return (
    <div className={named('composer')}>
      <img src={me.face} alt="" className={named('face')} />
      <div className={named('composer-body')}>
        <div data-testid="tweetTextarea_0RichTextInputContainer" className={named('composer-text')}>
          <label data-testid="tweetTextarea_0_label">
            <DraftBox handle={box} label={words.postText} placeholder={words.happening} onChange={(text) => setEmpty(text.trim() === '')} onPost={() => post('mod-enter')} />
          </label>
        </div>
        <div data-testid="toolBar" className={named('tool-bar')}>
          <nav role="navigation">
            <div role="tablist" className={named('tools')}>
              {['image', 'video', 'list', 'smile', 'clock', 'pin'].map((name) => <button key={name} type="button" role="tab" aria-label={name} className={named('icon-button')}><Icon name={name} /></button>)}
            </div>
          </nav>
          <button
            role="button" type="button" data-testid={commitTestId} disabled={empty} aria-disabled={empty || undefined}
            className={named('commit')} onClick={() => post('click')}
          ><div><span><span>{words.post}</span></span></div></button>
        </div>
      </div>
    </div>
  );
}
