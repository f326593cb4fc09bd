/// The columns of a page and the line at its top.
///
/// From the narrowest: text alone; text and sections; lessons, text and sections; and on the
/// widest pages a margin for notes between text and sections.
let frameStyles = """
  .site-header {
    position: sticky;
    top: 0;
    z-index: 2;
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: var(--header);
    padding: 0 1.25rem;
    border-bottom: 1px solid var(--line);
    background: var(--ground);
    font: 0.85rem var(--sans);
  }
  .site-title {
    margin-right: auto;
    padding: 0.6rem 0;
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .site-title:hover { text-decoration: underline; }
  .theme {
    display: grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink);
    cursor: pointer;
  }
  /* Buttons that a script shows have their room before. */
  .theme[hidden], .search[hidden] { visibility: hidden; }
  @media (scripting: none) { .theme[hidden], .search[hidden] { display: none; } }
  body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-height: 100vh;
  }
  main {
    width: 100%;
    max-width: calc(var(--measure) + 2.5rem);
    margin: 0 auto;
    padding: 2.25rem 1.25rem 4rem;
  }
  .course-nav, .page-nav { display: none; }
  @media (min-width: 60rem) {
    body {
      grid-template-columns:
        minmax(0, 1fr) minmax(0, calc(var(--measure) + 2.5rem)) 12rem minmax(0, 1fr);
      column-gap: 1rem;
    }
    main { grid-column: 2; }
    .page-nav { display: block; grid-column: 3; }
  }
  @media (min-width: 71rem) {
    body {
      grid-template-columns:
        minmax(0, 1fr) 12.5rem minmax(0, calc(var(--measure) + 2.5rem)) 11.5rem minmax(0, 1fr);
      column-gap: 1.75rem;
    }
    .course-nav { display: block; grid-column: 2; }
    main { grid-column: 3; }
    .page-nav { grid-column: 4; }
  }
  @media (min-width: 82rem) {
    body {
      grid-template-columns:
        minmax(0, 1fr) 12rem minmax(0, calc(var(--measure) + 2.5rem)) var(--margin-width) 10.5rem
        minmax(0, 1fr);
      column-gap: 1.25rem;
    }
    .page-nav { grid-column: 5; }
  }
  .page-footer {
    margin-top: 2rem;
    padding-top: 0.75rem;
    border-top: 1px solid var(--line);
    color: var(--soft);
    font: 0.75rem/1.5 var(--sans);
  }
  .site-footer {
    grid-column: 1 / -1;
    align-self: end;
    padding: 1rem 1.25rem 1.5rem;
    color: var(--soft);
    font: 0.75rem/1.5 var(--sans);
    text-align: center;
  }
  .site-footer p, .site-footer ul, .site-footer ol { margin: 0.2rem 0; padding: 0; }
  .site-footer li { display: inline; }
  .site-footer li + li::before { content: " · "; }
  .page-footer code { font-size: 0.95em; background: none; padding: 0; }

  """
