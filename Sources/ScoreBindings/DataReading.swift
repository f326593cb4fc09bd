package import CellLanguage
import Charts
package import Diagnostics
import ScoreModels

extension ScoreLibrary {
  /// The library for cells whose data files somebody else reads, who knows which of them they may.
  ///
  /// - Parameter macros: commands for formulas in charts, with what they stand for.
  package static func library(
    reading read: @escaping @Sendable (String) throws(Problems) -> [UInt8],
    macros: [(name: String, body: String)] = []
  ) -> CellLibrary {
    let reader: DataSource.Reader = { path in
      do throws(Problems) { return try read(path) } catch { throw DataError(error, path: path) }
    }
    let macros = FormulaMacros(macros)
    return library { $0.reading(with: reader).reading(macros) }
  }
}

extension CellLibrary.Function {
  /// The function with another way to data files, if it reads any.
  fileprivate func reading(with reader: @escaping DataSource.Reader) -> CellLibrary.Function {
    guard name.hasPrefix("Dataset.init(") || name.hasPrefix("Parameters.init(safetensors:")
    else { return self }
    let body = body
    return CellLibrary.Function(name) { call in
      try DataSource.withReader(reader) { try body(&call) }
    }
  }
}

extension DataError: ExplainedError {
  fileprivate init(_ problems: Problems, path: String) {
    let problem = problems.diagnostics.first
    self.init(problem?.summary ?? "'\(path)' cannot be read", help: problem?.help)
  }
}

extension CellLibrary.Function {
  /// The function without a way to write files, if it writes any.
  var refusingToWrite: CellLibrary.Function {
    guard name.hasPrefix("Parameters.save(") else { return self }
    let body = body
    return CellLibrary.Function(name) { call in try DataSink.refusing { try body(&call) } }
  }
}
