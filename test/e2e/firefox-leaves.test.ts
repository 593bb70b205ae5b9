import { expect, inject, it } from 'vitest';
import { drafts } from './drafts.ts';
import { launchFirefox } from './firefox.ts';

const poll = { timeout: 10_000, interval: 50 };

it('when Firefox brings the extension again into a page that it was taken from, nothing marked before stays marked', async () => {
  const extension = `${process.cwd()}/dist/firefox`;
  const firefox = await launchFirefox({ port: inject('sites'), extension });
  try {
    const page = await firefox.browser.newPage();
    await page.goto('https://x.com/home?strip=off');
    const box = 'main [data-testid="tweetTextarea_0"]';
    const marked = (severity: string): Promise<string[]> => page.evaluate((name) => [...(CSS.highlights.get(`postproef-${name}`) ?? [])].map((range) => (range as Range).toString()), severity);
    await page.waitForSelector(box, { visible: true });
    await page.click(box);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => marked('block'), poll).toEqual([drafts.block.words]);
    await firefox.browser.uninstallExtension('postproef@postproef.example');
    await firefox.browser.installExtension(extension);
    await expect.poll(async () => (await page.click(box), page.evaluate(() => getComputedStyle(document.querySelector('postproef-ui') as Element).visibility)), poll).toBe('visible');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(drafts.warn.text, { delay: 5 });
    await expect.poll(() => marked('warn'), poll).toHaveLength(1);
    expect(await marked('block')).toEqual([]);
  } finally {
    await firefox.close();
  }
});

/** Firefox ends our scripts before they can clean up: what is left behind must not be seen, and must hold nothing. */
it('when Firefox takes the extension away under an open draft, nothing of it is seen and the post goes', async () => {
  const firefox = await launchFirefox({ port: inject('sites'), extension: `${process.cwd()}/dist/firefox` });
  try {
    const page = await firefox.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto('https://x.com/home?strip=off');
    const box = 'main [data-testid="tweetTextarea_0"]';
    const visibility = (): Promise<string | undefined> => page.evaluate(() => {
      const host = document.querySelector('postproef-ui');
      return host ? getComputedStyle(host).visibility : undefined;
    });
    await page.waitForSelector(box, { visible: true });
    await page.click(box);
    await page.keyboard.type(drafts.block.text, { delay: 5 });
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('postproef-block')?.size ?? 0), poll).toBe(1);
    const looks = (): Promise<string> => page.$eval(box, (editable) => getComputedStyle(editable, '::highlight(postproef-block)').textDecorationLine);
    expect(await visibility()).toBe('visible');
    expect(await looks()).toBe('underline');
    await firefox.browser.uninstallExtension('postproef@postproef.example');
    await expect.poll(visibility, poll).not.toBe('visible');
    expect(await looks()).not.toBe('underline');
    await page.keyboard.type(' Dank!', { delay: 5 });
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await expect.poll(() => page.evaluate(() => (window as unknown as { __posted: { text: string }[] }).__posted.map(({ text }) => text)), poll).toEqual([`${drafts.block.text} Dank!`]);
    expect(errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});
