import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The harness as one script, made in memory. */
export async function harnessScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./harness.ts', import.meta.url)), formats: ['iife'], name: 'postproefHarness' },
    },
  });
  const outputs = Array.isArray(made) ? made.flatMap((one) => one.output) : 'output' in made ? made.output : [];
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (!chunk || chunk.type !== 'chunk') throw new Error('vite made no script');
  return chunk.code;
}

export interface PageLook {
  readonly dark?: boolean;
  readonly modal?: boolean;
  readonly narrow?: boolean;
}

/** A composer as the sites have it: a box, a toolbar under it and the Post button at the end. */
export function composerPage({ dark = false, modal = false }: PageLook = {}): string {
  const composer = `
    <h1>Bericht maken</h1>
    <div id="box" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Tekst"></div>
    <div class="room"></div>
    <div class="bar"><button id="photo">Foto</button><button id="post">Plaatsen</button></div>`;
  const [ground, text, page, line] = dark ? ['#000', '#e7e9ea', '#000', '#333'] : ['#fff', '#111', '#eef0f2', '#ccc'];
  return `<!doctype html><html lang="nl" style="font-size:62.5%"><title>Composer</title>
    <style>
      body { margin: 0; min-height: 100vh; background: ${page}; color: ${text}; font: 16px/1.5 sans-serif; }
      dialog { border: 0; padding: 0; border-radius: 12px; background: ${ground}; color: ${text}; transform: translateY(40px); margin: 0 auto; }
      .composer { box-sizing: border-box; width: 600px; max-width: 100vw; padding: 20px; background: ${ground}; border: 1px solid ${line}; border-radius: 12px; }
      main { display: grid; place-items: center; padding-top: 60px; }
      h1 { font-size: 18px; margin: 0 0 12px; }
      #box { outline: none; min-height: 120px; }
      .room { height: 44px; }
      .bar { display: flex; justify-content: space-between; border-top: 1px solid ${line}; padding-top: 12px; }
      .bar button { padding: 8px 18px; border-radius: 99px; border: 0; background: #1d6fd1; color: #fff; font: inherit; }
    </style>
    <body><main>${modal ? '' : `<section class="composer">${composer}</section>`}</main>
    ${modal ? `<dialog id="site"><section class="composer">${composer}</section></dialog>` : ''}</body></html>`;
}
