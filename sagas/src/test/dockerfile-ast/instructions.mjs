// Reads a JSON array of Dockerfiles and writes, for each, the array of its instructions as they stand in it.
import { readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'

const texts = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(texts.map(instructions)))

function instructions(text) {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => instruction.getTextContent())
}
