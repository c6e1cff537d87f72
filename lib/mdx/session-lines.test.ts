import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSession } from './session-lines.ts'

const cases: [session: string, typed: string[] | undefined][] = [
  ['$ ls\na b\n$ pwd', ['ls', 'pwd']],
  ['$ docker run \\\n  --rm \\\n> alpine\nHello', ['docker run \\', '  --rm \\', 'alpine']],
  ['# apt install x\nDone', ['apt install x']],
  ['$ ls\n# a remark', ['ls']],
  ['anna@host:~$ ls\n(venv) $ pip list\nroot@host:/# no', ['ls', 'pip list']],
  ['[root@host ~]# id\nuid=0', ['id']],
  ['PS C:\\> dir', ['dir']],
  ['% zsh', ['zsh']],
  ['only output', undefined],
  ['', undefined],
]
for (const [session, typed] of cases)
  test(`what is typed in ${JSON.stringify(session)}`, () => {
    const lines = session.split('\n')
    const found = readSession(lines)?.flatMap((line, index) =>
      line === 'output' ? [] : [(lines[index] ?? '').slice(line.prompt)],
    )
    assert.deepEqual(found, typed)
  })
