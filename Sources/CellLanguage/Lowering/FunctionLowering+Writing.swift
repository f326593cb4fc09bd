extension FunctionLowering {
  // MARK: Writing

  mutating func assign(_ target: Core, _ source: Core, _ span: Span) -> Value {
    if case .tuple(let parts) = target.kind {
      assignTuple(parts, target, source, span)
      return none
    }
    if case .variable(let variable) = target.kind, assignRegister(variable, source) { return none }
    let place = stablePlace(target, before: [source])
    let mark = self.mark
    let value = isComputed(place) ? ownValue(source) : value(source)
    write(value, to: place, type: concrete(target.type), span)
    release(to: mark)
    return none
  }

  private func isComputed(_ place: LoweredPlace) -> Bool {
    switch place {
    case .computed, .computedPart: true
    default: false
    }
  }

  /// A value beside which nothing is kept of what it was read from, so that a setter finds its
  /// instance unshared.
  private mutating func ownValue(_ source: Core) -> Value {
    let layout = layout(of: source)
    let operand = allocateVariable(layout)
    if !layout.isTrivial { _ = temporary(operand, layout) }
    withTemporaries { inner in
      let mark = inner.mark
      let value = inner.value(source)
      inner.settle(value, in: operand, source.span)
      inner.release(to: mark)
    }
    return Value(operand: operand, layout: layout, isOwned: false)
  }

  /// A local variable of plain words takes the value without a detour.
  mutating func assignRegister(_ variable: VariableDecl, _ source: Core) -> Bool {
    guard case .register(let operand, let layout) = place(of: variable, source.span),
      layout.isTrivial, layout.size == 1 || !Self.mentions(source, variable)
    else { return false }
    store(source, in: operand)
    return true
  }

  static func mentions(_ core: Core, _ variable: VariableDecl) -> Bool {
    switch core.kind {
    case .variable(let other): other === variable
    case .statements, .closure: true
    default: core.parts.contains { mentions($0, variable) }
    }
  }

  mutating func assignTuple(
    _ parts: [Core], _ target: Core, _ source: Core, _ span: Span
  ) {
    let type = concrete(source.type)
    let layout = lowering.layout(of: type)
    let mark = self.mark
    // All places are found before the value, and the value before any place changes.
    let places = parts.map { part -> LoweredPlace? in
      if case .invalid = part.kind { return nil }
      if case .tuple = part.kind { return nil }
      return heldPlace(part)
    }
    let whole = allocateVariable(layout)
    if !layout.isTrivial { _ = temporary(whole, layout) }
    store(source, in: whole)
    var offset = 0
    for (index, field) in (type.tupleFields ?? []).enumerated() {
      let fieldLayout = lowering.layout(of: field.type)
      let part = LoweredPlace.register(whole + offset, fieldLayout)
      if let place = places[index] {
        write(load(part, nil, span), to: place, type: concrete(field.type), span)
      } else if case .tuple(let inner) = parts[index].kind {
        assignTuple(inner, parts[index], holder(concrete(field.type), part, span), span)
      }
      offset += fieldLayout.size
    }
    release(to: mark)
  }

  /// A name for something that is in a place already.
  mutating func holder(_ type: Type, _ place: LoweredPlace, _ span: Span) -> Core {
    let variable = VariableDecl(name: "$held", span: span, isMutable: true)
    variable.type = type
    places[ObjectIdentifier(variable)] = .alias(place)
    return Core(.variable(variable), type, span)
  }

  /// Writes a value to a place, ending the one before.
  mutating func write(_ value: Value, to place: LoweredPlace, type: Type, _ span: Span) {
    hold(place, span)
    writePlain(value, to: place, type: type, span)
    unhold(place, span)
  }

  mutating func writePlain(
    _ value: Value, to place: LoweredPlace, type: Type, _ span: Span
  ) {
    let layout = value.layout
    switch place {
    case .register(let operand, _):
      if layout.isTrivial { return move(value.operand, to: operand, layout.size, span) }
      replaceRegister(operand, value, span)
    case .field(let object, let offset, _):
      let pointer = borrow(object, span)
      replaceWords(
        value, span,
        load: { $0.loadFieldWords(pointer, offset, layout.size, $1, span) },
        store: { $0.storeFieldWords(pointer, offset, layout.size, $1, span) })
    case .global(let index, _):
      replaceWords(
        value, span,
        load: { $0.loadGlobalWords(index, layout.size, $1, span) },
        store: { $0.storeGlobalWords(index, layout.size, $1, span) })
    case .element(let array, let index, let part, _, let element):
      writeElement(value, array, index, part, element, span)
    case .computed(let computed):
      guard let set = computed.set else { return emitTrap("this property cannot be set", span) }
      let held = holder(type, .register(value.operand, layout), span)
      _ = self.value(set(held))
    case .weak(let inner, _, _):
      writePlain(makeWeak(value, span), to: inner, type: type, span)
    case .computedPart(let part, let offset, _):
      let whole = readWhole(part, span)
      writePlain(value, to: .register(whole + offset, layout), type: type, span)
    case .discard: break
    }
  }

  mutating func replaceRegister(_ operand: Operand, _ value: Value, _ span: Span) {
    if value.operand == operand { return }
    if value.isOwned {
      drop(operand, value.layout, span)
      return settle(value, in: operand, span)
    }
    // The new value may be a part of the old one.
    let copy = allocateOwned(value.layout)
    self.copy(value.operand, to: copy, value.layout, span)
    drop(operand, value.layout, span)
    take(copy, to: operand, value.layout, span)
    recycle(copy, value.layout)
  }

  /// Puts new words in place, then ends the old value.
  mutating func replaceWords(
    _ value: Value, _ span: Span, load: (inout FunctionLowering, Operand) -> Void,
    store: (inout FunctionLowering, Operand) -> Void
  ) {
    let layout = value.layout
    if layout.isTrivial { return store(&self, value.operand) }
    let new = allocateTemporary(layout.size)
    settle(value, in: new, span)
    let old = allocateOwned(layout)
    load(&self, old)
    store(&self, new)
    drop(old, layout, span)
    recycle(old, layout)
  }

  mutating func writeElement(
    _ value: Value, _ array: LoweredPlace, _ index: Operand, _ part: Int, _ element: Type,
    _ span: Span
  ) {
    let layout = value.layout
    withArray(array, element, span) { inner, pointer in
      if layout.isTrivial {
        return inner.emitElement(
          .storeElements, value.operand, pointer, index, layout.size, part, element, span)
      }
      let old = inner.allocateOwned(layout)
      inner.emitElement(.takeElements, old, pointer, index, layout.size, part, element, span)
      let new = inner.allocateTemporary(layout.size)
      inner.settle(value, in: new, span)
      inner.emitElement(.storeElements, new, pointer, index, layout.size, part, element, span)
      inner.drop(old, layout, span)
      inner.recycle(old, layout)
    }
  }

  /// Gives a register with the array of a place, so that it can be changed there.
  mutating func withArray(
    _ place: LoweredPlace, _ element: Type, _ span: Span,
    _ body: (inout FunctionLowering, Operand) -> Void
  ) {
    if case .register(let operand, _) = place { return body(&self, operand) }
    let held = allocateOwned(.object)
    takeOut(place, to: held, span)
    body(&self, held)
    putBack(place, from: held, span)
    recycle(held, .object)
  }

  // MARK: Taking out and putting back

  /// Moves the value of a place into registers, for a callee to change.
  mutating func takeOut(_ place: LoweredPlace, to target: Operand, _ span: Span) {
    hold(place, span)
    takePlain(place, to: target, span)
  }

  mutating func takePlain(_ place: LoweredPlace, to target: Operand, _ span: Span) {
    let layout = layout(of: place)
    switch place {
    case .register(let operand, _): take(operand, to: target, layout, span)
    case .field(let object, let offset, _):
      let pointer = borrow(object, span)
      loadFieldWords(pointer, offset, layout.size, target, span)
      guard !layout.isTrivial else { return }
      checkPresent(target, layout, span)
      storeZeros(layout.size) { $0.storeFieldWords(pointer, offset, layout.size, $1, span) }
    case .global(let index, _):
      loadGlobalWords(index, layout.size, target, span)
      guard !layout.isTrivial else { return }
      checkPresent(target, layout, inGlobal: true, span)
      storeZeros(layout.size) { $0.storeGlobalWords(index, layout.size, $1, span) }
    case .element(let array, let index, let part, _, let element):
      withArray(array, element, span) { inner, pointer in
        let opcode: Opcode = layout.isTrivial ? .loadElements : .takeElements
        inner.emitElement(opcode, target, pointer, index, layout.size, part, element, span)
      }
    case .computed, .weak:
      // Nothing of what was read holds on to the base when it is written.
      withTemporaries { inner in
        let mark = inner.mark
        let value = inner.load(place, nil, span)
        inner.settle(value, in: target, span)
        inner.release(to: mark)
      }
    case .computedPart(let part, let offset, _):
      take(readWhole(part, span) + offset, to: target, layout, span)
    case .discard: clear(target, layout.size, span)
    }
  }

  mutating func checkPresent(
    _ operand: Operand, _ layout: Layout, inGlobal: Bool = false, _ span: Span
  ) {
    let number = Operand.constant(machine.number(of: layout))
    emit(.checkPresent, operand, number, d: inGlobal ? 1 : 0, span)
  }

  mutating func storeZeros(
    _ size: Int, _ store: (inout FunctionLowering, Operand) -> Void
  ) {
    let mark = self.mark
    let zeros = allocateTemporary(size)
    clear(zeros, size)
    store(&self, zeros)
    release(to: mark)
  }

  /// Moves a value back into the place it was taken from.
  mutating func putBack(_ place: LoweredPlace, from source: Operand, _ span: Span) {
    putPlain(place, from: source, span)
    unhold(place, span)
  }

  mutating func putPlain(
    _ place: LoweredPlace, from source: Operand, _ span: Span
  ) {
    let layout = layout(of: place)
    switch place {
    case .register(let operand, _):
      if layout.isTrivial { return move(source, to: operand, layout.size, span) }
      take(source, to: operand, layout, span)
    case .field(let object, let offset, _):
      let pointer = borrow(object, span)
      storeFieldWords(pointer, offset, layout.size, source, span)
      release(source, layout)
    case .global(let index, _):
      storeGlobalWords(index, layout.size, source, span)
      release(source, layout)
    case .element(let array, let index, let part, _, let element):
      withArray(array, element, span) { inner, pointer in
        inner.emitElement(
          .storeElements, source, pointer, index, layout.size, part, element, span)
      }
      release(source, layout)
    case .computed(let computed): putBack(computed, source, layout, span)
    case .weak:
      let value = Value(operand: source, layout: layout, isOwned: false)
      writePlain(value, to: place, type: context.types.error, span)
      drop(source, layout, span)
    case .computedPart(let part, let offset, _):
      guard let whole = part.whole else { return drop(source, layout, span) }
      putPlain(.register(whole + offset, layout), from: source, span)
    case .discard: drop(source, layout, span)
    }
  }

  /// The words were moved on: registers that own must not end them.
  mutating func release(_ source: Operand, _ layout: Layout) {
    guard source.bank == .owned, !layout.isTrivial else { return }
    clear(source, layout.size)
  }

  mutating func putBack(
    _ computed: ComputedPlace, _ source: Operand, _ layout: Layout, _ span: Span
  ) {
    guard let set = computed.set else { return }
    var operand = source
    if !layout.isTrivial, source.bank != .owned {
      operand = allocateOwned(layout)
      move(source, to: operand, layout.size, span)
      _ = temporary(operand, layout)
    }
    let held = holder(computed.type, .register(operand, layout), span)
    let mark = self.mark
    _ = value(set(held))
    release(to: mark)
  }
}
