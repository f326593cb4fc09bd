/// What the preview adds to the theme; it uses the colours of the theme, or its own without one.
let previewStyles = """
  html { overflow-anchor: none; }
  [data-stale] { opacity: 0.45; filter: grayscale(1); }
  [data-stale]::before {
    content: "from the last good run";
    display: block;
    margin-top: 0.5rem;
    color: var(--soft);
    font: 0.75rem/1.5 var(--sans);
  }
  .cell[data-running] > .code { box-shadow: inset 3px 0 0 var(--link); }
  .cell[data-running]::after {
    content: "running " attr(data-running);
    display: block;
    margin-top: 0.4rem;
    color: var(--link);
    font: 0.8rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .cell[data-running] > :not(.code, .problem) { opacity: 0.45; filter: grayscale(1); }
  @keyframes preview-changed { from { background: var(--mark); } }
  [data-changed] { animation: preview-changed 1.2s ease-out; }
  @media (prefers-reduced-motion: reduce) { [data-changed] { animation: none; } }
  .preview-panel {
    grid-column: 1 / -1;
    position: sticky;
    bottom: 0;
    z-index: 2;
    max-height: 40vh;
    overflow: auto;
    padding: 0.25rem 1.25rem;
    border-top: 2px solid var(--bad);
    background: var(--ground);
    font: 0.85rem/1.5 var(--sans);
  }
  .preview-panel .problem { margin: 0.6rem auto; max-width: 60rem; }
  .preview-panel .problem.warning { border-color: var(--soft); }
  .preview-panel > p { margin: 0.6rem auto; max-width: 60rem; }
  .preview-message { max-width: 40rem; margin: 4rem auto; padding: 0 1.25rem; font-family: sans-serif; }
  @media print { .preview-panel { display: none; } }

  """
