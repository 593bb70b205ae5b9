/** Real presses only. The second press of a double click on the site's button is none: it was not meant for us. */
export const press = (button: HTMLButtonElement, act: () => void, signal: AbortSignal): void =>
  button.addEventListener('click', (event) => event.isTrusted && event.detail < 2 && act(), { signal });
