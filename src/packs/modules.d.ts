declare module '*/pack.yaml' {
  import type { Pack } from '../engine/pack.ts';
  const pack: Pack;
  export default pack;
}
