/// The small window beside a reference that shows what it names.
let previewsStyles = """
  .preview {
    position: fixed;
    z-index: 3;
    width: min(34rem, calc(100vw - 1.5rem));
    max-height: min(24rem, 60vh);
    padding: 0.6rem 1rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--ground);
    color: var(--ink);
    font: 0.9rem/1.5 var(--serif);
    overflow: hidden;
  }
  .preview[hidden] { display: none; }
  .preview > div > * { margin: 0; max-width: 100%; }
  .preview > div > :is(h2, h3, h4, h5, h6) { margin-bottom: 0.4rem; font-size: 1rem; }
  .preview .scroll, .preview pre, .preview .equation-formula { overflow: hidden; }
  .preview .cell-name { display: none; }
  @media print { .preview { display: none; } }

  """
