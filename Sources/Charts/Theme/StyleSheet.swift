extension Chart {
  /// The rules that a page with charts needs: both sets of colours, what the outermost element of a
  /// drawing says in its file, so that a page need not repeat it, and larger text in narrow columns,
  /// for which every layout leaves room.
  ///
  /// Paper is light. A page that lets its reader choose sets `data-theme` to `light` or `dark` on
  /// its root.
  package static let styleSheet = """
    :root { \(declarations(\.light)) }
    @media screen and (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) { \(declarations(\.dark)) }
    }
    @media screen {
      :root[data-theme="dark"] { \(declarations(\.dark)) }
    }
    .chart {
      display: block; width: 100%; height: auto;
      font-family: system-ui, sans-serif; font-size: \(Typography.size.short)px;
      fill: var(--chart-ink); stroke-linecap: round; stroke-linejoin: round;
    }
    @media (max-width: 32rem) { .chart { font-size: \(Typography.largeSize.short)px; } }
    @container (max-width: 30rem) { .chart { font-size: \(Typography.largeSize.short)px; } }

    """

  private static func declarations(_ value: (ChartVariable) -> String) -> String {
    ChartVariable.all.map { "\($0.name): \(value($0));" }.joined(separator: " ")
  }
}
