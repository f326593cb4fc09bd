/// Figures with their captions and the data behind them.
let figureStyles = """
  figure { margin: 1.8rem 0; }
  .cell > figure { margin: 1.1rem 0 0; }
  figure > img { display: block; margin: 0 auto; }
  figcaption {
    margin-top: 0.6rem;
    color: var(--soft);
    font: 0.83rem/1.5 var(--sans);
    text-wrap: pretty;
  }
  figure.table > figcaption { margin: 0 0 0.5rem; }
  figcaption p { margin: 0; }
  .caption-name { color: var(--ink); font-weight: 600; }
  .data { margin-top: 0.2rem; }
  .data > summary { font-size: inherit; }
  .data p, .words { margin: 0.5rem 0; }
  .data:not([open]) + .words { display: none; }
  .data table { margin: 0.5rem 0; font-size: 0.75rem; font-variant-numeric: tabular-nums; }
  .data caption { text-align: left; font-weight: 600; white-space: nowrap; }
  .data th, .data td { padding: 0.15rem 1rem 0.15rem 0; }
  .chart-figure { container-type: inline-size; }
  .playback {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-height: 1.8rem;
    margin-top: 0.3rem;
    color: var(--soft);
    font: 0.8rem var(--sans);
  }
  .playback label { display: flex; align-items: center; gap: 0.4rem; }
  .playback input { margin: 0; accent-color: var(--link); }
  .playback input[type="range"] { flex: 0 1 20rem; min-width: 0; }
  .playback input[hidden] { display: block; visibility: hidden; }
  .player:has(.pause:checked) .frame { animation-play-state: paused !important; }
  @media (prefers-reduced-motion: reduce) { .playback label { display: none; } }

  """
