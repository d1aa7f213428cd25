import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runIn } from './run.ts';

async function scriptOf(shell: string): Promise<string> {
  const { code, out, err } = await runIn('/', ['completion', shell]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** What bash offers for the last word. */
function offered(script: string, ...words: string[]): string[] {
  const line = words.map(word => `'${word}'`).join(' ');
  const call = `COMP_WORDS=(yardstick ${line}); COMP_CWORD=${words.length}; _yardstick; printf '%s\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script}\n${call}`], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

test('bash completes every command, and the options of the one that is being written', async () => {
  const script = await scriptOf('bash');
  expect(offered(script, '')).toEqual(expect.arrayContaining(Object.keys(commands)));
  expect(offered(script, 'ki')).toEqual([]);
  expect(offered(script, 'kp')).toEqual(['kpi']);
  expect(offered(script, 'kpi', '--per')).toEqual(['--period']);
  expect(offered(script, '-C', 'there', 'trace', 'answer-rate', '--ou')).toEqual(['--outcome', '--out']);
});

test.each(['zsh', 'fish', 'powershell'])('%s is told of every command', async shell => {
  const script = await scriptOf(shell);
  for (const name of Object.keys(commands)) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
});

test('a shell that is not known is refused with those that are', async () => {
  const { code, err } = await runIn('/', ['completion', 'tcsh'], { locale: 'en' });
  expect(code).toBe(2);
  expect(err).toContain('bash, zsh, fish, powershell');
});
