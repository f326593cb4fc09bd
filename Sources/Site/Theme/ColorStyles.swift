/// Every colour as a variable with its value for light and for dark ground.
///
/// Text reaches a contrast of 4.5 on both grounds, soft text included. Paper is light whatever the
/// screen is.
let colorStyles = """
  :root {
    color-scheme: light dark;
    \(lightColors)
  }
  @media screen and (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) { \(darkColors) }
  }
  :root[data-theme="light"] { color-scheme: light; }
  @media screen {
    :root[data-theme="dark"] { color-scheme: dark; \(darkColors) }
  }

  """

/// Name, value on light ground, value on dark ground.
private let colors: [(name: String, light: String, dark: String)] = [
  ("ground", "#fdfdfb", "#16181c"),
  ("raised", "#f5f4ef", "#1e2128"),
  ("ink", "#1d1f23", "#e8e8e4"),
  ("soft", "#5b5f67", "#a3a8b0"),
  ("line", "#e2e1da", "#30343c"),
  ("link", "#1a4fa3", "#8ab4f8"),
  ("good", "#15703c", "#74dba0"),
  ("bad", "#b3261e", "#ff8f85"),
  ("mark", "#fbeeb0", "#5a4a12"),
  ("code-keyword", "#8b1a8b", "#dc9be8"),
  ("code-type", "#0b6270", "#6cc7d4"),
  ("code-number", "#1a4fa3", "#8ab4f8"),
  ("code-string", "#a33b12", "#f0a27c"),
  ("code-comment", "#6a6d72", "#9aa0a8"),
  ("code-attribute", "#6a5200", "#e6c34a"),
]

private let lightColors = colors.map { "--\($0.name): \($0.light);" }.joined(separator: " ")
private let darkColors = colors.map { "--\($0.name): \($0.dark);" }.joined(separator: " ")
