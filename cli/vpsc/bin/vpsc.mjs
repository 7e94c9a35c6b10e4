#!/usr/bin/env node
import { main } from '../src/main.mjs'

// Whoever reads the output, such as head, may have enough of it.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2), process)
