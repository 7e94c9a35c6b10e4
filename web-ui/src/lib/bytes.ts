/** `640 bytes`, `1.2 kB`, `31.5 kB`; of 1,024 each, as the limits are. */
export function sizeOf(bytes: number): string {
  if (bytes === 1) return '1 byte'
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} kB`
}
