import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { memoryOfTree } from './process-tree.ts'

/** A program and how it is run. */
export interface Command {
  program: string
  args: readonly string[]
  /** Folder in which it runs. */
  folder: string
  /** What is added to the environment. */
  environment: Readonly<Record<string, string>>
}

/** What a run cost. */
export interface Cost {
  /** Seconds until the program ended. */
  wall: number
  /** Seconds of CPU of the program and of all processes below it, those that outlived it included. */
  cpu: number
  /** Most bytes of memory that all of them held at a time. */
  memory: number
  /** With what the program ended; 0 where all went well. */
  status: number
}

/** The number of the call `prctl` of the kernel. */
const prctl: Record<string, string> = { x64: '157', arm64: '167' }

/**
 * Node can't become the parent of processes whose own parent ends before them, such as a bundler's
 * service; what they took would count for nobody. Perl can, by PR_SET_CHILD_SUBREAPER, and Debian always
 * has it. It says when the program has ended, and what all took once the last one has.
 */
const reaper = `
use strict;
my ($prctl, @command) = @ARGV;
open(my $report, '>&=', 3) or die $!;
fcntl($report, 2, 1);
$report->autoflush(1);
syscall($prctl, 36, 1, 0, 0, 0) == 0 or die "prctl: $!";
my $child = fork // die $!;
if (!$child) { exec { $command[0] } @command; die "$command[0]: $!" }
waitpid($child, 0);
print $report 'ended ', $? >> 8 || $? & 127, "\\n";
1 while wait() != -1;
my (undef, undef, $user, $system) = times;
print $report 'cpu ', $user + $system, "\\n";
`

/** How often memory is looked at, in milliseconds. */
const interval = 250

/**
 * Runs a program and measures what it and all processes below it cost.
 * @param log file that gets what it prints
 * @throws Error where this is not Linux
 */
export async function measuredRun(command: Command, log: string): Promise<Cost> {
  const number = process.platform === 'linux' ? prctl[process.arch] : undefined
  if (!number) throw new Error('Processes are measured on Linux alone, on x64 or arm64')
  const output = await open(log, 'w')
  const started = performance.now()
  const child = spawn('perl', ['-MIO::Handle', '-e', reaper, number, command.program, ...command.args], {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    stdio: ['ignore', output.fd, output.fd, 'pipe'],
  })
  const cost: Cost = { wall: 0, cpu: 0, memory: 0, status: 1 }
  const watch = setInterval(() => {
    cost.memory = Math.max(cost.memory, memoryOfTree(child.pid ?? 0))
  }, interval)
  const report = child.stdio[3]
  if (!report || !('read' in report)) throw new Error('the report of the run cannot be read')
  const lines = createInterface({ input: report })
  lines.on('line', (line) => {
    const [name, value] = line.split(' ')
    if (name === 'cpu') cost.cpu = Number(value)
    else [cost.wall, cost.status] = [(performance.now() - started) / 1000, Number(value)]
  })
  try {
    await new Promise<void>((resolve, reject) => child.on('error', reject).on('close', () => resolve()))
  } finally {
    clearInterval(watch)
    await output.close()
  }
  return cost
}

/**
 * As `measuredRun`, of a program that must not fail.
 * @throws Error with the end of what it printed, where it fails
 */
export async function successfulRun(command: Command, log: string): Promise<Cost> {
  const cost = await measuredRun(command, log)
  if (cost.status === 0) return cost
  const end = (await readFile(log, 'utf8')).slice(-2000)
  throw new Error(`${[command.program, ...command.args].join(' ')} failed:\n${end}`)
}
