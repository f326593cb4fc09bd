/// Footnotes: in the text, and in the margin where there is one.
let noteStyles = """
  .note-mark { font: 0.7em var(--sans); }
  .note-mark a { padding: 0 0.15em; text-decoration: none; }
  .margin-note {
    position: relative;
    margin: 0 0 1.1rem;
    padding-left: 1.4rem;
    border-left: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.83rem;
    line-height: 1.5;
  }
  .margin-note p { margin: 0 0 0.4rem; }
  .note-number { position: absolute; left: 0.55rem; font: 0.7em/1.6 var(--sans); }
  .margin-note:target { color: var(--ink); }
  @media (min-width: 82rem) {
    .margin-note {
      float: right;
      clear: right;
      width: var(--margin-width);
      margin: -3.4rem calc(-1 * var(--margin-width) - 2.25rem) 1.2rem 0;
      padding-left: 1rem;
      border: 0;
      font-size: 0.78rem;
      line-height: 1.45;
    }
    .note-number { left: 0.1rem; }
  }

  """
