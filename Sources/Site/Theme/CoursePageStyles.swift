/// The page of the course: its cover, and the lessons below it.
let coursePageStyles = """
  .course main { grid-column: 1 / -1; max-width: 68rem; padding-top: 3.5rem; }
  .cover { display: grid; gap: 2rem 4rem; align-items: center; }
  .cover-text { max-width: var(--measure); }
  .cover-figure { margin: 0; max-width: 34rem; }
  .cover-figure figcaption { text-align: right; font-size: 0.75rem; }
  .cover-text h1 { font-size: clamp(1.9rem, 1.3rem + 1.6vw, 2.35rem); line-height: 1.1; }
  .cover-text > p { margin: 0 0 1rem; }
  .cover-text > .summary { margin: 0.7rem 0 1.5rem; font-size: 1.25rem; }
  .cover-text > .start { margin: 1.7rem 0 0; font: 600 1rem/1.4 var(--sans); }
  .start a {
    display: inline-block;
    padding: 0.6rem 1.1rem;
    border: 1.5px solid var(--link);
    border-radius: 5px;
    text-decoration: none;
  }
  .start a::after { content: " \\2192"; content: " \\2192" / ""; }
  .start .progress {
    display: block;
    margin-top: 0.6rem;
    color: var(--soft);
    font-weight: 400;
    font-size: 0.85rem;
  }
  .start a:hover { background: var(--raised); }
  @media (min-width: 60rem) {
    .cover { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .course main { padding-inline: 2.5rem; }
  }
  .cover-text > .authors { color: var(--soft); font: 0.85rem var(--sans); }
  .part { max-width: var(--measure); }
  .part > h2 {
    margin: 4rem 0 0;
    color: var(--soft);
    font-size: 0.75rem;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .part ~ .part > h2 { margin-top: 3rem; }
  .lesson-entry { margin: 0.9rem 0 1.6rem; padding-left: 2rem; }
  .lesson-entry h2, .lesson-entry h3 {
    margin: 0 0 0.15rem;
    font-size: 1.1rem;
    color: var(--ink);
    letter-spacing: 0;
    text-transform: none;
  }
  .lesson-entry .number { float: left; width: 2rem; margin: 0 0 0 -2rem; }
  .lesson-entry a { text-decoration: none; }
  .lesson-entry a:hover, .lesson-entry .facts a { text-decoration: underline; }
  .lesson-entry p { margin: 0; }
  .lesson-entry .facts { margin-top: 0.2rem; color: var(--soft); font: 0.8rem/1.5 var(--sans); }

  """
