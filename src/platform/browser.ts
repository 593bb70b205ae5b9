/** The only door to the browser's extension API; tests replace this one module. */
export { default as browser } from 'webextension-polyfill';
