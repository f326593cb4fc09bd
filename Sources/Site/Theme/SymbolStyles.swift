/// The table of symbols, and the list of those that a lesson introduces.
let symbolStyles = """
  .appendix h1 + .scroll, .appendix h1 + .references { margin-top: 1.4rem; }
  .symbols td:first-child { white-space: nowrap; }
  .symbols th, .symbols td { vertical-align: baseline; }
  .symbols tr:target { background: var(--raised); }
  .new-symbols a { color: inherit; text-decoration-style: dotted; }

  """
