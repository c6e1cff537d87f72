// Loaded into Next's process: a build that is killed must not leave a Next behind that writes
// into the work folder of the next build.
process.on('disconnect', () => process.exit(1))
