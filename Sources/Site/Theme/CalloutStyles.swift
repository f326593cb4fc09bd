/// Callouts: a rule at the left for exercises, space and a name for the rest.
let calloutStyles = """
  .callout { margin: 1.6rem 0; }
  .callout > :last-child { margin-bottom: 0; }
  .callout > p { margin: 0 0 0.7rem; }
  .callout-head { font: 0.9rem/1.5 var(--sans); }
  .callout > p.callout-head { margin-bottom: 0.25rem; }
  .callout-name { font-weight: 600; }
  .callout-title::before { content: "· "; color: var(--soft); }
  .callout-kind { margin-left: 0.4em; color: var(--soft); }
  .exercise {
    padding: 0.8rem 1.1rem 0.9rem;
    border-left: 3px solid var(--link);
    border-radius: 0 5px 5px 0;
    background: var(--raised);
  }
  .exercise .code { background: var(--ground); }
  .cell.exercise { padding: 0; border-left: 3px solid var(--link); background: none; }
  .exercise .cell.exercise { border: 0; }
  .callout.note, .callout.tip, .callout.important, .callout.warning, .callout.caution {
    padding-left: 1.1rem;
    border-left: 1px solid var(--soft);
  }
  .warning, .caution { border-color: var(--bad); }
  .warning > .callout-head > .callout-name, .caution > .callout-head > .callout-name {
    color: var(--bad);
  }
  .theorem, .lemma, .definition { font-style: italic; }
  .theorem em, .lemma em, .definition em { font-style: normal; }
  .theorem .callout-head, .lemma .callout-head, .definition .callout-head { font-style: normal; }
  .qed { float: right; padding-left: 1em; color: var(--soft); font-style: normal; }
  .callout > p.end { margin: -0.9rem 0 0; height: 1.6em; }
  .hint, .solution, .derivation { margin: 0.4rem 0; }
  details.callout[open]:not(:last-child) { margin-bottom: 0.9rem; }
  details.callout[open] > summary, details.fold[open] > summary { margin-bottom: 0.5rem; }

  """
