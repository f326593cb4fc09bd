/// The page of the course.
let coursePageStyles = """
  .course main > .summary { margin-bottom: 1rem; }
  .authors { color: var(--soft); font: 0.85rem var(--sans); }
  .part > h2 {
    margin: 3rem 0 0;
    color: var(--soft);
    font-size: 0.75rem;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .lesson-entry { margin: 0.9rem 0 1.6rem; padding-left: 2rem; }
  .lesson-entry h2, .lesson-entry h3 {
    margin: 0 0 0.15rem;
    font-size: 1.1rem;
    color: var(--ink);
    letter-spacing: 0;
    text-transform: none;
  }
  .lesson-entry .number { display: inline-block; width: 2rem; margin: 0 0 0 -2rem; }
  .lesson-entry a { text-decoration: none; }
  .lesson-entry a:hover { text-decoration: underline; }
  .lesson-entry p { margin: 0; }
  .lesson-entry .facts { color: var(--soft); font: 0.8rem/1.6 var(--sans); }

  """
