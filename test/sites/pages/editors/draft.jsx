/** Draft.js as X uses it: the test id sits on the editable itself, colours come from a decorator (x-home-inline.html). */
import { CompositeDecorator, ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { useImperativeHandle, useRef, useState } from 'react';

const COLOURED = /(?<![\p{L}\p{N}_@#])[@#][\p{L}\p{N}_]+|https?:\/\/[^\s]+/gu;

const decorator = new CompositeDecorator([{
  strategy(block, found) {
    for (const part of block.getText().matchAll(COLOURED)) found(part.index, part.index + part[0].length);
  },
  component: ({ children }) => <span style={{ color: 'var(--accent)' }}>{children}</span>,
}]);

const plain = (state) => state.getCurrentContent().getPlainText('\n');

/** `handle` gets {text, setText, focus}; `onChange(text)` and `onPost()` go to the composer. */
export function DraftBox({ handle, label, placeholder, onChange, onPost, onBlur = undefined, testId = 'tweetTextarea_0' }) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const newest = useRef(state);
  const editor = useRef(null);
  const change = (next) => {
    newest.current = next;
    setState(next);
    onChange(plain(next));
  };
  useImperativeHandle(handle, () => ({
    text: () => plain(newest.current),
    setText(text) {
      // A fresh state, not a push: after a post the box must not bring the old text back on undo.
      const next = text ? EditorState.createWithContent(ContentState.createFromText(text, '\n'), decorator) : EditorState.createEmpty(decorator);
      change(EditorState.moveFocusToEnd(next));
    },
    focus: () => editor.current.focus(),
  }));
  return (
    <Editor
      ref={editor} editorState={state} onChange={change} spellCheck role="textbox" tabIndex={0} ariaMultiline="true" ariaAutoComplete="list"
      ariaLabel={label} webDriverTestID={testId} onBlur={onBlur} placeholder={placeholder}
      keyBindingFn={(event) => (event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'post' : getDefaultKeyBinding(event))}
      handleKeyCommand={(command) => {
        if (command !== 'post') return 'not-handled';
        onPost();
        return 'handled';
      }}
      stripPastedStyles
    />
  );
}
