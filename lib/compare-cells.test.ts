import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareCells, numberOf } from './compare-cells.ts'

const sorted: [name: string, cells: string[]][] = [
  ['numbers by their value', ['-2', '0', '.5', '1.25', '1.5', '9', '10', '1,000', '2e3']],
  ['shares', ['5 %'.replace(' ', ''), '12.5%', '100%']],
  ['words with numbers in them', ['9 MB', '10 MB', '100 MB']],
  ['versions', ['v1.9.0', 'v1.10.0', 'v2.0.0']],
  ['words in any case, what is empty last', ['apple', 'Banana', 'cherry', '', '']],
]
for (const [name, cells] of sorted)
  test(`cells are sorted: ${name}`, () => {
    for (let turn = 0; turn < cells.length; turn++) {
      const turned = [...cells.slice(turn), ...cells.slice(0, turn)]
      assert.deepEqual(turned.toSorted(compareCells), cells)
    }
  })

for (const cell of ['', 'a', '1.2.3', '1,00', '0x10', 'Infinity', '1 2', '10 MB'])
  test(`"${cell}" is no number`, () => assert.ok(Number.isNaN(numberOf(cell))))
