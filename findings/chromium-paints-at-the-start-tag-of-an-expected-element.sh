#!/usr/bin/env bash
# Chromium 156 (Debian 12): <link rel=expect blocking=render> ends at the start tag of the element it names.
#
# One would guess, as HTML says ("not on the stack of open elements"), that painting waits until that element is
# parsed to its end: `href="#content"` with `<main id="content">` would hold the paint until all of the main part
# is there. What happens: Chromium paints as soon as the start tag has come, with as much of the element as there
# is by then. To wait for the whole of an element, name the one behind it.
#
# Why it matters: the link is there to keep half a page from being painted and then moved, and on a quick machine
# nobody sees that it did not.
set -euo pipefail
command -v chromium > /dev/null || { echo 'needs the Debian package chromium'; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 > /dev/null
cat > main.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const second = () => new Promise((done) => setTimeout(done, 1000))
// The start of main comes after one second, its end after three, the footer after four.
const server = createServer(async ({ url }, response) => {
  const awaited = new URL(url, 'http://localhost').searchParams.get('id')
  if (!awaited) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': 'text/html' })
  response.write(`<!DOCTYPE html><title>-</title><link rel="expect" href="#${awaited}" blocking="render"><body><header>-</header>`)
  await second()
  response.write(`<main id="main"><p>one</p>${' '.repeat(2000)}`)
  await second()
  await second()
  response.write('<p>two</p></main>')
  await second()
  response.end('<footer id="footer">-</footer>')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const id of ['main', 'footer']) {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/?id=${id}`)
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  const time = await page.evaluate(() => performance.getEntriesByType('paint')[0].startTime)
  const when = time < 1000 ? 'before its start tag' : time < 3000 ? 'before its end tag' : time < 4000 ? 'after the end of main' : 'at the footer'
  console.log(`expected #${id}: first paint ${when}`)
}
await browser.close()
server.close()
JS
chromium --version
node main.mjs | tee printed
grep -qx 'expected #main: first paint before its end tag' printed
grep -qx 'expected #footer: first paint at the footer' printed
