/** Lexical as Facebook uses it in posts, comments and chats (facebook-create-post.html, facebook-comment.html). */
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, COMMAND_PRIORITY_CRITICAL, KEY_ENTER_COMMAND, TextNode, createEditor } from 'lexical';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import type { Box, BoxSetup } from '../shared/box.ts';
import { HashtagNode, splitHashtags } from './lexical-hashtag.ts';

interface LexicalSetup extends BoxSetup {
  classes: { paragraph: string; hashtag: string };
  /** A comment and a chat send on a bare Enter: Lexical must not make a paragraph of it as well. */
  enterSends: boolean;
}

export function mountLexical(editable: HTMLElement, setup: LexicalSetup): Box {
  for (const [name, value] of Object.entries(setup.attributes)) editable.setAttribute(name, value);
  const editor = createEditor({
    namespace: 'composer',
    nodes: [HashtagNode],
    theme: { paragraph: setup.classes.paragraph, hashtag: setup.classes.hashtag },
    onError: (problem) => { throw problem; },
  });
  editor.setRootElement(editable);
  const history = createEmptyHistoryState();
  const undo = [
    registerRichText(editor),
    registerHistory(editor, history, 300),
    editor.registerNodeTransform(TextNode, splitHashtags),
    editor.registerUpdateListener(() => setup.onChange(text())),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => setup.enterSends && event !== null && !event.shiftKey, COMMAND_PRIORITY_CRITICAL),
  ];
  const text = (): string => editor.getEditorState().read(() => $getRoot().getChildren().map((block) => block.getTextContent()).join('\n'));
  const setText = (next: string): void => {
    editor.update(() => {
      const paragraphs = setup.enterSends ? [next] : next.split('\n');
      $getRoot().clear().append(...paragraphs.map(paragraph)).selectEnd();
    }, { discrete: true });
    if (next === '') Object.assign(history, createEmptyHistoryState());
  };
  setText('');
  return { editable, text, setText, focus: () => editor.focus(), destroy: () => { undo.forEach((end) => end()); editor.setRootElement(null); } };
}

/** Line breaks inside one paragraph are how Shift+Enter is kept. */
function paragraph(lines: string) {
  const made = $createParagraphNode();
  lines.split('\n').forEach((line, index) => {
    if (index > 0) made.append($createLineBreakNode());
    if (line) made.append($createTextNode(line));
  });
  return made;
}
