/// The reference of the library, and links to it in code.
let libraryStyles = """
  .library-list { padding: 0; list-style: none; }
  .library-list li { margin: 0.3rem 0; }
  .library-entry { margin-top: 3rem; }
  .library-entry > h2 { margin-bottom: 0.4rem; }
  .library pre.declaration {
    margin: 0;
    padding: 0.15rem 0 0.15rem 1.6em;
    text-indent: -1.6em;
    white-space: pre-wrap;
    background: none;
    font-size: 0.82rem;
    line-height: 1.5;
  }
  .library pre.example { margin: 0.8rem 0; padding: 0.6rem 0.9rem; overflow-x: auto; }
  .library-entry > pre.declaration { font-weight: 600; }
  .members { margin: 1.2rem 0 0; padding-left: 1rem; border-left: 2px solid var(--line); }
  .members dt { margin-top: 0.9rem; }
  .members dd { margin: 0.1rem 0 0; }
  .members dd p { margin: 0.25rem 0; }
  pre code a { text-decoration: underline dotted 1px; text-underline-offset: 0.2em; }
  pre code a:hover { text-decoration-style: solid; }
  @media print { pre code a { text-decoration: none; } }

  """
