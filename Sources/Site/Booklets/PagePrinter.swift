import Diagnostics
import Execution

/// Prints one page of a site with a browser.
struct PagePrinter {
  let browser: ExternalTool
  /// The folder of the site.
  let site: String
  /// How long the browser may take; then it is ended.
  let limit: Duration

  /// The printer of a page that is as long as a course.
  var withMoreTime: PagePrinter {
    PagePrinter(browser: browser, site: site, limit: limit * 5)
  }

  /// Prints a page to a file; what went wrong.
  ///
  /// - Parameter name: what the page is called when something goes wrong.
  func print(_ page: String, named name: String? = nil, to file: String) -> [Diagnostic] {
    // The browser writes beside the file, which is replaced in one step.
    let printed = file + ".new"
    defer { _ = Files.remove(printed) }
    do throws(Files.Failure) {
      try Files.write([], to: printed)
      switch run(page, name ?? page, to: printed) {
      case .success(let bytes): try Files.write(PDFDates.removed(from: bytes), to: file)
      case .failure(let problems): return problems.diagnostics
      }
      return []
    } catch {
      return [.unwritable(error)]
    }
  }

  /// The bytes that the browser gives for a page.
  private func run(
    _ page: String, _ name: String, to file: String
  ) -> Result<[UInt8], Problems> {
    guard let source = Files.realPath(site + "/" + page), let target = Files.realPath(file) else {
      return failure(name, "there is no such page in '\(site)'")
    }
    let arguments =
      Self.arguments + ["--print-to-pdf=" + target, "file://" + SitePath.encoded(source)]
    do throws(ExternalTool.Failure) {
      let outcome = try browser.run(arguments, limit: limit)
      let bytes = Files.read(file) ?? []
      if outcome.status == 0, bytes.starts(with: "%PDF-".utf8) { return .success(bytes) }
      return failure(name, "it gave no PDF and ended with exit code \(outcome.status)")
    } catch {
      switch error {
      case .notStarted(let reason): return failure(name, reason)
      case .late: return .failure(Problems(late(name)))
      }
    }
  }

  private func failure(_ page: String, _ reason: String) -> Result<[UInt8], Problems> {
    .failure(
      Problems(
        Diagnostic(
          "'\(browser.name)' cannot print '\(page)': \(reason)",
          help: "see what '\(browser.path) --headless --print-to-pdf' says about the page")))
  }

  private func late(_ page: String) -> Diagnostic {
    Diagnostic(
      "'\(browser.name)' did not print '\(page)' within \(limit.components.seconds) s and was "
        + "ended",
      help: "try again when the machine has less to do")
  }

  private static var arguments: [String] {
    [
      "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
      "--print-to-pdf-no-header", "--generate-pdf-document-outline",
      "--disable-background-networking", "--disable-extensions",
    ] + (ExternalTool.isOfSuperuser ? ["--no-sandbox"] : [])
  }
}

/// The times in a PDF file, which would make every print another file.
package enum PDFDates {
  /// The file with a fixed day for the times; its other bytes stay where they are.
  package static func removed(from file: [UInt8]) -> [UInt8] {
    var file = file
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let start = file.firstRange(of: Array(name.utf8))?.upperBound else { continue }
      let digits = file[start...].prefix { (0x30...0x39).contains($0) }
      let fixed = Array("20000101000000".utf8)
      guard digits.count == fixed.count else { continue }
      file.replaceSubrange(digits.indices, with: fixed)
    }
    return file
  }
}

extension Diagnostic {
  /// A file that cannot be written.
  static func unwritable(_ failure: Files.Failure) -> Diagnostic {
    Diagnostic(
      "cannot write '\(failure.path)': \(failure.reason)",
      help: "check the folder's permissions and the space that is left")
  }
}
