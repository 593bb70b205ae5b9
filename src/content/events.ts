/** Window capture, before any listener of the page. Pointer down is not among them: it is never held. */
export const watchedEvents = ['click', 'keydown', 'submit', 'focusin', 'input', 'compositionstart', 'compositionend', 'pointerover'] as const;
/** What of our own UI must not reach the page: what is written there, what a focus trap goes by, and the rest of a press that closed something. */
export const keptEvents = [
  'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'copy', 'cut',
  'focus', 'blur', 'focusin', 'focusout', 'pointerdown', 'mousedown', 'click',
] as const;
