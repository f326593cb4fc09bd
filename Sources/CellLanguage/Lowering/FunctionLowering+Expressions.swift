extension FunctionLowering {
  /// Lowers an expression into registers that hold nothing; they own the value afterwards.
  mutating func store(_ core: Core, in target: Operand) {
    let mark = self.mark
    let value = value(core, wanted: target)
    settle(value, in: target, core.span)
    release(to: mark)
  }

  /// Lowers an expression. With `wanted`, the value may be put there, owned; otherwise it is
  /// wherever it is cheapest.
  mutating func value(_ core: Core, wanted: Operand? = nil) -> Value {
    let span = core.span
    lowering.place = span
    if core.isMoved, core.isPlace { return movedValue(core) }
    switch core.kind {
    case .integer(let number):
      return constantValue(bits(of: number, concrete(core.type)), wanted, span)
    case .double(let number):
      return constantValue(bits(of: number, concrete(core.type)), wanted, span)
    case .boolean(let flag): return constantValue(flag ? 1 : 0, wanted, span)
    case .string(let text): return stringConstant(text, wanted, span)
    case .interpolation(let parts): return interpolation(parts, wanted, span)
    case .variable(let variable): return variableValue(variable, span)
    case .tuple(let parts): return tupleValue(core, parts, wanted)
    case .element, .property, .subscripted: return readPlace(core, wanted)
    case .array(let elements): return arrayLiteral(core, elements, wanted)
    case .dictionary(let pairs): return dictionaryLiteral(core, pairs, wanted)
    case .call(let callee, let arguments): return call(callee, arguments, core, wanted)
    case .callValue(let callee, let arguments): return callValue(callee, arguments, core, wanted)
    case .enumCase(let decl, let payload): return enumValue(decl, payload, core, wanted)
    case .functionValue(let callee, let bound): return functionValue(callee, bound, core, wanted)
    case .closure(let body): return closureValue(body, core, wanted)
    case .defaultArgument(let parameter, let callee):
      return defaultArgument(parameter, callee, wanted)
    case .address(let place): return value(place, wanted: wanted)
    case .assign where core.isWrapping: return core.wrapping.map { value($0) } ?? none
    case .assign(let place, let source):
      let result = assign(place, source, span)
      if core.completesSelf { completeInstance(span) }
      return result
    case .compound(let parts): return sequence(parts)
    case .convert(let conversion, let source): return convert(conversion, source, core, wanted)
    case .cast(let source, let kind, let target): return cast(source, kind, target, core, wanted)
    case .force(let source): return force(source, core, wanted)
    case .optionalChain(let inner): return optionalChain(inner, core, wanted)
    case .bind(let inner): return bind(inner, core)
    case .conditional(let condition, let first, let second):
      return conditional(condition, first, second, core, wanted)
    case .and, .or, .not, .isNil: return booleanValue(core, wanted)
    case .coalesce(let first, let second): return coalesce(first, second, core, wanted)
    case .statements(let statements): return statementsValue(statements, core, wanted)
    case .tried(let kind, let inner): return tried(kind, inner, core, wanted)
    case .metatype(let type):
      return constantValue(lowering.number(of: concrete(type)), wanted, span)
    case .typeOf(let inner): return typeOf(inner, core, wanted)
    case .initSelf(let callee, let arguments, let isSuper):
      lowerInitSelf(callee, arguments, isSuper: isSuper, span)
      return none
    case .none: return noneValue(core, wanted)
    case .drop(let variable):
      dropVariable(variable, span)
      return none
    case .discard(let value):
      discard(value)
      return none
    case .invalid:
      emitTrap("this code has an error", span)
      return Value(
        operand: wanted ?? allocate(layout(of: core)), layout: layout(of: core), isOwned: false)
    }
  }

  /// A value without words.
  var none: Value {
    Value(operand: .register(.temporary, mark), layout: .empty, isOwned: true)
  }

  // MARK: Constants

  /// The word of a whole number written where a type stands, which may hold fractions.
  private func bits(of number: Int, _ type: Type) -> Int {
    type == known.double || type == known.float ? bits(of: Double(number), type) : number
  }

  private func bits(of number: Double, _ type: Type) -> Int {
    if type == known.float { return Int(Float(number).bitPattern) }
    return Int(bitPattern: UInt(number.bitPattern))
  }

  mutating func constantValue(_ word: Int, _ wanted: Operand?, _ span: Span) -> Value {
    if wanted == nil, let register = loopConstant(word) {
      return Value(operand: register, layout: .word, isOwned: false)
    }
    let target = wanted ?? allocateTemporary(1)
    constant(word, to: target, span)
    return Value(operand: target, layout: .word, isOwned: true)
  }

  /// A register that holds a constant from the start of the function on, for use in loops.
  private mutating func loopConstant(_ word: Int) -> Operand? {
    guard loopDepth > 0 else { return nil }
    if let known = loopConstants[word] { return known }
    guard loopConstants.count < 64 else { return nil }
    let register = allocateVariable(.word)
    loopConstants[word] = register
    return register
  }

  private mutating func stringConstant(_ text: String, _ wanted: Operand?, _ span: Span) -> Value {
    let value = result(.string, wanted)
    emit(.loadString, value.operand, .constant(machine.number(of: text)), span)
    return value
  }

  /// Registers for a result: the wanted ones, or a temporary value.
  mutating func result(_ layout: Layout, _ wanted: Operand?) -> Value {
    if let wanted { return Value(operand: wanted, layout: layout, isOwned: true) }
    return temporary(allocate(layout), layout)
  }

  // MARK: Variables

  private mutating func variableValue(_ variable: VariableDecl, _ span: Span) -> Value {
    if variable.modifiers.isWeak || variable.modifiers.isUnowned {
      return load(placeOf(variable, span), nil, span)
    }
    switch place(of: variable, span) {
    case .register(let operand, let layout):
      return Value(operand: operand, layout: layout, isOwned: false)
    case .box(let box, let layout):
      return loadField(box, 0, layout, nil, span)
    case .global(let index, let layout): return loadGlobal(index, layout, nil, span)
    case .alias(let place): return load(place, nil, span)
    }
  }

  mutating func place(of variable: VariableDecl, _ span: Span) -> Place {
    if let known = places[ObjectIdentifier(variable)] { return known }
    if variable.storage == .global {
      if let place = libraryGlobal(variable, span) { return place }
      return .global(lowering.globalIndex(of: variable), layout(of: context.type(of: variable)))
    }
    emitTrap("'\(variable.name)' is not available here", span)
    let layout = layout(of: variable.type ?? context.types.error)
    let place = Place.register(allocateVariable(layout), layout)
    places[ObjectIdentifier(variable)] = place
    return place
  }

  /// A variable of the library, which no cell declares: made when it is first used.
  private mutating func libraryGlobal(_ variable: VariableDecl, _ span: Span) -> Place? {
    guard variable.initializer != nil, context.sources.isLibrary(variable.span) else { return nil }
    let type = concrete(context.type(of: variable))
    let layout = lowering.layout(of: type)
    let global = lowering.staticGlobal(variable, nil, layout, Substitution(), type)
    emit(
      .initializeOnce, 0, .constant(machine.number(of: global.initializer)),
      extra: UInt64(global.flag), span)
    return .global(global.index, layout)
  }

  mutating func loadGlobal(
    _ index: Int, _ layout: Layout, _ wanted: Operand?, _ span: Span
  ) -> Value {
    let value = result(layout, wanted)
    if layout.isTrivial {
      loadGlobalWords(index, layout.size, value.operand, span)
    } else {
      let mark = self.mark
      let raw = allocateTemporary(layout.size)
      loadGlobalWords(index, layout.size, raw, span)
      checkPresent(raw, layout, inGlobal: true, span)
      copy(raw, to: value.operand, layout, span)
      release(to: mark)
    }
    return value
  }

  mutating func loadGlobalWords(_ index: Int, _ size: Int, _ target: Operand, _ span: Span) {
    if size == 0 { return }
    if size == 1 { return emit(.loadGlobal, target, extra: UInt64(index), span) }
    emit(.loadGlobalWords, target, d: size, extra: UInt64(index), span)
  }

  mutating func storeGlobalWords(_ index: Int, _ size: Int, _ source: Operand, _ span: Span) {
    if size == 0 { return }
    if size == 1 { return emit(.storeGlobal, source, extra: UInt64(index), span) }
    emit(.storeGlobalWords, source, d: size, extra: UInt64(index), span)
  }

  /// A copy of words of an object.
  mutating func loadField(
    _ object: Operand, _ offset: Int, _ layout: Layout, _ wanted: Operand?, _ span: Span
  ) -> Value {
    let value = result(layout, wanted)
    if layout.isTrivial {
      loadFieldWords(object, offset, layout.size, value.operand, span)
    } else {
      let mark = self.mark
      let raw = allocateTemporary(layout.size)
      loadFieldWords(object, offset, layout.size, raw, span)
      checkPresent(raw, layout, span)
      copy(raw, to: value.operand, layout, span)
      release(to: mark)
    }
    return value
  }

  mutating func loadFieldWords(
    _ object: Operand, _ offset: Int, _ size: Int, _ target: Operand, _ span: Span
  ) {
    if size == 0 { return }
    if size == 1 { return emit(.loadField, target, object, .constant(offset), span) }
    emit(.loadFields, target, object, .constant(offset), d: size, span)
  }

  mutating func storeFieldWords(
    _ object: Operand, _ offset: Int, _ size: Int, _ source: Operand, _ span: Span
  ) {
    if size == 0 { return }
    if size == 1 { return emit(.storeField, object, source, .constant(offset), span) }
    emit(.storeFields, object, source, .constant(offset), d: size, span)
  }

  /// Moves a value into words of an object that hold none.
  mutating func storeField(_ value: Value, _ object: Operand, _ offset: Int, _ span: Span) {
    guard value.layout.size > 0 else { return }
    if value.layout.isTrivial {
      return storeFieldWords(object, offset, value.layout.size, value.operand, span)
    }
    let mark = self.mark
    let raw = allocateTemporary(value.layout.size)
    settle(value, in: raw, span)
    storeFieldWords(object, offset, value.layout.size, raw, span)
    release(to: mark)
  }

  // MARK: Compound values

  private mutating func tupleValue(_ core: Core, _ parts: [Core], _ wanted: Operand?) -> Value {
    let layout = layout(of: core)
    if parts.isEmpty { return none }
    let value = result(layout, wanted)
    var offset = 0
    for part in parts {
      store(part, in: value.operand + offset)
      offset += self.layout(of: part).size
    }
    return value
  }

  private mutating func sequence(_ parts: [Core]) -> Value {
    for part in parts.dropLast() { _ = value(part) }
    guard let last = parts.last else { return none }
    let result = value(last)
    // The value of a discarding assignment is not used.
    return parts.count == 1 && !result.layout.isTrivial ? result : result
  }

  private mutating func arrayLiteral(
    _ core: Core, _ elements: [Core], _ wanted: Operand?
  ) -> Value {
    let value = result(.object, wanted)
    let element = concrete(core.type).arguments.first ?? context.types.error
    emit(
      .newArray, value.operand, .constant(lowering.arrayType(element)),
      .constant(min(elements.count, 32767)), core.span)
    for item in elements { append(item, to: value.operand, element) }
    return value
  }

  mutating func append(_ item: Core, to array: Operand, _ element: Type) {
    withTemporaries { inner in
      let mark = inner.mark
      let value = inner.value(item)
      inner.append(value, to: array, element, item.span)
      inner.release(to: mark)
    }
  }

  mutating func append(_ value: Value, to array: Operand, _ element: Type, _ span: Span) {
    let layout = lowering.layout(of: element)
    if layout.isTrivial, layout.size == 1 {
      return emit(.appendElement, array, value.operand, span)
    }
    let mark = self.mark
    let raw = layout.isTrivial ? value.operand : allocateTemporary(layout.size)
    if !layout.isTrivial { settle(value, in: raw, span) }
    emit(.appendElements, array, raw, d: layout.size, span)
    release(to: mark)
  }

  private mutating func dictionaryLiteral(
    _ core: Core, _ pairs: [(key: Core, value: Core)], _ wanted: Operand?
  ) -> Value {
    let type = concrete(core.type)
    let value = result(.object, wanted)
    let made = callNative("Dictionary.init", [], [type.arguments], .object, core.span)
    settle(made, in: value.operand, core.span)
    for pair in pairs {
      withTemporaries { inner in
        let mark = inner.mark
        inner.insertLiteral(pair, into: value.operand, type, core.span)
        inner.release(to: mark)
      }
    }
    return value
  }

  private mutating func insertLiteral(
    _ pair: (key: Core, value: Core), into dictionary: Operand, _ type: Type, _ span: Span
  ) {
    let key = value(pair.key)
    let item = value(pair.value)
    let owner = Value(operand: dictionary, layout: .object, isOwned: false)
    _ = callNative(
      "Dictionary.insertLiteral", [owner, key, item], [type.arguments], .empty, span)
  }

  // MARK: Text

  private mutating func interpolation(
    _ parts: [Core], _ wanted: Operand?, _ span: Span
  ) -> Value {
    // Built apart from the wanted place, which the parts may still read.
    let text = temporary(allocateOwned(.string), .string)
    emit(.loadString, text.operand, .constant(machine.number(of: "")), span)
    for part in parts {
      withTemporaries { inner in
        let mark = inner.mark
        let value = inner.value(part)
        if value.layout.isString, inner.concrete(part.type) == inner.known.string {
          inner.emit(.appendString, text.operand, value.operand, part.span)
        } else {
          let type = inner.concrete(part.type)
          inner.emit(
            .describe, text.operand, value.operand, .constant(inner.lowering.number(of: type)),
            part.span)
        }
        inner.release(to: mark)
      }
    }
    return text
  }

  private mutating func typeOf(_ inner: Core, _ core: Core, _ wanted: Operand?) -> Value {
    let type = concrete(inner.type)
    let mark = self.mark
    let subject = value(inner)
    guard type.isExistential || type.isClass else {
      release(to: mark)
      return constantValue(lowering.number(of: type), wanted, core.span)
    }
    let dynamic = callNative("typeOf", [subject], [[type]], .word, core.span)
    return dynamic
  }
}
