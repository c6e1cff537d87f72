import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeSingleCalls, shortcodeUses } from './shortcode-calls.ts'

const uses: [name: string, source: string, expected: string[]][] = [
  ['a single call', '{{< a >}}', ['a']],
  ['a paired call', '{{% a %}}x{{% /a %}}', ['a paired']],
  ['a self-closing call reads .Inner too', '{{< a />}}', ['a paired']],
  ['a closing tag with spaces', '{{< a >}}x{{< / a >}}', ['a paired']],
  ['a name with a slash', '{{< cli/map "x" >}}', ['cli/map']],
  ['values with quotes and delimiters', '{{< a b=">}}" c=`{{< x >}}` >}}{{< d >}}', ['a', 'd']],
  ['an escaped call is none', '{{</* a */>}} {{%/* b */%}}', []],
  ['a template action is none', '{{ .Title }} {{ a }}', []],
]
for (const [name, source, expected] of uses) {
  test(name, () => {
    const found = shortcodeUses([source]).map((use) => use.name + (use.isPaired ? ' paired' : ''))
    assert.deepEqual(found, expected)
  })
}

const singles: [name: string, source: string, expected: string][] = [
  ['a single call is closed', '{{< a >}} t', '{{< a  />}} t'],
  ['a paired call stays', '{{< a >}}t{{< /a >}}', '{{< a >}}t{{< /a >}}'],
  ['a self-closed call stays', '{{< a />}}', '{{< a />}}'],
  ['other names stay', '{{< b >}}', '{{< b >}}'],
  ['single in paired', '{{% a %}}{{% a x %}}t{{% /a %}}', '{{% a  /%}}{{% a x %}}t{{% /a %}}'],
  [
    'overlapping calls stay',
    '{{< a >}}{{< c >}}{{< /a >}}{{< /c >}}',
    '{{< a >}}{{< c >}}{{< /a >}}{{< /c >}}',
  ],
]
for (const [name, source, expected] of singles) {
  test(name, () => assert.equal(closeSingleCalls(source, new Set(['a', 'c'])), expected))
}
