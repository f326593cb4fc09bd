/// Code on slightly raised ground, outputs below it without a frame.
let codeStyles = """
  code, samp, pre { font-family: var(--mono); }
  :not(pre) > code { font-size: 0.84em; overflow-wrap: anywhere; }
  pre { margin: 0; overflow-x: auto; font-size: 0.78rem; line-height: 1.6; tab-size: 4; }
  .cell { margin: 1.6rem 0; }
  article > .code { margin: 1.4rem 0; }
  .code { border-radius: 5px; background: var(--raised); }
  .code pre { padding: 0.85rem 1rem; border-radius: inherit; }
  .cell-name {
    float: right;
    max-width: 60%;
    overflow: hidden;
    margin: -0.45rem -0.25rem 0.2rem 1.5rem;
    color: var(--soft);
    font: 0.7rem/1.5 var(--sans);
    text-decoration: none;
    text-overflow: ellipsis;
    user-select: none;
  }
  .cell-name.above { float: none; display: block; width: fit-content; margin-left: auto; }
  @media (max-width: 40rem) {
    .cell-name { float: none; display: block; width: fit-content; margin-left: auto; }
  }
  .cell-name:hover { color: var(--link); text-decoration: underline; }
  pre b { color: var(--code-keyword); font-weight: inherit; }
  pre i, pre code a { color: var(--code-type); font-style: inherit; }
  pre em { color: var(--code-comment); font-style: italic; }
  c-n { color: var(--code-number); }
  c-s { color: var(--code-string); }
  c-a { color: var(--code-attribute); }
  .output { padding: 0.7rem 1rem 0; color: var(--ink); max-height: 28rem; overflow: auto; }
  .output.value { color: var(--soft); }
  .cell > .output:first-child { padding-top: 0; }
  .fold > .code { margin-top: 0.5rem; }
  .skipped { margin: 0.5rem 0; color: var(--soft); font: 0.85rem var(--sans); }
  .problem {
    margin: 0.8rem 0;
    padding: 0.1rem 1rem;
    border-left: 3px solid var(--bad);
    font: 0.85rem/1.5 var(--sans);
  }
  .problem p { margin: 0.5rem 0; }
  .problem b { color: var(--bad); }
  .problem .help { color: var(--soft); }

  """
