/// The text itself: title, paragraphs, headings, lists, tables, formulas.
let proseStyles = """
  .eyebrow { margin: 0 0 0.2rem; color: var(--soft); font: 0.8rem/1.4 var(--sans); }
  h1 { margin: 0; font-size: 1.9rem; letter-spacing: -0.015em; }
  .summary {
    margin: 0.6rem 0 1.75rem;
    color: var(--soft);
    font-size: 1.2rem;
    line-height: 1.45;
    text-wrap: balance;
  }
  .preface { margin: 0 0 2.25rem; color: var(--soft); font: 0.85rem/1.5 var(--sans); }
  .preface dt { font-weight: 600; }
  .preface dd { margin: 0 0 0.7rem; }
  .preface ul { margin: 0; padding-left: 1.1rem; }
  article > p, article > ul, article > ol { margin: 0 0 1rem; }
  h2, h3, h4, h5, h6 { margin: 2.2rem 0 0.55rem; }
  h2 { font-size: 1.3rem; margin-top: 2.9rem; }
  h3 { font-size: 1.05rem; }
  h4, h5, h6 { font-size: 0.95rem; }
  .heading-link { color: inherit; text-decoration: none; }
  .heading-link:hover { text-decoration: underline; text-decoration-color: var(--soft); }
  .number { margin-right: 0.3em; color: var(--soft); font-weight: 400; }
  li { margin: 0.25rem 0; }
  ul, ol { padding-left: 1.6rem; }
  .task-item { position: relative; list-style: none; }
  .task {
    position: absolute;
    left: -1.4rem;
    top: 0.42em;
    width: 0.8rem;
    height: 0.8rem;
    border: 1.5px solid var(--soft);
    border-radius: 2px;
  }
  .task.done { border-color: var(--good); }
  .task.done::after {
    content: "";
    position: absolute;
    left: 0.17rem;
    top: -0.02rem;
    width: 0.28rem;
    height: 0.5rem;
    border: solid var(--good);
    border-width: 0 1.5px 1.5px 0;
    rotate: 42deg;
  }
  blockquote {
    margin: 1.2rem 0;
    padding-left: 1.1rem;
    border-left: 2px solid var(--line);
    color: var(--soft);
  }
  hr { width: 5rem; margin: 2.5rem auto; border: 0; border-top: 1px solid var(--line); }
  .computed { border-bottom: 1px dotted var(--soft); }
  .reference { white-space: nowrap; }
  .display, .equation { margin-block: 1.1rem; }
  .display > .equation { margin: 0; }
  @media (max-width: 30rem) { math { font-size: 1.03em; } }
  .scroll { position: relative; overflow-x: auto; }
  .table { margin: 1.5rem 0; }
  table { border-collapse: collapse; font: 0.85rem/1.45 var(--sans); }
  .table table { margin: 0 auto; }
  th, td { padding: 0.35rem 0.8rem; text-align: left; vertical-align: top; }
  th:first-child, td:first-child { padding-left: 0.2rem; }
  @media (max-width: 30rem) { th, td { padding-inline: 0.2rem 0.6rem; } }
  thead th { border-bottom: 1px solid var(--soft); font-weight: 600; }
  tbody tr:not(:last-child) > * { border-bottom: 1px solid var(--line); }
  .center { text-align: center; }
  .right { text-align: right; font-variant-numeric: tabular-nums; }

  """
