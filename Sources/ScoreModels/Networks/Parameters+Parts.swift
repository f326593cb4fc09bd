extension Parameters {
  /// The parameters of several parts, each name behind that of its part: part "first" with
  /// parameter "weight" gives "first.weight".
  public init(_ partNames: [String], parts: [Parameters]) {
    precondition(
      partNames.count == parts.count,
      "\(parts.count) parts need as many names, found \(partNames.count)")
    precondition(
      Set(partNames).count == partNames.count, "names of parts must differ, found \(partNames)")
    let names = zip(partNames, parts).flatMap { part, inner in inner.names.map { "\(part).\($0)" } }
    self.init(layout: names, parts.flatMap(\.tensors))
  }

  /// The parameters whose names begin with that of a part, under their names inside it.
  public func part(_ name: String) -> Parameters {
    let prefix = name + "."
    let chosen = names.indices.filter { names[$0].hasPrefix(prefix) }
    return Parameters(
      layout: chosen.map { String(names[$0].dropFirst(prefix.count)) }, chosen.map { tensors[$0] })
  }
}
