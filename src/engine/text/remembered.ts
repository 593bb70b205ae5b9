/** Then all is forgotten: what is kept may keep the paragraph that it was cut from. */
const most = 1_000;

/** Answers once for each text: while somebody types, nearly all come again. */
export const remembered = <Answer>(answer: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= most) known.clear();
    const own = answer(text);
    known.set(text, own);
    return own;
  };
};
