export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-6" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#0f5f66" />
        <path d="M9 10.5 14.5 16 9 21.5" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
        <path d="M17.5 21.5H23" stroke="#f0b45a" strokeWidth="3" strokeLinecap="round" />
      </svg>
      VPS-Claude
    </span>
  )
}
