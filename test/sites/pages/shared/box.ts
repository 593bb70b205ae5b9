/** What a page needs of an editor, whichever library is underneath. */
export interface Box {
  editable: HTMLElement;
  /** The library's own text: paragraphs joined by one newline, nothing added at the end. */
  text(): string;
  setText(text: string): void;
  focus(): void;
  destroy(): void;
}

export interface BoxSetup {
  attributes: Record<string, string>;
  placeholder: string;
  onChange(text: string): void;
}
