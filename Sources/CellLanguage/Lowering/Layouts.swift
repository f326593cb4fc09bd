extension Lowering {
  /// How values of a concrete type are held.
  func layout(of type: Type) -> Layout {
    if let known = type.layout { return known }
    var layout = makeLayout(type)
    if layout.size > Self.mostWords {
      oversized = oversized ?? type
      layout = .empty
    }
    type.layout = layout
    return layout
  }

  /// What a value may take: structs of structs of structs can double with each.
  static let mostWords = 1 << 16

  /// Stops when code needs types or values that are too large.
  func checkSizes() throws(Trap) {
    if let oversized {
      throw Trap(
        "a value of type '\(context.describe(oversized))' takes more than \(Self.mostWords * 8) bytes",
        help: "use an array or a class")
    }
    if types.takeTooLarge() {
      throw Trap(
        "this needs a type that is made of more than \(TypeTable.mostParts) types",
        help: "put the parts into an array or a class")
    }
  }

  private func makeLayout(_ type: Type) -> Layout {
    switch type.kind {
    case .tuple(let fields): return .sequence(fields.map { layout(of: $0.type) })
    case .function, .existential: return .object
    case .metatype: return .word
    case .nominal(let decl, let arguments): return nominalLayout(decl, arguments, type)
    case .opaque: return layout(of: concrete(type))
    case .parameter, .dependent, .variable, .inoutAddress, .error: return .empty
    }
  }

  private func nominalLayout(_ decl: NominalDecl, _ arguments: [Type], _ type: Type) -> Layout {
    if let builtin = Self.builtinLayouts[decl.name], context.library.nominal(decl.name) === decl {
      return builtin
    }
    if decl.isClass || decl.isNative || decl.isGuarded { return .object }
    if decl.isEnum { return enumLayout(type).layout }
    let substitution = context.substitution(of: type)
    return .sequence(
      decl.storedProperties.map { property in
        layout(of: concrete(context.type(of: property), substitution))
      })
  }

  /// Types of the prelude that the machine holds in its own way.
  private static var builtinLayouts: [String: Layout] {
    [
      "Int": .word, "Int8": .word, "Int16": .word, "Int32": .word, "Int64": .word,
      "UInt": .word, "UInt8": .word, "UInt16": .word, "UInt32": .word, "UInt64": .word,
      "Double": .word, "Float": .word, "Bool": .word, "String": .string, "Character": .string,
      "Substring": .object, "Array": .object, "Dictionary": .object, "Set": .object,
      "Never": .empty,
    ]
  }

  /// Where a stored property lies inside a value of its struct.
  func offset(of property: VariableDecl, in type: Type) -> Int {
    if let known = offsets[type.id] { return known[ObjectIdentifier(property)] ?? 0 }
    guard let decl = type.nominal else { return 0 }
    let substitution = context.substitution(of: type)
    var found: [ObjectIdentifier: Int] = [:]
    var offset = 0
    for other in decl.storedProperties {
      found[ObjectIdentifier(other)] = offset
      offset += layout(of: concrete(context.type(of: other), substitution)).size
    }
    offsets[type.id] = found
    return found[ObjectIdentifier(property)] ?? 0
  }

  // MARK: Enums

  /// The cases of an enum as they are held.
  func enumLayout(_ type: Type) -> EnumLayout {
    if let known = enumLayouts[type.id] { return known }
    let made = makeEnumLayout(type)
    enumLayouts[type.id] = made
    return made
  }

  private func makeEnumLayout(_ type: Type) -> EnumLayout {
    guard let decl = type.nominal else { return EnumLayout(form: .tag, layout: .word, cases: []) }
    let substitution = context.substitution(of: type)
    let isIndirect = decl.modifiers.isIndirect
    var cases: [EnumLayout.Case] = []
    for enumCase in decl.cases {
      let payload = context.payloadTypes(of: enumCase).map { concrete($0, substitution) }
      let isBoxed = (isIndirect || enumCase.isIndirect) && !payload.isEmpty
      cases.append(
        EnumLayout.Case(
          payload: payload, layouts: isBoxed ? [] : payload.map { layout(of: $0) },
          isBoxed: isBoxed))
    }
    if decl === context.known.decl("Optional"), cases.count == 2, let some = cases.last,
      some.layouts.count == 1, some.layouts[0].isObject, isNeverNull(some.layouts[0])
    {
      return EnumLayout(form: .nullable, layout: .optionalObject, cases: cases)
    }
    return taggedLayout(cases)
  }

  private func isNeverNull(_ layout: Layout) -> Bool {
    if case .object = layout.slots[0].slot { true } else { false }
  }

  private func taggedLayout(_ cases: [EnumLayout.Case]) -> EnumLayout {
    let parts = cases.map { $0.isBoxed ? Layout.object : Layout.sequence($0.layouts) }
    let room = parts.map(\.size).max() ?? 0
    let slots = parts.map { part in
      part.slots.map { Layout.PlacedSlot(offset: $0.offset + 1, slot: $0.slot) }
    }
    let isTrivial = slots.allSatisfy(\.isEmpty)
    let slot = Layout.PlacedSlot(offset: 0, slot: .enumeration(slots))
    let layout = Layout(size: 1 + room, slots: isTrivial ? [] : [slot])
    return EnumLayout(form: .tag, layout: layout, cases: cases)
  }
}

/// How the cases of an enum are held.
final class EnumLayout {
  enum Form {
    /// A tag word, then the payload.
    case tag
    /// An optional of an object: null is `none`.
    case nullable
  }

  struct Case {
    let payload: [Type]
    /// The layouts of the payload values, one after the other; empty when they are boxed.
    let layouts: [Layout]
    let isBoxed: Bool
  }

  let form: Form
  let layout: Layout
  let cases: [Case]

  init(form: Form, layout: Layout, cases: [Case]) {
    self.form = form
    self.layout = layout
    self.cases = cases
  }
}
