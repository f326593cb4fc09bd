/// How a display and its number stand beside each other.
///
/// The formula is centred in the column as long as the number leaves room, gives way to the left
/// when it does not, and scrolls by itself when it is wider than what is left; then its right end
/// fades, where the browser can tell. The number keeps its place at the right margin, on the
/// baseline of a single row or of each of several. Letters and colour of the number are the
/// page's affair: `--equation-number-font` and `--equation-number-color`.
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
  }
  .equation-formula {
    grid-column: 2;
    overflow: auto hidden;
    padding: 0.25em 0.2em;
    mask-image: linear-gradient(to right, #000 calc(100% - var(--equation-fade)), transparent);
    animation: equation-fade linear;
    animation-timeline: scroll(self inline);
  }
  .equation .katex-display { margin: 0; }
  .equation > .equation-number, .equation > .equation-numbers {
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
  .equation-number .katex { font: inherit; }
  .equation-numbers > .katex { text-align: end; }
  a.equation-number:hover, a.equation-number:focus-visible { text-decoration: underline; }
  .formula-source { white-space: pre-wrap; }
  @media print {
    .equation-formula { overflow: visible; mask-image: none; }
  }

  """
