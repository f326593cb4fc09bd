import Execution

/// Data files that cells read, and what is done to them between two builds.
struct EditedFiles {
  private static let names = ["points.csv", "other.csv", "more-1.csv", "more-2.csv"]
  private let folder: String

  init(folder: String) {
    self.folder = folder
    for name in Self.names.prefix(2) { write(Self.content(2), name) }
  }

  private static func content(_ number: Int) -> String { "x,y\n0.5,\(number)\n-1,2.25\n" }

  private func write(_ text: String, _ name: String) {
    try? Files.write(Array(text.utf8), to: folder + "/" + name)
  }

  /// Changes a file, and says which.
  func edit(_ random: inout Numbers) -> String {
    let name = Self.names[min(3, Int.random(in: 0..<6, using: &random) / 2)]
    let number = Int.random(in: 1...4, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0...6: write(Self.content(number), name)
    case 7: write("x\n\(number)\n", name)
    case 8: write("x,y\n\(number),none\n", name)
    case 9: write("", name)
    default: Files.remove(folder + "/" + name)
    }
    return "file \(name), number \(number)"
  }
}
