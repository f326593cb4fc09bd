import Execution

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of this machine that makes pictures and PDF files of drawings.
enum PictureProgram {
  case rsvg(path: String)
  case browser(path: String)

  static let names = [
    "rsvg-convert", "chromium", "chromium-browser", "google-chrome", "chrome",
  ]

  /// The first one that is installed.
  static func installed() -> PictureProgram? {
    let folders = (Console.environment("PATH") ?? "").split(separator: ":")
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        let path = "\(folder)/\(name)"
        return name == "rsvg-convert" ? .rsvg(path: path) : .browser(path: path)
      }
    }
    return nil
  }

  var path: String {
    switch self {
    case .rsvg(let path), .browser(let path): path
    }
  }

  /// What the program is asked to do.
  struct Order {
    /// The drawing as SVG.
    let drawing: String
    let width: Double
    let height: Double
    let ground: String
    /// Dots to an inch; nil for PDF.
    let resolution: Double?
  }

  /// The bytes of the file; nil if the program makes none.
  func file(_ order: Order) -> [UInt8]? {
    guard let folder = Self.temporaryFolder() else { return nil }
    defer { Self.remove(folder) }
    let page = folder + "/drawing." + (isBrowser ? "html" : "svg")
    // The browser goes by the name's end.
    let result = folder + (order.resolution == nil ? "/result.pdf" : "/result.png")
    let text = isBrowser ? Self.page(order) : order.drawing
    guard (try? Files.write(Array(text.utf8), to: page)) != nil else { return nil }
    // Programs that write the date of a file take this one, so that a drawing has the same bytes
    // every time.
    setenv("SOURCE_DATE_EPOCH", "0", 1)
    guard Self.run([path] + arguments(order, page: page, result: result, folder: folder)) == 0,
      let bytes = Files.read(result), !bytes.isEmpty
    else { return nil }
    return Self.undated(bytes)
  }

  private var isBrowser: Bool { if case .browser = self { true } else { false } }

  private func arguments(
    _ order: Order, page: String, result: String, folder: String
  ) -> [String] {
    let scale = (order.resolution ?? 96) / 96
    let (width, height) = (Int(order.width.rounded(.up)), Int(order.height.rounded(.up)))
    switch self {
    case .rsvg:
      return order.resolution == nil
        ? ["--format=pdf", "--output=\(result)", page]
        : [
          "--format=png", "--width=\(Int((order.width * scale).rounded()))",
          "--background-color=\(order.ground)", "--output=\(result)", page,
        ]
    case .browser:
      let common = [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=\(folder)/profile",
        "--force-device-scale-factor=\(scale)", "--window-size=\(width),\(height)",
      ]
      // The browser does not start with its walls for the administrator, as in containers.
      return common + (geteuid() == 0 ? ["--no-sandbox"] : [])
        + (order.resolution == nil
          ? ["--print-to-pdf=\(result)", "--no-pdf-header-footer"] : ["--screenshot=\(result)"])
        + ["file://\(page)"]
    }
  }

  /// A page that is as large as the drawing and holds nothing else.
  private static func page(_ order: Order) -> String {
    let (width, height) = (Int(order.width.rounded(.up)), Int(order.height.rounded(.up)))
    return """
      <!DOCTYPE html><meta charset="utf-8"><style>@page{size:\(width)px \(height)px;margin:0}\
      html,body{margin:0;background:\(order.ground)}svg{display:block}\
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}</style>\(order.drawing)
      """
  }

  /// A PDF file without the moment at which it was made, which takes as many letters as before.
  private static func undated(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("%PDF".utf8)) else { return bytes }
    var result = bytes
    let (mark, moment) = (Array("(D:".utf8), Array("20000101000000".utf8))
    var start = 0
    while start + mark.count + moment.count <= result.count {
      let end = start + mark.count
      if result[start] == mark[0], Array(result[start..<end]) == mark,
        result[end..<end + moment.count].allSatisfy({ (0x30...0x39).contains($0) })
      {
        result.replaceSubrange(end..<end + moment.count, with: moment)
      }
      start += 1
    }
    return result
  }

  /// Runs a program to its end, without its words; its exit code, or nil if it does not start.
  private static func run(_ arguments: [String]) -> Int32? {
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
    }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, nil, &list, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private static func temporaryFolder() -> String? {
    let folder = Console.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/scorebook-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func remove(_ folder: String) {
    _ = run(["/bin/rm", "-rf", folder])
  }
}
