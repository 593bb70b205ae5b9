/** A hashtag is a text node of its own: a further `span[data-lexical-text]` beside its neighbours (facebook-create-post.html). */
import { TextNode, type EditorConfig, type SerializedTextNode } from 'lexical';

const WHOLE = /^#[\p{L}\p{N}_]+$/u;
const INSIDE = /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]+/u;

export class HashtagNode extends TextNode {
  static override getType(): string { return 'hashtag'; }
  static override clone(node: HashtagNode): HashtagNode { return new HashtagNode(node.__text, node.__key); }
  static override importJSON(json: SerializedTextNode): HashtagNode { return new HashtagNode(json.text); }

  override createDOM(config: EditorConfig): HTMLElement {
    const made = super.createDOM(config);
    made.className = String(config.theme.hashtag);
    return made;
  }

  override canInsertTextBefore(): boolean { return false; }
  override isTextEntity(): boolean { return true; }
}

/** Runs on every changed text node: plain text gives its hashtags away, a node that is no hashtag any more becomes plain again. */
export function splitHashtags(node: TextNode): void {
  const text = node.getTextContent();
  if (node instanceof HashtagNode) {
    if (!WHOLE.test(text)) node.replace(new TextNode(text), false);
    return;
  }
  const found = INSIDE.exec(text);
  if (!node.isSimpleText() || !found) return;
  const from = found.index;
  const parts = node.splitText(...[from, from + found[0].length].filter((at) => at > 0 && at < text.length));
  const tag = from === 0 ? parts[0]! : parts[1]!;
  tag.replace(new HashtagNode(found[0]));
}
