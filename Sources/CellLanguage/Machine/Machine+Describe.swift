extension Machine {
  /// The text that `print` shows for a value.
  func describe(_ value: Words, _ type: Type) throws(Trap) -> String {
    var text = ""
    try describe(value, type, isNested: false, into: &text)
    return text
  }

  /// The text of a value inside another, as `debugPrint` shows it.
  func describeNested(_ value: Words, _ type: Type) throws(Trap) -> String {
    var text = ""
    try describe(value, type, isNested: true, into: &text)
    return text
  }

  /// What the host's stack has room for, which the walk over a value uses.
  private static let deepestValue = 100_000

  /// Counts how deeply the value being walked is nested.
  func enterValue() throws(Trap) {
    guard valueDepth < min(limits.recursion, Self.deepestValue) else {
      throw valueDepth < limits.recursion
        ? Trap(.stack(depth: valueDepth)) : Trap(.recursion(limit: limits.recursion))
    }
    try countHostWork(1)
    valueDepth += 1
  }

  private func describe(
    _ value: Words, _ type: Type, isNested: Bool, into text: inout String
  ) throws(Trap) {
    guard text.utf8.count <= limits.output else { throw Trap(.output(limit: limits.output)) }
    try enterValue()
    defer { valueDepth -= 1 }
    let shape = shape(of: type)
    switch shape.kind {
    case .integer(let format):
      text += format.isSigned ? String(value[0]) : String(UInt(bitPattern: value[0]))
    case .double: text += "\(Double(bitPattern: UInt64(UInt(bitPattern: value[0]))))"
    case .float: text += "\(Float(bitPattern: UInt32(truncatingIfNeeded: value[0])))"
    case .boolean: text += value[0] != 0 ? "true" : "false"
    case .string:
      let string = string(at: value)
      text += isNested ? string.debugDescription : string
    case .character:
      let string = string(at: value)
      text += isNested ? string.debugDescription : string
    case .substring:
      let string = substring(value)
      text += isNested ? string.debugDescription : String(string)
    case .optional(let wrapped, let isNullable):
      if value[0] == 0 {
        text += "nil"
      } else {
        text += "Optional("
        try describe(isNullable ? value : value + 1, wrapped, isNested: true, into: &text)
        text += ")"
      }
    case .array(let element): try describeArray(value, element, into: &text)
    case .dictionary: try describeHashed(value, into: &text)
    case .set:
      text += isNested ? "Set(" : ""
      try describeHashed(value, into: &text)
      text += isNested ? ")" : ""
    case .tuple(let fields):
      text += "("
      try describe(fields, value, into: &text)
      text += ")"
    case .structure(let fields):
      if try describeCustom(value, shape, isNested, into: &text) { return }
      text += name(of: type, isNested) + "("
      try describe(fields, value, into: &text)
      text += ")"
    case .enumeration:
      if try describeCustom(value, shape, isNested, into: &text) { return }
      try describeEnum(value, type, isNested, into: &text)
    case .instance: try describeInstance(value, isNested, into: &text)
    case .existential: try describeExistential(value, isNested, into: &text)
    case .native:
      if try describeCustom(value, shape, isNested, into: &text) { return }
      let hosted = NativeCall.native(HeapObject(value[0])) as? HostedValue
      text += hosted?.text(isNested: isNested) ?? name(of: type, isNested)
    case .function: text += "(Function)"
    case .metatype:
      let described = types.indices.contains(value[0]) ? types[value[0]] : type
      text += name(of: described, isNested)
    case .empty: text += "()"
    }
  }

  /// The name of a type as a value's text shows it: with its module inside other values.
  func name(of type: Type, _ isNested: Bool) -> String {
    lowering.context.runtimeName(of: type, isQualified: isNested)
  }

  private func describe(
    _ fields: [ValueShape.Field], _ value: Words, into text: inout String
  ) throws(Trap) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += ", " }
      if let label = field.label { text += label + ": " }
      try describe(value + field.offset, field.type, isNested: true, into: &text)
    }
  }

  private func describeArray(
    _ value: Words, _ element: Type, into text: inout String
  ) throws(Trap) {
    let payload = HeapObject(value[0]).payload
    let size = lowering.layout(of: element).size
    text += "["
    for index in 0..<payload[0] {
      if index > 0 { text += ", " }
      try describe(payload + 2 + index * size, element, isNested: true, into: &text)
    }
    text += "]"
  }

  private func describeHashed(_ value: Words, into text: inout String) throws(Trap) {
    let table = hashTable(value[0])
    if table.count == 0 {
      text += table.valueLayout == nil ? "[]" : "[:]"
      return
    }
    text += "["
    var isFirst = true
    for index in table.liveIndices {
      if !isFirst { text += ", " }
      isFirst = false
      try describe(table.key(index), table.keyType, isNested: true, into: &text)
      guard let valueType = table.valueType else { continue }
      text += ": "
      try describe(table.value(index), valueType, isNested: true, into: &text)
    }
    text += "]"
  }

  private func describeEnum(
    _ value: Words, _ type: Type, _ isNested: Bool, into text: inout String
  ) throws(Trap) {
    guard let decl = type.nominal else { return }
    let form = lowering.enumLayout(type)
    let tag = value[0]
    guard decl.cases.indices.contains(tag) else { return }
    if isNested { text += name(of: type, true) + "." }
    text += decl.cases[tag].name
    let own = form.cases[tag]
    guard !own.payload.isEmpty else { return }
    let start = own.isBoxed ? HeapObject(value[1]).payload : value + 1
    var offset = 0
    let fields = zip(decl.cases[tag].payload, own.payload).map { payload, type in
      defer { offset += lowering.layout(of: type).size }
      return ValueShape.Field(label: payload.label, offset: offset, type: type)
    }
    // One tuple prints as the list of its elements.
    let isTuple = fields.count == 1 && fields[0].label == nil && own.payload[0].tupleFields != nil
    text += isTuple ? "" : "("
    try describe(fields, start, into: &text)
    text += isTuple ? "" : ")"
  }

  private func describeInstance(
    _ value: Words, _ isNested: Bool, into text: inout String
  ) throws(Trap) {
    guard value[0] != 0, case .instance(let info) = HeapObject(value[0]).type.kind else { return }
    let shape = shape(of: info.type)
    if try describeCustom(value, shape, isNested, into: &text) { return }
    text += name(of: info.type, true)
  }

  private func describeExistential(
    _ value: Words, _ isNested: Bool, into text: inout String
  ) throws(Trap) {
    guard value[0] != 0 else { return }
    let object = HeapObject(value[0])
    switch object.type.kind {
    case .existential(let type, _):
      try describe(object.payload, type, isNested: isNested, into: &text)
    case .instance: try describeInstance(value, isNested, into: &text)
    default: break
    }
  }

  /// Uses the type's own `description` or `debugDescription`; false when it has none.
  private func describeCustom(
    _ value: Words, _ shape: ValueShape, _ isNested: Bool, into text: inout String
  ) throws(Trap) -> Bool {
    let plain = ("description", "CustomStringConvertible")
    let debug = ("debugDescription", "CustomDebugStringConvertible")
    for (name, proto) in isNested ? [debug, plain] : [plain, debug] {
      guard let code = customMember(name, of: proto, for: shape) else { continue }
      text += try callDescription(code, value, shape.type)
      return true
    }
    return false
  }

  private func callDescription(_ code: Int, _ value: Words, _ type: Type) throws(Trap) -> String {
    let size = lowering.layout(of: type).size
    let window = try invokeTrapping(code) { window in
      (window + 2).update(from: value, count: size)
    }
    let text = string(at: window)
    destroyString(window)
    return text
  }

  /// Calls a function that throws no errors of the program.
  func invokeTrapping(_ function: Int, _ fill: (Words) -> Void) throws(Trap) -> Words {
    do {
      return try invoke(function, fill)
    } catch {
      throw (error as? Trap) ?? trap ?? Trap("an error was thrown where none is expected")
    }
  }
}

extension Context {
  /// The name of a type at run time: `Array<Int>`, `Point`; qualified: `Swift.Array<Swift.Int>`,
  /// `main.Outer.Point`.
  func runtimeName(of type: Type, isQualified: Bool = false) -> String {
    func name(_ type: Type) -> String { runtimeName(of: type, isQualified: isQualified) }
    switch type.kind {
    case .nominal(let decl, let arguments):
      let own = arguments.suffix(decl.genericParameters.count)
      let base = isQualified ? qualifiedName(of: decl, arguments) : decl.name
      return own.isEmpty ? base : "\(base)<\(own.map(name).joined(separator: ", "))>"
    case .tuple(let fields):
      return "("
        + fields.map { ($0.label.map { "\($0): " } ?? "") + name($0.type) }.joined(separator: ", ")
        + ")"
    case .function(let function):
      let parameters = function.parameters.map { ($0.isInout ? "inout " : "") + name($0.type) }
      let throwing = function.thrown.map {
        $0 == known.anyError ? " throws" : " throws(\(name($0)))"
      }
      return "(\(parameters.joined(separator: ", ")))\(throwing ?? "") -> \(name(function.result))"
    case .existential(let protocols, let bindings):
      if protocols.isEmpty { return "Any" }
      let names = protocols.map { isQualified ? qualifiedName(of: $0, []) : $0.name }
      let bound =
        bindings.isEmpty ? "" : "<\(bindings.map { name($0.type) }.joined(separator: ", "))>"
      return (bindings.isEmpty ? "" : "any ") + names.joined(separator: " & ") + bound
    case .metatype(let instance): return name(instance) + ".Type"
    default: return describe(type)
    }
  }

  private func qualifiedName(of decl: NominalDecl, _ arguments: [Type]) -> String {
    let isLibrary = library.nominal(decl.name) === decl
    guard let outer = decl.outer else { return (isLibrary ? "Swift." : "main.") + decl.name }
    let outerArguments = Array(arguments.dropLast(decl.genericParameters.count))
    let base = qualifiedName(of: outer, outerArguments)
    let own = outerArguments.suffix(outer.genericParameters.count)
    let generics = own.map { runtimeName(of: $0, isQualified: true) }.joined(separator: ", ")
    return own.isEmpty ? "\(base).\(decl.name)" : "\(base)<\(generics)>.\(decl.name)"
  }
}
