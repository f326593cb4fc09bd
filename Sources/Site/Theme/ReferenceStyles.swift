/// Citations, lists of works, and the pages behind the lessons.
let referenceStyles = """
  .citation { color: var(--soft); }
  .citation a { color: inherit; text-decoration-color: var(--line); }
  .citation a:hover { color: var(--link); }
  .references { padding: 0; list-style: none; }
  .references > li { margin: 0.55rem 0; padding-left: 1.6rem; text-indent: -1.6rem; }
  .page-references { margin-top: 3rem; }
  .page-references .references { font-size: 0.9em; }
  .nav-appendices { margin-top: 1.4rem; }
  .appendices ul { margin: 0.9rem 0 0; padding-left: 2rem; list-style: none; }
  .references li:target { background: var(--raised); }
  .cited-in { display: block; color: var(--soft); font: 0.8rem/1.5 var(--sans); text-indent: 0; }

  """
