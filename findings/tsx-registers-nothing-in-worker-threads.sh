#!/usr/bin/env bash
# tsx 4.23.15 on Node 20: `--import tsx` registers nothing in worker threads.
#
# One would guess that a worker thread that is given `execArgv: ['--import', 'tsx']`, or that inherits it, can
# run a TypeScript file, as a child process can. What happens: it ends with ERR_UNKNOWN_FILE_EXTENSION. A
# module that calls `register()` of `tsx/esm/api` in the thread itself works.
#
# Why it matters: code that starts its threads from source under tsx (tests, development) fails there
# alone, while its bundle works.
set -euo pipefail
case "$(node --version)" in v20.*) ;; *) echo "skipped: this is about Node 20, here is $(node --version)"; exit 0 ;; esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tsx@4.23.15 > /dev/null
echo 'const text: string = "typed"; console.log("worker", text)' > worker.mts
cat > main.mjs <<'JS'
import { Worker } from 'node:worker_threads'
const start = (options) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.mts', import.meta.url), options)
    worker.on('error', ({ code }) => resolve(code)).on('exit', (status) => resolve(`exit ${status}`))
  })
console.log('inherited:', await start({}))
console.log('execArgv:', await start({ execArgv: ['--import', 'tsx'] }))
const register = "import { register } from 'tsx/esm/api'; register()".replace('tsx/esm/api', import.meta.resolve('tsx/esm/api'))
console.log('register():', await start({ execArgv: ['--import', `data:text/javascript,${encodeURIComponent(register)}`] }))
JS
echo "tsx $(node -p 'require("tsx/package.json").version'), node $(node --version)"
node --import tsx main.mjs | tee printed
grep -qx 'inherited: ERR_UNKNOWN_FILE_EXTENSION' printed
grep -qx 'execArgv: ERR_UNKNOWN_FILE_EXTENSION' printed
grep -qx 'register(): exit 0' printed
