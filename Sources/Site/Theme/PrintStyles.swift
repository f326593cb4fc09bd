/// A booklet: no navigation, light colours, hints and folded code open, solutions left out.
let printStyles = """
  @media print {
    :root, :root[data-theme="dark"] { \(printColors) color-scheme: light; font-size: 10.5pt; }
    @page { margin: 22mm 20mm; }
    body, main { display: block; max-width: none; padding: 0; }
    .site-header, .course-nav, .page-nav, .neighbours, .skip, .solution, .data { display: none; }
    .margin-note { float: none; width: auto; margin: 0 0 1rem; padding-left: 1.4rem; }
    a { color: inherit; text-decoration: none; }
    h2, h3, h4, .callout-head { break-after: avoid; }
    figure, .equation, tr { break-inside: avoid; }
    pre { white-space: pre-wrap; overflow: visible; }
    .output { max-height: none; }
    .code, .exercise { border: 1px solid #d5d4cd; background: none; }
    .exercise { border-left: 2pt solid #555; }
    .hint > summary, .fold > summary { list-style: none; color: inherit; }
    details.hint::details-content, details.fold::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
  }

  """

private let printColors =
  "--ground: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #ccc; --link: #000;"
