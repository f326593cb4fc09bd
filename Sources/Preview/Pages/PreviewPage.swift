/// Puts the preview's own parts into a page while it is sent; the files of the site have none.
enum PreviewPage {
  /// Where the preview's own files are, which no site has.
  static let folder = "-/"

  /// The page with the preview's style and script in its head and the panel at its end.
  ///
  /// A course's own template may leave out the tags of both, as HTML allows.
  static func page(_ bytes: [UInt8], panel: String, number: Int) -> [UInt8] {
    let head = """
      <link rel="stylesheet" href="/\(folder)preview.css">
      <script src="/\(folder)preview.js" data-build="\(number)" defer></script>

      """
    var text = bytes
    if !panel.isEmpty {
      let end = text.lastStart(of: Array("</body>".utf8)) ?? text.count
      text.insert(contentsOf: panel.utf8, at: end)
    }
    let end =
      text.firstStart(of: Array("</head>".utf8)) ?? text.firstStart(of: Array("<body".utf8))
      ?? text.count
    text.insert(contentsOf: head.utf8, at: end)
    return text
  }

  /// A page of the preview itself, without a site.
  static func message(_ title: String, _ text: String, number: Int) -> [UInt8] {
    let page = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      </head><body class="preview-message"><main><h1>\(title)</h1><p>\(text)</p></main></body></html>

      """
    return self.page(Array(page.utf8), panel: "", number: number)
  }
}

extension [UInt8] {
  /// Where some bytes first stand.
  fileprivate func firstStart(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...count - part.count).first { self[$0...].starts(with: part) }
  }

  /// Where some bytes last stand.
  fileprivate func lastStart(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...count - part.count).last { self[$0...].starts(with: part) }
  }
}
