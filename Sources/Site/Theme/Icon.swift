/// The drawings of the theme.
enum Icon {
  /// A hill of probability and an arrow that points to its top.
  static let page = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" \
    stroke-linecap="round" stroke-linejoin="round">
    <style>
    path { stroke: #1a4fa3 } .arrow { stroke: #cb4b16 }
    @media (prefers-color-scheme: dark) { path { stroke: #8ab4f8 } .arrow { stroke: #ee7a3d } }
    </style>
    <path stroke-width="3" d="M3 26c8 0 7-18 13-18s5 18 13 18"/>
    <path class="arrow" stroke-width="2.6" d="M4 17l6-6M5 11h5v5"/>
    </svg>

    """

  /// A looking glass.
  static let search = """
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" \
    fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round">\
    <circle cx="6.7" cy="6.7" r="4.7"/><path d="M10.2 10.2l4 4"/></svg>
    """

  /// A disc, half of it dark.
  static let theme = """
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">\
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/>\
    <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"/></svg>
    """
}
