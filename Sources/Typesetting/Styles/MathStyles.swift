/// How MathML looks: the font, and what MathML Core leaves to style sheets.
let mathStyles = """
  math { font-family: "Latin Modern Math", math; font-size: 1.08em; font-weight: 400; }
  /* A heading in capitals has the letters of its formulas as they are. */
  math { text-transform: none; }
  /* The font is lighter than those of text. */
  @media screen { math, .reason { -webkit-text-stroke: 0.01em; } }
  math math { font-size: 1em; }
  /* What is stretched over a formula is painted as far as its element is known to reach. */
  mover > mo, munder > mo { box-shadow: 0 0 0 40em transparent; }
  .formula { white-space: normal; }
  mtd { padding: 0.22em 0.5em; }
  mtd:first-child { padding-left: 0; }
  mtd:last-child { padding-right: 0; }
  .aligned mtd, .gathered mtd { padding-block: 0.35em; }
  .aligned mtd:nth-child(odd), mtd.right { text-align: right; text-align: -webkit-right; }
  .aligned mtd:nth-child(odd) { padding-right: 0; }
  .aligned mtd:nth-child(even) { text-align: left; padding-left: 0; }
  .aligned mtd:nth-child(odd):not(:first-child) { padding-left: 1em; }
  .at mtd:nth-child(odd):not(:first-child) { padding-left: 0; }
  .cases mtd, mtd.left { text-align: left; }
  mtable.small { margin-inline: 0.167em; }
  .small mtd { padding: 0.1em 0.15em; }
  mtext.bold { font-weight: 700; }
  mtext.italic { font-style: italic; }
  mtext.bold-italic { font-weight: 700; font-style: italic; }
  mtext.sans-serif { font-family: system-ui, sans-serif; font-size: 0.9em; }
  mtext.monospace { font-family: ui-monospace, monospace; font-size: 0.9em; }
  /* Fonts have primes raised and in the size of scripts; the size is of what is around the base. */
  .prime { font-size: 0.9em; }
  mi.dots { letter-spacing: 0.167em; white-space: nowrap; }
  .vec { font-size: 0.6em; }
  .overline > :first-child { border-top: 0.05em solid; padding-top: 0.12em; }
  .underline > :first-child { border-bottom: 0.05em solid; padding-bottom: 0.12em; }
  .overline > mo, .underline > mo { font-size: 0; visibility: hidden; }
  .boxed { border: 0.05em solid; padding: 0.3em; }
  .enclosed-top { border-top: 0.05em solid; }
  .enclosed-bottom { border-bottom: 0.05em solid; }
  .enclosed-left { border-left: 0.05em solid; }
  .enclosed-right { border-right: 0.05em solid; }
  .enclosed-left > mtable > mtr > :first-child { padding-left: 0.5em; }
  .enclosed-right > mtable > mtr > :last-child { padding-right: 0.5em; }
  .enclosed-actuarial { border-top: 0.05em solid; border-right: 0.05em solid; padding: 0.1em 0.1em 0 0; }
  /* What the author has given a ground of its own stays dark on it. */
  math [mathbackground] { color: #1b1b1b; }
  .phase { border-bottom: 0.05em solid; border-left: 0.05em solid; padding: 0 0.2em 0.1em; }
  .cancel, .bcancel, .sout {
    --middle: calc(50% - 0.03em), currentColor calc(50% - 0.03em), currentColor calc(50% + 0.03em), transparent calc(50% + 0.03em);
  }
  .cancel { background: linear-gradient(to bottom right, transparent var(--middle)); }
  .bcancel { background: linear-gradient(to bottom left, transparent var(--middle)); }
  .cancel.bcancel {
    background:
      linear-gradient(to bottom right, transparent var(--middle)),
      linear-gradient(to bottom left, transparent var(--middle));
  }
  .sout { background: linear-gradient(transparent var(--middle)); }
  \(roomStyles)
  .llap { transform: translateX(-100%); }
  .clap { transform: translateX(-50%); }
  /* What reaches out of its place unseen, or is moved, is nothing to scroll to. */
  mpadded:has(> mphantom:only-child) { overflow: clip; }
  :is(munder, mover, munderover) > mpadded:has(> .clap) { contain: layout; }

  """

/// Lengths that Chromium and Safari have to be told: Firefox finds all of them in the font.
///
/// `--o` is how far a letter leans over what follows it, `--i` how far over its superscript, `--w`
/// the width of a delimiter or a root, `--t` the room between a root and what stands under it, `--s`
/// the stretch of a tilde.
private let roomStyles = """
  @supports not (-moz-appearance: none) {
    math [style*="--w"] { width: var(--w); }
    math [style*="--t"] { padding-top: var(--t); }
    math [style*="--o"] { padding-right: var(--o); }
    math [style*="--i"] { padding-left: var(--i); }
    math [style*="--s"] { transform: translateY(-0.07em) scaleX(var(--s)); }
    munder > [style*="--s"] { transform: scaleX(var(--s)); }
    mover > .vec { margin-inline: -0.3em; }
    mfrac { padding-inline: 0.12em; }
    mfrac[linethickness^="0"] { padding-inline: 0; }
  }
  """
