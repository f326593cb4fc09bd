// Dump: a value as a tree, line by line, in the manner of Swift's `dump`.

extension Machine {
  func registerDump() {
    register("dump") { call in
      let type = call.types[0]
      let size = call.layout(of: type).size
      var dump = Dump(machine: call.machine, deepest: call[size + 4])
      let name = call[size + 2] != 0 ? call.string(size) : nil
      try dump.add(.value(call.window, type), name: name, indent: call[size + 3], depth: 0)
      try call.machine.output.append(dump.text, limit: call.machine.limits.output)
    }
  }
}

private struct Dump {
  /// What has a line of its own.
  enum Node {
    case value(Words, Type)
    /// An entry of a dictionary.
    case pair(key: Words, Type, value: Words, Type)
    /// The values that an enum's case carries.
    case payload([ValueShape.Field], Words)
    /// An object as one of its superclasses.
    case part(Words, ClassInfo)
  }

  struct Child {
    let name: String?
    let node: Node
  }

  let machine: Machine
  let deepest: Int
  private(set) var text = ""
  /// The numbers of the objects that were shown.
  private var numbers: [Word: Int] = [:]

  init(machine: Machine, deepest: Int) {
    self.machine = machine
    self.deepest = deepest
  }

  mutating func add(
    _ node: Node, name: String?, indent: Int, depth: Int
  ) throws(Trap) {
    try machine.enterValue()
    defer { machine.valueDepth -= 1 }
    let limit = machine.limits.output
    guard text.utf8.count <= limit, indent <= limit else { throw Trap(.output(limit: limit)) }
    let node = opened(node)
    var (headline, children) = try content(of: node)
    var isKnown = false
    if let identity = identity(of: node) {
      isKnown = numbers[identity] != nil
      let number = numbers[identity] ?? numbers.count
      numbers[identity] = number
      headline += " #\(number)"
    }
    let mark = children.isEmpty ? "-" : depth >= deepest ? "▹" : "▿"
    text += String(repeating: " ", count: max(0, indent)) + mark + " "
    text += (name.map { $0 + ": " } ?? "") + headline + "\n"
    if isKnown || depth >= deepest { children = [] }
    for child in children {
      try add(child.node, name: child.name, indent: indent + 2, depth: depth + 1)
    }
  }

  /// What an existential holds, as often as one is inside another.
  private func opened(_ node: Node) -> Node {
    guard case .value(let place, let type) = node, type.isExistential, place[0] != 0 else {
      return node
    }
    switch HeapObject(place[0]).type.kind {
    case .existential(let inner, _): return opened(.value(HeapObject(place[0]).payload, inner))
    case .instance(let info): return .value(place, info.type)
    default: return node
    }
  }

  /// The word by which an object or a type is known; nil for values.
  private func identity(of node: Node) -> Word? {
    guard case .value(let place, let type) = node else { return nil }
    switch machine.shape(of: type).kind {
    case .instance where type.isClass: return place[0]
    case .metatype: return -1 - place[0]
    default: return nil
    }
  }

  private func content(of node: Node) throws(Trap) -> (headline: String, children: [Child]) {
    switch node {
    case .value(let place, let type): return try content(place, type)
    case .pair(let key, let keyType, let value, let valueType):
      return (
        Self.count(2, "element", in: true),
        [
          Child(name: "key", node: .value(key, keyType)),
          Child(name: "value", node: .value(value, valueType)),
        ]
      )
    case .payload(let fields, let place): return tuple(fields, place)
    case .part(let place, let info):
      return (machine.name(of: info.type, true), properties(place, info))
    }
  }

  private func content(
    _ place: Words, _ type: Type
  ) throws(Trap) -> (headline: String, children: [Child]) {
    let shape = machine.shape(of: type)
    switch shape.kind {
    case .optional(let wrapped, let isNullable):
      let text = try machine.describeNested(place, type)
      guard place[0] != 0 else { return (text, []) }
      let payload = isNullable ? place : place + 1
      return (text, [Child(name: "some", node: .value(payload, wrapped))])
    case .array(let element):
      let payload = HeapObject(place[0]).payload
      return elements(payload + 2, 0..<payload[0], element)
    case .dictionary, .set: return entries(machine.hashTable(place[0]))
    case .tuple(let fields): return tuple(fields, place)
    case .empty: return (Self.count(0, "element", in: true), [])
    case .structure(let fields): return try structure(place, shape, fields)
    case .enumeration: return try enumeration(place, shape)
    case .instance:
      guard place[0] != 0, case .instance(let info) = HeapObject(place[0]).type.kind else {
        return (try machine.describeNested(place, type), [])
      }
      return (try headline(place, machine.shape(of: info.type)), properties(place, info))
    default: return (try machine.describeNested(place, type), [])
    }
  }

  /// What a type says of itself, or else its name.
  private func headline(_ place: Words, _ shape: ValueShape) throws(Trap) -> String {
    isCustom(shape)
      ? try machine.describeNested(place, shape.type) : machine.name(of: shape.type, true)
  }

  private func isCustom(_ shape: ValueShape) -> Bool {
    machine.customMember("debugDescription", of: "CustomDebugStringConvertible", for: shape) != nil
      || machine.customMember("description", of: "CustomStringConvertible", for: shape) != nil
  }

  // MARK: Kinds of values

  private func structure(
    _ place: Words, _ shape: ValueShape, _ fields: [ValueShape.Field]
  ) throws(Trap) -> (headline: String, children: [Child]) {
    let known = machine.context.known
    if let decl = shape.type.nominal, decl === known.decl("ArraySlice") {
      let payload = HeapObject(place[0]).payload
      return elements(payload + 2, place[1]..<place[2], shape.type.arguments[0])
    }
    let text = try headline(place, shape)
    if let decl = shape.type.nominal, decl === known.decl("UnicodeScalar") { return (text, []) }
    return (text, fields.map { Child(name: $0.label, node: field($0, place)) })
  }

  private func enumeration(
    _ place: Words, _ shape: ValueShape
  ) throws(Trap) -> (headline: String, children: [Child]) {
    guard let decl = shape.type.nominal, decl.cases.indices.contains(place[0]) else {
      return ("", [])
    }
    let found = decl.cases[place[0]]
    let text =
      isCustom(shape)
      ? try machine.describeNested(place, shape.type)
      : machine.name(of: shape.type, true) + "." + found.name
    let held = machine.lowering.enumLayout(shape.type).cases[place[0]]
    guard !held.payload.isEmpty else { return (text, []) }
    let start = held.isBoxed ? HeapObject(place[1]).payload : place + 1
    var offset = 0
    let fields = zip(found.payload, held.payload).map { part, type in
      defer { offset += machine.lowering.layout(of: type).size }
      return ValueShape.Field(label: part.label, offset: offset, type: type)
    }
    let isSingle = fields.count == 1 && fields[0].label == nil
    let node = isSingle ? field(fields[0], start) : Node.payload(fields, start)
    return (text, [Child(name: found.name, node: node)])
  }

  private func properties(_ place: Words, _ info: ClassInfo) -> [Child] {
    let context = machine.context
    let substitution = context.substitution(of: info.type)
    let payload = HeapObject(place[0]).payload
    let own = (info.type.nominal?.storedProperties ?? []).map { property in
      let type = machine.lowering.concrete(context.type(of: property), substitution)
      let offset = info.offsets[ObjectIdentifier(property)] ?? 0
      return Child(name: property.name, node: .value(payload + offset, type))
    }
    guard let base = info.superclass else { return own }
    return [Child(name: "super", node: .part(place, base))] + own
  }

  private func tuple(
    _ fields: [ValueShape.Field], _ place: Words
  ) -> (headline: String, children: [Child]) {
    let children = fields.enumerated().map { index, part in
      Child(name: part.label ?? ".\(index)", node: field(part, place))
    }
    return (Self.count(fields.count, "element", in: true), children)
  }

  private func field(_ field: ValueShape.Field, _ place: Words) -> Node {
    .value(place + field.offset, field.type)
  }

  private func elements(
    _ start: Words, _ indices: Range<Int>, _ type: Type
  ) -> (headline: String, children: [Child]) {
    let size = machine.lowering.layout(of: type).size
    let children = indices.map { Child(name: nil, node: .value(start + $0 * size, type)) }
    return (Self.count(children.count, "element"), children)
  }

  private func entries(_ table: HashTable) -> (headline: String, children: [Child]) {
    let children = Array(table.liveIndices).map { index in
      guard let valueType = table.valueType else {
        return Child(name: nil, node: .value(table.key(index), table.keyType))
      }
      return Child(
        name: nil,
        node: .pair(key: table.key(index), table.keyType, value: table.value(index), valueType))
    }
    let noun = table.valueType == nil ? "member" : "key/value pair"
    return (Self.count(children.count, noun), children)
  }

  private static func count(_ count: Int, _ noun: String, in parentheses: Bool = false) -> String {
    let text = "\(count) \(noun)\(count == 1 ? "" : "s")"
    return parentheses ? "(\(text))" : text
  }
}
