import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leadImage } from './lead-image.ts'

const after = (wordsBefore: number, target = 'a.png') => ({ target, line: 1, column: 1, wordsBefore })

test('the first picture is the lead, if it stands on the first screen', () => {
  assert.equal(leadImage({ images: [after(100), after(100, 'b.png')] }), 'a.png')
  assert.equal(leadImage({ images: [after(101)] }), undefined)
  assert.equal(leadImage({ images: [] }), undefined)
})
