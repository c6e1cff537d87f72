#!/usr/bin/env bash
# beautiful-mermaid 1.1.3: an arrow that touches a name becomes a part of it.
#
# One would guess that a library that draws Mermaid's diagrams reads what Mermaid reads, or says that it cannot.
# What happens: `A-->B` without spaces, which Mermaid 11 takes for two boxes and an arrow, is drawn as one box
# "A--"; `a --x b` loses its second box. Nothing is thrown.
#
# Why it matters: such a drawing looks finished. Who uses the library must compare what it drew with what
# Mermaid has parsed, or have Mermaid draw.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund beautiful-mermaid@1.1.3 > /dev/null
cat > main.mjs <<'JS'
import { renderMermaidSVG } from 'beautiful-mermaid'
const wordsOf = async (source) => {
  const svg = await renderMermaidSVG(source)
  return Array.from(svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g), ([, word]) => word).join(' | ')
}
console.log('with spaces:', await wordsOf('graph TD\n  A --> B\n  A --> C'))
console.log('without:', await wordsOf('graph TD\n  A-->B\n  A-->C'))
console.log('a cross:', await wordsOf('graph TD\n  a --x b'))
JS
echo "beautiful-mermaid $(node -p 'JSON.parse(require("fs").readFileSync("node_modules/beautiful-mermaid/package.json")).version'), node $(node --version)"
node main.mjs | tee printed
grep -qx 'with spaces: A | B | C' printed
! grep -qx 'without: A | B | C' printed
