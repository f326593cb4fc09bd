/// How a display and its number stand beside each other.
///
/// The formula is centred in the column as long as the number leaves room, gives way to the left
/// when it does not, and scrolls by itself when it is wider than what is left; then its right end
/// fades, where the browser can tell. The number keeps its place at the right margin, on the
/// baseline of a single row or of each of several. In a narrow column the reasons of a derivation
/// stand below their rows. Letters and colour of the number, and the colour of reasons, are the
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
    /* KaTeX's tables are two pixels wider than they say. */
    padding: 0.25em calc(0.2em + 2px) 0.25em 0.2em;
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
  .reasons .vlist > span > :not(.pstrut) {
    font-size: 0.88em;
    color: var(--equation-reason-color, inherit);
  }
  .reasons .text { font-style: italic; }
  .arraycolsep.before-reasons { min-width: 1.6em; }
  @container (max-width: 33rem) {
    .equation .vlist > .stacks { top: var(--stacked-top) !important; }
    .equation .vlist.stacks { height: var(--stacked-height) !important; }
    .equation .strut.stacks {
      height: var(--stacked-height) !important;
      vertical-align: var(--stacked-align) !important;
    }
    .mtable:has(> .reasons) { display: inline-flex; align-items: baseline; }
    .mtable > .reasons { order: -1; width: 0; padding-left: 2em; margin-right: -2em; }
    .mtable > .before-reasons { display: none; }
  }
  .katex-html { white-space: nowrap; }
  .katex-html > wbr { white-space: normal; }
  a.equation-number:hover, a.equation-number:focus-visible { text-decoration: underline; }
  .formula-source { white-space: pre-wrap; }
  @media print {
    .equation-formula { overflow: visible; mask-image: none; }
  }

  """
