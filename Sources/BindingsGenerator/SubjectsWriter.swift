/// Writes what the declarations of the library are about: the folders that they lie in.
struct SubjectsWriter {
  private let modules: [ModuleSource]

  init(_ modules: [ModuleSource]) {
    self.modules = modules
  }

  func file(_ head: String) -> String {
    var seen: Set<String> = []
    let entries = modules.flatMap { module in
      module.files.sorted { $0.name < $1.name }.flatMap { file in
        Self.names(in: file.text).map { ($0, Self.subject(of: file.name, in: module.name)) }
      }
    }.filter { seen.insert($0.0).inserted }
    let lines = entries.map { "    (\"\($0.0)\", \"\($0.1)\"),\n" }.joined()
    return head + """
      extension ScoreLibrary {
        /// What each type and function is about, in the order of the sources.
        package static let subjects: [(name: String, subject: String)] = [
      \(lines)  ]
      }

      """
  }

  /// What is declared for everyone at the outermost level of a file.
  private static func names(in text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "enum", "protocol", "class", "func"]
    return text.split(separator: "\n").compactMap { line in
      guard line.first?.isWhitespace == false else { return nil }
      let words = line.split(separator: " ")
      guard words.contains("public"), let kind = words.firstIndex(where: kinds.contains),
        kind + 1 < words.count
      else { return nil }
      let name = words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return name.isEmpty ? nil : String(name)
    }
  }

  /// The folder of a file in words; of files without one, and of charts, the module.
  private static func subject(of path: String, in module: String) -> String {
    let folder = path.contains("/") ? path.prefix { $0 != "/" } : ""
    switch module {
    case "Charts" where folder != "Marks", "Score": return "Charts"
    case _ where folder.isEmpty: return module == "Tensors" ? "Tensors" : module
    default: return words(String(folder))
    }
  }

  /// "LinearAlgebra" in words.
  private static func words(_ name: String) -> String {
    name.indices.map { index in
      index > name.startIndex && name[index].isUppercase
        ? " " + name[index].lowercased() : String(name[index])
    }.joined()
  }
}
