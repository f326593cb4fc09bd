/// Letters, sizes and what every element starts from.
let baseStyles = """
  :root {
    --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", "DejaVu Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
    --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    --measure: 40rem;
    --margin-width: 13rem;
    --gap: 2.5rem;
    --header: 3rem;
    --equation-number-font: 0.8rem var(--sans);
    --equation-number-color: var(--soft);
    --equation-reason-color: var(--soft);
    font-size: 106.25%;
  }
  *, *::before, *::after { box-sizing: border-box; }
  html { scroll-padding-top: calc(var(--header) + 1.5rem); text-size-adjust: 100%; }
  body {
    margin: 0;
    background: var(--ground);
    color: var(--ink);
    font-family: var(--serif);
    line-height: 1.6;
    overflow-wrap: break-word;
    font-variant-numeric: lining-nums;
  }
  h1, h2, h3, h4, h5, h6 {
    font-family: var(--sans);
    line-height: 1.2;
    text-wrap: balance;
    break-after: avoid;
  }
  p { text-wrap: pretty; }
  a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  img, svg { max-width: 100%; }
  img { height: auto; }
  summary { cursor: pointer; color: var(--link); font: 0.85rem var(--sans); width: fit-content; }
  summary::marker { font-size: 0.7em; }
  mark { background: var(--mark); color: inherit; }
  kbd {
    font: 0.8em var(--mono);
    padding: 0.1em 0.4em;
    border: 1px solid var(--line);
    border-radius: 3px;
  }
  sub, sup { line-height: 0; }
  .keep { white-space: nowrap; }
  .missing { color: var(--bad); }
  .skip {
    position: absolute;
    left: -100vw;
    padding: 0.5rem 1rem;
    background: var(--ground);
    font: 0.9rem var(--sans);
    z-index: 3;
  }
  .skip:focus { left: 0; }

  """
