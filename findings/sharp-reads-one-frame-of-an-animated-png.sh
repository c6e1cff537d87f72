#!/usr/bin/env bash
# sharp 0.35.5: of an animated PNG it tells of one page, and writes the first picture alone.
#
# One would guess that `metadata().pages` counts the pictures of an animated PNG, as it does those of an animated
# GIF or WebP, and that `animated: true` keeps them. What happens: `pages` is absent as for a PNG that stands
# still, and what is resized does not move any more. Nothing is thrown or warned of.
#
# Why it matters: smaller files of pictures are made by machine, and an animation that has lost all but its first
# picture is only found by looking. The chunk acTL before the pixels tells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund sharp@0.35.5 > /dev/null
cat > main.mjs <<'JS'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes) => bytes.reduce((c, byte) => (table[(c ^ byte) & 255] ^ (c >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff
const u32 = (...numbers) => Buffer.from(numbers.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]))
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([u32(data.length), body, u32(crc(body) >>> 0)])
}
const size = 8
const pixels = (shade) => deflateSync(Buffer.concat(Array.from({ length: size }, () => Buffer.from([0, ...Array(size).fill(shade)]))))
const control = (number) => chunk('fcTL', Buffer.concat([u32(number, size, size, 0, 0), Buffer.from([0, 1, 0, 2, 0, 0])]))
const animation = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Buffer.concat([u32(size, size), Buffer.from([8, 0, 0, 0, 0])])),
  chunk('acTL', u32(2, 0)),
  control(0),
  chunk('IDAT', pixels(0)),
  control(1),
  chunk('fdAT', Buffer.concat([u32(2), pixels(255)])),
  chunk('IEND', Buffer.alloc(0)),
])
const { pages, format } = await sharp(animation, { animated: true }).metadata()
console.log('animated png:', format, 'pages', pages)
const smaller = await sharp(animation, { animated: true }).resize(4).webp().toBuffer()
console.log('resized to webp: pages', (await sharp(smaller, { animated: true }).metadata()).pages)
const still = [animation, animation].map((each) => sharp(each).png().toBuffer())
const gif = await sharp(await Promise.all(still), { join: { animated: true } }).gif({ keepDuplicateFrames: true }).toBuffer()
console.log('animated gif: pages', (await sharp(gif, { animated: true }).metadata()).pages)
JS
echo "sharp $(node -p 'JSON.parse(require("fs").readFileSync("node_modules/sharp/package.json")).version'), node $(node --version)"
node main.mjs | tee printed
grep -qx 'animated png: png pages undefined' printed
grep -qx 'resized to webp: pages undefined' printed
grep -qx 'animated gif: pages 2' printed
