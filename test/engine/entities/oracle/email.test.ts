import fc from 'fast-check';
import { expect, it } from 'vitest';
import validator from 'validator';
import { emailRecogniser, privateEmailRecogniser } from '../../../../src/engine/entities/email.ts';
import { fewerRuns, found, fullWidth, runs } from './setting.ts';

const isEmail = (value: string): boolean => validator.isEmail(value);
const local = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9._+-]{0,18}$/), fc.tuple(fc.constantFrom('jan', 'anne-marie', 'p.d', 'loes_w', 'BOEKEN', 'Zoë'), fc.constantFrom('', '.smit', '71', '+nota', '.van.der.berg')).map((parts) => parts.join('')));
const domain = fc.tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), fc.constantFrom('.nl', '.com', '.co.uk', '.be', '.example', '.accountants', '.x', '')).map((parts) => parts.join(''));
const around = fc.constantFrom<readonly [string, string]>(['Mail ', ' even.'], ['Mail: ', '.'], ['(', ')'], ['“', '”, zei hij'], ['', ''], ['<', '>'], ['mailto:', ' of bel'], ['ga naar ', ', of niet!']);

it('finds every address that validator takes, whole', () => {
  fc.assert(
    fc.property(local, domain, around, (name, host, [before, after]) => {
      const address = `${name}@${host}`;
      // A word of letters beyond Latin is no address to validator by default, and is one to us: that is what people have.
      fc.pre(isEmail(address));
      expect(found(emailRecogniser, before + address + after)).toEqual([address]);
    }),
    runs,
  );
});

it('finds nothing that is no address', () => {
  const broken = fc.tuple(local, domain).chain(([name, host]) => fc.constantFrom(`${name}@`, `@${host}`, `${name} ${host}`, `${name}@ ${name}`, `${name}.${host}`, `@${name} @${host.replace('.', '')}`, `${name}@${host.split('.')[0]}`));
  fc.assert(
    fc.property(broken, around, (text, [before, after]) => {
      fc.pre(!/@.*\./.test(text));
      expect(found(emailRecogniser, `${before}${text}${after}`.replace(/mailto:/, ''))).toEqual([]);
    }),
    fewerRuns,
  );
});

it('finds an address that hides its signs', () => {
  const at = fc.constantFrom(' (at) ', '[at]', ' [at] ', ' <at> ', ' apenstaartje ', '(at)', ' @ ', '{at}');
  const dot = fc.constantFrom('.', ' (dot) ', '[dot]', ' [punt] ', '(punt)', '{dot}');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,10}\d{0,3}$/), at, fc.stringMatching(/^[a-z]{3,12}$/), dot, fc.constantFrom('nl', 'com', 'be'), (name, sign, host, point, end) => {
      const written = name + sign + host + point + end;
      expect(found(emailRecogniser, `Mail ${written}, graag.`)).toEqual([written]);
    }),
    fewerRuns,
  );
});

it('calls private what is at a provider for private persons, in full-width letters as well', () => {
  fc.assert(
    fc.property(local.filter((name) => isEmail(`${name}@gmail.com`)), fc.constantFrom('gmail.com', 'hotmail.nl', 'Ziggo.nl', 'kpnmail.nl', 'xs4all.nl', 'telenet.be', 'outlook.com', 'icloud.com', 'live.nl', 'proton.me', 'kantoor.nl', 'gmail.kantoor.nl', 'mijngmail.nl'), fc.boolean(), (name, host, wide) => {
      const address = wide ? fullWidth(`${name}@${host}`) : `${name}@${host}`;
      expect(found(privateEmailRecogniser, `Mail ${address} maar`)).toEqual(host.includes('kantoor') || host.includes('mijn') ? [] : [address]);
    }),
    fewerRuns,
  );
});
