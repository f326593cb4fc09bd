package import Execution
package import Typesetting

/// Typeset formulas on disk. Typesetting one takes no longer than asking another machine for it.
package struct FormulaFiles: FormulaStore {
  private let store: ContentStore

  package init(_ store: ContentStore) {
    self.store = store.local
  }

  package func bytes(for key: FormulaKey) -> [UInt8]? { store.bytes(for: Self.name(key)) }

  package func keep(_ bytes: [UInt8], for key: FormulaKey) {
    store.keep(bytes, for: Self.name(key))
  }

  private static func name(_ key: FormulaKey) -> String { "formula " + key.text }
}
