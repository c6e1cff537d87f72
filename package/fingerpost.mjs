#!/usr/bin/env node
// @ts-check
import { readFileSync } from 'node:fs'

/**
 * The command `fingerpost`, as the npm package brings it: it works on the folder in which it is run. Its code is
 * loaded only when Node is new enough to read it.
 */
const { version, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const { commands } = JSON.parse(readFileSync(new URL('../made/commands.json', import.meta.url), 'utf8'))
const [command = '', ...args] = process.argv.slice(2)
const [least = ''] = /\d+\.\d+/.exec(engines.node) ?? []

if (isOlder(process.versions.node, least))
  fail(
    `Fingerpost ${version} needs Node ${least} or newer, and this is ${process.versions.node}.\n    Install a newer Node: https://nodejs.org`,
  )
else if (command === '--version' || command === '-v') console.log(version)
else if (command in commands) await launch()
else if (command === '' || command === '--help' || command === '-h' || command === 'help') console.log(help())
else fail(`Fingerpost has no command ${JSON.stringify(command)}.\n\n${help()}`)

async function launch() {
  process.env['FINGERPOST_SITE'] ||= process.cwd()
  const program = new URL(`../code/${command}.mjs`, import.meta.url)
  process.argv = [process.execPath, program.pathname, ...args]
  await import(program.href)
}

function help() {
  const lines = Object.entries(commands).map(([name, what]) => `  ${name.padEnd(8)} ${what}`)
  return [
    'Usage: fingerpost COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    '  fingerpost COMMAND --help   its options',
  ].join('\n')
}

/**
 * @param {string} one
 * @param {string} other
 */
function isOlder(one, other) {
  const [major = 0, minor = 0] = one.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = other.split('.').map(Number)
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}

/** @param {string} message */
function fail(message) {
  console.error(message)
  process.exitCode = 2
}
