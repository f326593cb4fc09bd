/// Lessons at the left, sections at the right, both behind one button on narrow pages.
let navigationStyles = """
  .course-nav, .page-nav {
    position: sticky;
    top: var(--header);
    align-self: start;
    max-height: calc(100vh - var(--header));
    overflow: hidden auto;
    padding: 2.4rem 0.25rem 2rem;
    font: 0.8rem/1.35 var(--sans);
  }
  .nav-head {
    margin: 0 0 0.35rem;
    color: var(--soft);
    font: 600 0.7rem/1.4 var(--sans);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .course-nav ul, .page-nav ul, .menu ul { margin: 0 0 1.6rem; padding: 0; list-style: none; }
  .course-nav li ul, .page-nav li ul, .menu li ul { margin: 0; padding-left: 0.8rem; }
  .course-nav li a, .page-nav li a, .menu li a {
    display: block;
    padding: 0.28rem 0.5rem 0.28rem 0.7rem;
    border-left: 2px solid transparent;
    color: var(--soft);
    text-decoration: none;
  }
  .course-nav a:hover, .page-nav a:hover, .menu a:hover { color: var(--link); }
  .course-nav a[aria-current], .page-nav a[aria-current], .menu a[aria-current] {
    border-color: var(--link);
    color: var(--ink);
    font-weight: 600;
  }
  /* The section that is read changes on the way: its title may not break its lines otherwise. */
  .page-nav a[aria-current], .menu a[aria-current="location"] {
    font-weight: inherit;
    -webkit-text-stroke: 0.03em;
  }
  a.read::after { content: " ✓"; content: " ✓" / " (read)"; color: var(--good); font-weight: 400; }
  .menu > summary {
    padding: 0.6rem 0.75rem;
    color: var(--ink);
    list-style: none;
    font-size: 0.85rem;
  }
  .menu > summary::-webkit-details-marker { display: none; }
  .menu > summary::before { content: "☰\\A0"; content: "☰\\A0" / ""; }
  .menu-content {
    position: absolute;
    top: 100%;
    right: 0.75rem;
    width: min(20rem, calc(100vw - 1.5rem));
    max-height: calc(100vh - var(--header) - 1rem);
    overflow: auto;
    padding: 1.25rem 1rem 0;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--ground);
    font-size: 0.9rem;
  }
  .menu li a { padding-block: 0.45rem; }
  @media (min-width: 71rem) { .menu { display: none; } }
  .neighbours {
    display: flex;
    justify-content: space-between;
    gap: 1.5rem;
    margin-top: 3.5rem;
    font: 600 0.95rem/1.3 var(--sans);
  }
  .neighbours a { text-decoration: none; }
  .neighbours a:hover { text-decoration: underline; }
  .neighbours .next { margin-left: auto; text-align: right; }
  .neighbours span { display: block; color: var(--soft); font-weight: 400; font-size: 0.75rem; }

  """
