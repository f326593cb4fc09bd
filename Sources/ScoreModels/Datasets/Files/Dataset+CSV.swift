import Tensors

// Comma-separated values, as RFC 4180 describes them and programs write them.

extension Dataset {
  /// The rows of a table of numbers in text, float64.
  ///
  ///     x,y
  ///     0.5,-1
  ///     "1.5",2e-3
  ///
  /// The first row names the columns if something in it is no number. Fields may stand in double
  /// quotes; spaces around numbers and empty lines are skipped; `nan` and `inf` are numbers.
  ///
  /// - Parameters:
  ///   - path: the file, UTF-8.
  ///   - separator: what stands between fields, one character, such as "\t".
  ///   - columns: the columns that are wanted, in this order; nothing for all.
  /// - Throws: `DataError`, with line and column of what is wrong.
  public init(csv path: String, separator: String = ",", columns: [String] = []) throws {
    let mark = Array(separator.utf8)
    guard mark.count == 1, !"\"\n\r".utf8.contains(mark[0]) else {
      throw DataError(
        "the separator of fields must be one ASCII character, found '\(separator)'",
        help: "such as separator: \";\"")
    }
    let bytes = try DataSource.read(path)
    var table = CSVTable(path, bytes, separator: mark[0], wanted: columns)
    try table.read()
    guard [table.rowCount, max(table.names.count, table.width)].isShape else {
      throw DataError(
        "'\(path)' holds \(table.rowCount) rows of \(table.width) numbers, at most "
          + "\(Tensor.elementLimit) numbers are read")
    }
    self.init(
      Tensor(table.numbers, shape: [table.rowCount, table.width]), columns: table.names)
  }
}

/// A table while it is read.
struct CSVTable {
  private let path: String
  private let separator: UInt8
  private let wanted: [String]
  private var fields: CSVFields
  /// Which fields of a row are taken, in order; nil for all.
  private var choice: [Int]?
  /// The number of fields in a row, and the line that says so.
  private var fieldCount = 0
  private var firstLine = 1
  private(set) var names: [String] = []
  private(set) var numbers: [Double] = []
  private(set) var rowCount = 0

  /// The number of numbers that are taken from a row.
  var width: Int { choice?.count ?? fieldCount }

  init(_ path: String, _ bytes: [UInt8], separator: UInt8, wanted: [String]) {
    self.path = path
    self.separator = separator
    self.wanted = wanted
    fields = CSVFields(path, bytes, separator: separator)
  }

  mutating func read() throws {
    guard let first = try fields.nextRow() else {
      throw DataError("'\(path)' is empty", help: "expected rows of numbers")
    }
    fieldCount = first.count
    firstLine = fields.line
    if first.allSatisfy({ fields.number($0) != nil }) {
      try choose(from: [])
      try take(first)
    } else {
      names = try first.map { try fields.text($0) }
      try choose(from: names)
    }
    while let row = try fields.nextRow() {
      guard row.count == fieldCount else {
        throw fields.error(
          "expected \(fieldCount) fields as in line \(firstLine), found \(row.count)")
      }
      try take(row)
    }
  }

  /// Finds the columns that are wanted.
  private mutating func choose(from all: [String]) throws {
    guard !wanted.isEmpty else { return }
    choice = try wanted.map { name in
      guard let index = all.firstIndex(of: name) else {
        let help =
          all.isEmpty ? "its first row holds numbers" : "its columns are \(quoted(all))"
        throw DataError("'\(path)' has no column '\(name)'", help: help)
      }
      return index
    }
    names = wanted
  }

  private mutating func take(_ row: [CSVFields.Field]) throws {
    for (place, index) in (choice ?? Array(row.indices)).enumerated() {
      guard let number = fields.number(row[index]) else {
        throw try mistake(row[index], name: names.isEmpty ? nil : names[place])
      }
      numbers.append(number)
    }
    guard numbers.count <= Tensor.elementLimit else {
      throw fields.error("at most \(Tensor.elementLimit) numbers are read")
    }
    rowCount += 1
  }

  private func mistake(_ field: CSVFields.Field, name: String?) throws -> DataError {
    let text = try fields.text(field)
    let column = name.map { " in column '\($0)'" } ?? ""
    let found = text.isEmpty ? "nothing" : "'\(text.prefix(40))'"
    let help =
      name == nil ? nil : "name the columns of numbers, as in columns: [\"x\", \"y\"]"
    return fields.error("expected a number\(column), found \(found)", at: field, help: help)
  }
}
