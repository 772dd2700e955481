/** The mark of AION: a ring of time, open where the present is, around the corners of a graph. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="8 8 48 48" fill="none" aria-hidden="true">
      <path
        d="M40.6 13.4A20.5 20.5 0 1 0 50.6 23.4"
        stroke="var(--mark-ring)"
        strokeWidth="3.6"
        strokeLinecap="round"
      />
      <circle cx="47.2" cy="16.8" r="3.9" fill="var(--mark-now)" />
      <path
        d="M22.5 42 32 21.5 41.5 42M26.4 34.6h11.2"
        stroke="currentColor"
        strokeWidth="3.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
