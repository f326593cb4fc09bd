import Diagnostics
import Execution
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of this machine that makes pictures and PDF files of drawings: `rsvg-convert` or a
/// browser.
struct PictureProgram {
  private let tool: ExternalTool
  /// How long it may take; then it is ended.
  private let limit: Duration

  static let names = ["rsvg-convert"] + Booklets.browsers

  /// The first one that is installed.
  static func installed(limit: Duration = .seconds(180)) -> PictureProgram? {
    ExternalTool(names).map { PictureProgram(tool: $0, limit: limit) }
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

    fileprivate var size: (width: Int, height: Int) {
      (Int(width.rounded(.up)), Int(height.rounded(.up)))
    }
  }

  /// The bytes of the file.
  func file(_ order: Order) throws(Problems) -> [UInt8] {
    guard let folder = Self.temporaryFolder() else {
      throw failure("there is no place for a file of its own in the temporary folder")
    }
    defer { Self.remove(folder) }
    let page = folder + "/drawing." + (isBrowser ? "html" : "svg")
    // The browser goes by the name's end.
    let result = folder + (order.resolution == nil ? "/result.pdf" : "/result.png")
    let text = isBrowser ? Self.page(order) : order.drawing
    do throws(Files.Failure) {
      try Files.write(Array(text.utf8), to: page)
    } catch {
      throw failure("it cannot be given a file: \(error.reason)")
    }
    try run(arguments(order, page: page, result: result, folder: folder))
    guard let bytes = Files.read(result), !bytes.isEmpty else { throw failure("it made no file") }
    return bytes.starts(with: "%PDF".utf8) ? PDFDates.removed(from: bytes) : bytes
  }

  private func run(_ arguments: [String]) throws(Problems) {
    let outcome: ExternalTool.Outcome
    do throws(ExternalTool.Failure) {
      // Programs that write the date of a file take this one, so that a drawing has the same bytes
      // every time.
      outcome = try tool.run(arguments, environment: ["SOURCE_DATE_EPOCH=0"], limit: limit)
    } catch {
      switch error {
      case .notStarted(let reason): throw failure(reason)
      case .late:
        throw failure("it took more than \(limit.components.seconds) s and was ended")
      }
    }
    guard outcome.status == 0 else {
      throw failure("it ended with exit code \(outcome.status)")
    }
  }

  private func failure(_ reason: String) -> Problems {
    Problems(
      Diagnostic(
        "'\(tool.name)' cannot draw the figure: \(reason)",
        help: "try '\(tool.path)' by hand on the file that '--to svg' writes"))
  }

  private var isBrowser: Bool { tool.name != Self.names[0] }

  private func arguments(
    _ order: Order, page: String, result: String, folder: String
  ) -> [String] {
    let scale = (order.resolution ?? 96) / 96
    guard isBrowser else {
      return order.resolution == nil
        ? ["--format=pdf", "--output=\(result)", page]
        : [
          "--format=png", "--width=\(Int((order.width * scale).rounded()))",
          "--background-color=\(order.ground)", "--output=\(result)", page,
        ]
    }
    let common = [
      "--headless", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=\(folder)/profile",
      "--force-device-scale-factor=\(scale)",
      "--window-size=\(order.size.width),\(order.size.height)",
    ]
    // The browser does not start with its walls for the administrator, as in containers.
    return common + (ExternalTool.isOfSuperuser ? ["--no-sandbox"] : [])
      + (order.resolution == nil
        ? ["--print-to-pdf=\(result)", "--no-pdf-header-footer"] : ["--screenshot=\(result)"])
      + ["file://\(page)"]
  }

  /// A page that is as large as the drawing and holds nothing else.
  private static func page(_ order: Order) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><style>\
    @page{size:\(order.size.width)px \(order.size.height)px;margin:0}\
    html,body{margin:0;background:\(order.ground)}svg{display:block}\
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}</style>\(order.drawing)
    """
  }

  private static func temporaryFolder() -> String? {
    let folder = Console.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/scorebook-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  /// Removes a folder with what a browser has left in it.
  private static func remove(_ folder: String) {
    _ = try? ExternalTool(path: "/bin/rm").run(["-rf", folder], limit: .seconds(20))
  }
}
