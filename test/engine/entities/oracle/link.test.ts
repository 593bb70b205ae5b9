import fc from 'fast-check';
import { expect, it } from 'vitest';
import validator from 'validator';
import { linkWithTokenRecogniser } from '../../../../src/engine/entities/link-with-token.ts';
import { linkRecogniser } from '../../../../src/engine/entities/link.ts';
import { found, runs } from './setting.ts';

const host = fc.constantFrom('www.kantoor.nl', 'portaal.voorbeeld.nl', 'nba.nl', 'sub.domein.example.com', 'x.be', 'mijn-kantoor.eu', 'app.voorbeeld.io');
const path = fc.array(fc.stringMatching(/^[a-z0-9-]{1,10}$/), { maxLength: 3 }).map((parts) => parts.map((part) => `/${part}`).join(''));
const around = fc.constantFrom<readonly [string, string]>(['Zie ', ' voor meer.'], ['', ''], ['(', ')'], ['Klik: ', '\n'], ['“', '”']);
/** Made by the URL parser that browsers have. */
const url = (origin: string, pathname: string, query: Record<string, string>): string => {
  const made = new URL(pathname, origin);
  for (const [name, value] of Object.entries(query)) made.searchParams.set(name, value);
  return made.href;
};
const harmless = fc.constantFrom<Record<string, string>>({}, { utm_source: 'linkedin', utm_medium: 'social' }, { id: '12345' }, { v: 'dQw4w9WgXcQ' }, { page: '2', sort: 'datum' }, { fbclid: 'IwAR0x5kPq8Zb3Lm9' }, { gclid: 'CjwKCAiA' }, { lang: 'nl' }, { code: 'ZOMER2024' }, { q: 'jaarrekening token' }, { key: '12' }, { trk: 'public_post' }, { ref: 'nieuwsbrief' }, { t: '42s' });
const value = fc.stringMatching(/^[A-Za-z0-9_-]{12,60}$/).filter((text) => /\d/.test(text) && text.length >= 20);
const secretName = fc.constantFrom('token', 'access_token', 'reset_token', 'authkey', 'api_key', 'apikey', 'sig', 'signature', 'X-Amz-Signature', 'pwd', 'password', 'key', 'code', 'jwt', 'rlkey', 'invite', 'session_id', 'auth', 'hash', 'secret', 'otp', 'auth_token', 'resetToken');

it('finds a link, with or without its scheme', () => {
  fc.assert(
    fc.property(host, path, harmless, fc.constantFrom('https://', 'http://', ''), around, (name, where, query, scheme, [before, after]) => {
      const whole = url(`https://${name}`, where, query).replace(/^https:\/\//, scheme);
      const address = where === '' && Object.keys(query).length === 0 ? whole.replace(/\/$/, '') : whole;
      expect(validator.isURL(address)).toBe(true);
      const [one = '', ...more] = found(linkRecogniser, before + address + after);
      expect(more).toEqual([]);
      expect(one.startsWith(address.replace(/[)]$/, ''))).toBe(true);
    }),
    runs,
  );
});

it('knows a link that carries a key from one that carries none', () => {
  fc.assert(
    fc.property(host, path, harmless, secretName, value, around, fc.boolean(), (name, where, query, secret, token, [before, after], carries) => {
      const address = url(`https://${name}`, where, carries ? { ...query, [secret]: token } : query);
      const spans = found(linkWithTokenRecogniser, before + address + after);
      if (carries) expect(spans.join('|')).toContain(token.slice(0, -1));
      else expect(spans).toEqual([]);
    }),
    runs,
  );
});

it.each(['https://we.tl/t-aB3dE6gH9k', 'https://kantoor.sharepoint.com/:x:/s/dossier/EaBcDeFg?e=4AbC9d', 'https://portaal.nl/reset/8f14e45fceea167a5a36dedd4bea2543', 'https://www.dropbox.com/scl/fi/abc/map?rlkey=9f8e7d6c5b4a3928&dl=0', 'https://x.nl/#access_token=ya29abcdefgh123'])('knows %s', (address) => expect(found(linkWithTokenRecogniser, `Kijk: ${address}, graag.`)).toEqual([address]));
it.each(['https://www.linkedin.com/posts/anna-smit_audit-accountancy-activity-7123456789012345678-aB3d', 'https://nos.nl/artikel/2501234-jaarcijfers-van-de-bank-vallen-tegen', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'https://lnkd.in/eAbC4dEf', 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform', 'https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1a2b3c4d5e', 'https://wetten.overheid.nl/jci1.3:c:BWBR0034635&hoofdstuk=4&z=2024-01-01', 'https://www.nba.nl/s/zoeken?e=fout'])('and leaves %s alone', (address) => expect(found(linkWithTokenRecogniser, `Zie ${address}`)).toEqual([]));
