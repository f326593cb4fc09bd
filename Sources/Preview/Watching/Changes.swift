/// Which inputs changed.
package struct Changes: Sendable, Equatable {
  /// Paths as the course names them.
  package var paths: Set<String>
  /// Whether any input may have changed, because the system lost count.
  package var isUnknown: Bool

  package init(_ paths: Set<String> = [], isUnknown: Bool = false) {
    self.paths = paths
    self.isUnknown = isUnknown
  }

  /// Everything may have changed.
  package static let unknown = Changes(isUnknown: true)

  package var isEmpty: Bool { paths.isEmpty && !isUnknown }

  package mutating func formUnion(_ other: Changes) {
    paths.formUnion(other.paths)
    isUnknown = isUnknown || other.isUnknown
  }
}
