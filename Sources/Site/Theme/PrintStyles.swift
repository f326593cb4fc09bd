/// A booklet: no navigation, light colours, hints and folded code open, and of the solutions those
/// that the reader has opened.
///
/// Charts are smaller than on the screen, so that they do not leave half a page empty before them.
let printStyles = """
  @media print {
    :root { \(printColors) font-size: 10pt; }
    @page {
      size: A4;
      margin: 20mm 27mm 22mm;
      @bottom-center { content: counter(page); font: 8pt sans-serif; color: #444; }
    }
    body, main { display: block; max-width: none; padding: 0; }
    .course main { padding: 0; }
    .site-header, .course-nav, .page-nav, .neighbours, .skip, .data, .words, .start, .playback { display: none; }
    .cell-name, .cell-name.above { display: none; }
    details.solution:not([open]) { display: none; }
    .margin-note { float: none; width: auto; margin: 0 0 1rem; padding-left: 1.4rem; }
    a, pre code a, .lesson-entry .facts a { color: inherit; text-decoration: none; }
    main p a[href^="http"]::after, main li a[href^="http"]::after {
      content: " (" attr(href) ")";
      font-size: 0.85em;
      overflow-wrap: anywhere;
    }
    .booklet-part + .booklet-part { break-before: page; }
    .booklet .cover, .booklet-part > .cover-text { padding-top: 50mm; break-after: page; }
    /* The number of the page that a link leads to, which the booklet says once it is known. */
    .booklet { --page: ""; }
    .booklet .course-map, .booklet .appendices:not(:has(a[href])) { display: none; }
    .booklet .appendices li:not(:has(a[href])) { display: none; }
    .booklet :is(.lesson-entry :is(h2, h3), .appendices li) { position: relative; padding-right: 3rem; }
    .booklet :is(.lesson-entry :is(h2, h3), .appendices li) > a::after {
      content: var(--page);
      position: absolute;
      right: 0;
      bottom: 0;
      font: 400 10pt/1.5 var(--sans);
      font-variant-numeric: tabular-nums;
    }
    p, li { orphans: 3; widows: 3; }
    h1, h2, h3, h4, .callout-head, dt { break-after: avoid; }
    figure, .equation, tr, .preface, pre, .margin-note, .lesson-entry { break-inside: avoid; }
    .display, .output, figcaption { break-before: avoid; }
    .chart { max-width: 120mm; max-height: 76mm; margin: 0 auto; }
    .cell, .callout { margin: 1.1rem 0; }
    .cell > figure { margin-top: 0.6rem; }
    pre { font-size: 7.6pt; line-height: 1.45; white-space: pre-wrap; overflow: visible; }
    .code { border-left: 1.5pt solid #ccc; border-radius: 0; background: none; }
    .code pre { padding: 0.15rem 0 0.15rem 0.9rem; }
    .output { max-height: none; padding: 0.5rem 0 0 1.05rem; }
    .scroll { overflow: visible; }
    .exercise, .cell.exercise {
      padding: 0 0 0 1rem;
      border-left: 1.5pt solid #555;
      background: none;
    }
    .exercise .cell.exercise { padding: 0; border: 0; }
    .hint > summary, .derivation > summary, .solution > summary, .fold > summary {
      list-style: none;
      color: inherit;
      font-weight: 600;
      break-after: avoid;
    }
    details.hint::details-content, details.derivation::details-content,
    details.fold:not(.solution)::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
  }

  """

private let printColors =
  "--ground: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #ccc; --link: #000;"
