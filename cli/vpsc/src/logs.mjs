/**
 * The lines that were not there before, when each reading is the end of the same log.
 *
 * @param {string[]} before
 * @param {string[]} now
 */
export function newLines(before, now) {
  for (let known = Math.min(before.length, now.length); known > 0; known--) {
    if (isEndOf(before, now.slice(0, known))) return now.slice(known)
  }
  return now
}

/**
 * @param {string[]} all
 * @param {string[]} end
 */
function isEndOf(all, end) {
  const from = all.length - end.length
  return end.every((line, index) => line === all[from + index])
}
