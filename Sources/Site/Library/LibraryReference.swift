package import Execution

/// The library that cells use, as pages show it: its declarations with their doc comments.
///
/// It is cheap to make: the texts are read when pages of the reference have to be made, and links
/// to them need no more than the names.
package struct LibraryReference: Sendable {
  /// The declarations of each module, as Swift writes them.
  let texts: [String]
  /// What each type and function is about, by its name.
  let subjects: [String: String]

  /// - Parameters:
  ///   - texts: declarations in the form of the generated bindings.
  ///   - subjects: names in the order in which their subjects are shown.
  package init(_ texts: [String], subjects: [(name: String, subject: String)]) {
    self.texts = texts
    self.subjects = Dictionary(subjects.map { ($0.name, $0.subject) }) { first, _ in first }
    var seen: Set<String> = []
    subjectOrder = subjects.map(\.subject).filter { seen.insert($0).inserted }
  }

  /// In the order in which they are shown.
  let subjectOrder: [String]

  /// Tells libraries apart.
  var hash: ContentHash {
    var writer = ByteWriter()
    for text in texts { writer.write(text) }
    for (name, subject) in subjects.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(subject)
    }
    return ContentHash(writer.bytes)
  }

  static let indexPath = "library/index.html"

  /// The page of a subject.
  static func path(of subject: String) -> String {
    "library/" + subject.lowercased().split(separator: " ").joined(separator: "-") + ".html"
  }

  /// Where a type is described, in the site; nil for names that are none of the library.
  func address(ofType name: String) -> (path: String, anchor: String)? {
    guard name.first?.isUppercase ?? false, let subject = subjects[name] else { return nil }
    return (Self.path(of: subject), name)
  }
}
