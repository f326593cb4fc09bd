public import Tensors

// Networks: functions with parameters that training changes.
//
// In:  widths and a random stream, or a file of parameters.
// Out: values of `Network` and `ConditionalNetwork`; their `Parameters`.
//
// Reading order: Parameters, Trainable, Network, Activation, Linear, MLP, then the others.

/// The numbers of a network that training changes: tensors with names, in a fixed order.
///
/// Parameters of one layout are a vector space: they add, subtract and take factors, and so do
/// gradients, which have the type of what they are taken at.
///
///     network.parameters["0.weight"]
///     network.parameters = 0.5 * (first.parameters + second.parameters)
public struct Parameters: Sendable, Equatable, CustomStringConvertible {
  /// What the tensors are called; parts are separated by `.`.
  public let names: [String]
  /// The tensors, in the order of the names.
  public let tensors: [Tensor]

  /// Named tensors.
  public init(_ names: [String], _ tensors: [Tensor]) {
    precondition(
      names.count == tensors.count,
      "\(tensors.count) tensors need as many names, found \(names.count)"
    )
    precondition(
      Set(names).count == names.count, "names of parameters must differ, found \(names)")
    self.init(layout: names, tensors)
  }

  /// Tensors for names that are known to differ.
  init(layout names: [String], _ tensors: [Tensor]) {
    self.names = names
    self.tensors = tensors
  }

  /// The number of numbers.
  public var count: Int { tensors.reduce(0) { $0 + $1.count } }

  /// The tensor of a name.
  public subscript(name: String) -> Tensor {
    get {
      precondition(names.contains(name), problem(name: name))
      return tensors[names.firstIndex(of: name) ?? 0]
    }
    set {
      precondition(names.contains(name), problem(name: name))
      var changed = tensors
      changed[names.firstIndex(of: name) ?? 0] = newValue
      self = Parameters(layout: names, changed)
    }
  }

  package func problem(name: String) -> String {
    "there is no parameter '\(name)'; there are \(quoted(names))"
  }

  /// The names with the shapes, and how many numbers there are.
  public var description: String {
    let parts = zip(names, tensors).prefix(8).map { "\($0) \($1.shape)" }
    let rest = names.count > 8 ? ", … (\(names.count) tensors)" : ""
    return "\(count) parameters: \(parts.joined(separator: ", "))\(rest)"
  }

  package var byteCount: Int { tensors.reduce(0) { $0 + $1.byteCount } }
}

// Parameters of one layout.
extension Parameters {
  /// Whether names, shapes and element types are the same.
  package func fits(_ other: Parameters) -> Bool {
    names == other.names
      && zip(tensors, other.tensors).allSatisfy {
        $0.shape == $1.shape && $0.elementType == $1.elementType
      }
  }

  /// Why parameters do not fit others.
  package func problem(fitting other: Parameters) -> String {
    guard names == other.names else {
      if names.isEmpty { return "expected parameters \(quoted(other.names)), found none" }
      if other.names.isEmpty { return "expected no parameters, found \(quoted(names))" }
      return "parameters \(quoted(names)) do not fit \(quoted(other.names))"
    }
    let pairs = zip(names, zip(tensors, other.tensors))
    let misfit = pairs.first {
      $1.0.shape != $1.1.shape || $1.0.elementType != $1.1.elementType
    }
    guard let (name, (mine, its)) = misfit else { return "" }
    return "parameter '\(name)' must have shape \(its.shape) and type \(its.elementType), found"
      + " shape \(mine.shape) and type \(mine.elementType)"
  }

  /// Each tensor through a function that keeps shape and type.
  func mapped(_ transform: (Tensor) -> Tensor) -> Parameters {
    Parameters(layout: names, tensors.map(transform))
  }

  /// Pairs of tensors through a function that keeps shape and type.
  func combined(
    with other: Parameters, _ transform: (Tensor, Tensor) -> Tensor
  ) -> Parameters {
    Parameters(layout: names, zip(tensors, other.tensors).map(transform))
  }

  /// Other tensors of the same shapes under the same names.
  public func with(_ tensors: [Tensor]) -> Parameters {
    precondition(
      tensors.map(\.shape) == self.tensors.map(\.shape),
      "parameters need tensors of shapes \(self.tensors.map(\.shape)), found"
        + " \(tensors.map(\.shape))")
    return Parameters(layout: names, tensors)
  }

  /// Zeros in the same layout.
  public var zeros: Parameters {
    mapped { .zeros($0.shape, elementType: $0.elementType) }
  }
}

extension Parameters {
  /// A table: name, shape and number of numbers of each tensor, and their sum.
  public var summary: String {
    var rows = [["parameter", "shape", "count"]]
    rows += zip(names, tensors).map { [$0, "\($1.shape)", "\($1.count)"] }
    rows.append(["sum", "", "\(count)"])
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row[0] + spaces(widths[0] - row[0].count) + "  " + row[1] + spaces(widths[1] - row[1].count)
        + "  " + spaces(widths[2] - row[2].count) + row[2]
    }.joined(separator: "\n")
  }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

extension Parameters: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: names, tensors: tensors.map { $0.detached() })
  }

  package init?(stored: StoredParts) {
    guard stored.texts.count == stored.tensors.count,
      Set(stored.texts).count == stored.texts.count
    else { return nil }
    self.init(layout: stored.texts, stored.tensors)
  }
}
