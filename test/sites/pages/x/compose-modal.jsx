/** /compose/post, a second composer with the first one still mounted behind it (x-modal-over-home.html). */
import { useEffect } from 'react';
import { words } from '../shared/words.ts';
import { Composer } from './composer.jsx';
import { named } from './dressing.ts';
import { Icon } from './icon.jsx';

export function ComposeModal({ composers, onClose, onPost }) {
  useEffect(() => {
    composers.modal.focus();
  }, []);
  return (
    <div className={named('layer')}>
      <div role="dialog" aria-modal="true" aria-labelledby="modal-header" className={named('modal')} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
        <div className={named('modal-head')} id="modal-header">
          <button type="button" data-testid="app-bar-close" aria-label={words.close} className={named('icon-button')} onClick={onClose}><Icon name="close" /></button>
          <button type="button" data-testid="unsentButton" className={named('drafts')}><span>{words.drafts}</span></button>
        </div>
        <Composer id="x-modal" place="modal" commitTestId="tweetButton" composers={composers} onPost={onPost} />
      </div>
    </div>
  );
}
