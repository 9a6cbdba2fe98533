import { fuses } from './packager.ts'

/** Each fuse by its name, as the character that stands in the program: 1 is on, 0 off. */
export async function fuseStates(program: string): Promise<Readonly<Record<string, string>>> {
  const wire = await fuses.getCurrentFuseWire(program)
  const states = Object.entries(fuses.FuseV1Options)
    .filter(([, place]) => typeof place === 'number')
    .map(([name, place]) => [name, String.fromCharCode(Number(wire[place]))] as const)
  return Object.fromEntries(states)
}
