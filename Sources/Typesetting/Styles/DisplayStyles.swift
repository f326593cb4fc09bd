/// How a display and its number stand beside each other.
///
/// The formula is centred in the column as long as the number leaves room, gives way to the left
/// when it does not, and scrolls by itself when it is wider than what is left; then its right end
/// fades, where the browser can tell. The number keeps its place at the right margin, on the
/// baseline of a single row or of each of several. In a narrow column the reasons of a derivation
/// stand below their steps. Letters and colour of the number, and the colour of reasons, are the
/// page's affair: `--equation-number-font`, `--equation-number-color`, `--equation-reason-color`.
let displayStyles = """
  @property --equation-fade {
    syntax: "<length>";
    inherits: false;
    initial-value: 0px;
  }
  @keyframes equation-fade { from { --equation-fade: 2.5rem; } to { --equation-fade: 0px; } }
  .equation {
    display: grid;
    grid-template-columns: 1fr minmax(0, max-content) 1fr;
    align-items: baseline;
    margin: 1em 0;
    container-type: inline-size;
  }
  .equation-formula {
    grid-column: 2;
    overflow: auto hidden;
    padding: 0.25em 0.2em;
    mask-image: linear-gradient(to right, #000 calc(100% - var(--equation-fade)), transparent);
    animation: equation-fade linear;
    animation-timeline: scroll(self inline);
  }
  /* What overlaps its neighbours reaches out of a formula, too. */
  .equation-formula:has(.clap, .llap, [style*="--s"]) { margin-inline: -1em; padding-inline: 1.2em; }
  @container (min-width: 33rem) {
    .equation-formula:has(.clap, .llap, [style*="--s"]) { margin-inline: -2em; padding-inline: 2.2em; }
  }
  .rows { display: grid; grid-template-rows: subgrid; align-items: baseline; justify-content: start; }
  .equation:has(> .rows) { row-gap: 0.7em; }
  .rows math { math-style: normal; }
  .rows .r { grid-column: 1; justify-self: end; }
  .rows .l { grid-column: 2; justify-self: start; }
  .rows .c { grid-column: 1; justify-self: center; }
  \(furtherColumns)
  .rows > * { grid-row: var(--row); }
  .step { display: contents; }
  .step > * { grid-row: inherit; }
  .reason { grid-column: 3; justify-self: start; }
  .rows .reason { margin-left: 1.9em; }
  .reason {
    font: italic 0.95em "Latin Modern Math", math;
    white-space: nowrap;
    color: var(--equation-reason-color, inherit);
  }
  .reason math { font-size: 1em; font-style: normal; math-style: compact; }
  .equation > .equation-number {
    grid-column: 3;
    justify-self: end;
    padding: 0.25em 0 0.25em 1.5em;
    white-space: nowrap;
  }
  .equation-number {
    font: var(--equation-number-font, 0.85rem system-ui, sans-serif);
    line-height: 1;
    color: var(--equation-number-color, inherit);
    text-decoration: none;
  }
  .equation-number math { font: inherit; }
  @container (max-width: 33rem) {
    .step { display: block; grid-column: 2; justify-self: start; }
    .step > math { display: block math; width: max-content; }
    .rows .step > .reason { display: block; margin: 0.4em 0 0.2em; }
  }
  a.equation-number:hover, a.equation-number:focus-visible { text-decoration: underline; }
  .formula-source { white-space: pre-wrap; }
  @media print {
    .equation-formula { overflow: visible; mask-image: none; }
  }

  """

/// The columns of pairs beyond the first one: right ends and left ends meet, pairs do not.
private let furtherColumns = (3...20).map { column in
  ".rows .c\(column) { grid-column: \(column);\(column % 2 == 1 ? " margin-left: 1em;" : "") }"
}.joined(separator: "\n")
