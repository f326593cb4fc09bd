import Markup
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares a drawing with the recorded one beside this file.
///
/// With `RECORD=1` in the environment the drawing is recorded instead. A missing record is written
/// and fails; a different drawing is written beside the record, as `name-changed.svg`.
func expectSnapshot(
  of drawing: Node, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Snapshots/\(name).svg"
  let text = pretty(drawing)
  if getenv("RECORD") != nil {
    write(text, to: path)
    return
  }
  guard let recorded = read(path) else {
    write(text, to: path)
    Issue.record("there was no record of '\(name)'", sourceLocation: sourceLocation)
    return
  }
  if recorded == text { return }
  write(text, to: "/\(folder)/Snapshots/\(name)-changed.svg")
  Issue.record(
    "'\(name)' differs from its record, see \(name)-changed.svg", sourceLocation: sourceLocation)
}

/// The markup with one element a line, so that differences can be read.
func pretty(_ node: Node, indent: String = "") -> String {
  switch node {
  case .group(let nodes): return nodes.map { pretty($0, indent: indent) }.joined()
  case .element(let name, let attributes, let children):
    let hasText = children.allSatisfy { if case .text = $0 { true } else { false } }
    if hasText { return indent + node.rendered + "\n" }
    let empty = Node.element(name, attributes, []).rendered
    let inside = children.map { pretty($0, indent: indent + "  ") }.joined()
    return indent + empty.dropLast("</\(name)>".count) + "\n" + inside + indent + "</\(name)>\n"
  case .text, .trusted: return indent + node.rendered + "\n"
  }
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else {
    Issue.record("cannot write \(path)")
    return
  }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, file)
}
