extension FunctionLowering {
  // MARK: Moving

  /// A value that leaves the place it is in, which is empty afterwards.
  mutating func movedValue(_ core: Core) -> Value {
    let place = lowerPlace(core)
    let layout = layout(of: place)
    if layout.isTrivial { return load(place, nil, core.span) }
    let target = allocateOwned(layout)
    switch place {
    case .register(let operand, _) where operand.bank == .owned:
      take(operand, to: target, layout, core.span)
    case .register(let operand, _) where isInoutRegister(operand):
      move(operand, to: target, layout.size, core.span)
      clear(operand, layout.size, core.span)
    case .field, .global: takePlain(place, to: target, core.span)
    // Somebody else owns it.
    default:
      let value = load(place, nil, core.span)
      settle(value, in: target, core.span)
    }
    return temporary(target, layout)
  }

  private func isInoutRegister(_ operand: Operand) -> Bool {
    operand.bank == .frame && inoutRegisters.contains { $0.contains(operand.index) }
  }

  /// A value that nobody else owns.
  mutating func ownedValue(_ core: Core) -> Value {
    let value = value(core)
    if value.isOwned || value.layout.isTrivial { return value }
    let copy = temporary(allocateOwned(value.layout), value.layout)
    self.copy(value.operand, to: copy.operand, value.layout, core.span)
    return copy
  }

  /// Ends a variable's value, if it still has one.
  mutating func dropVariable(_ variable: VariableDecl, _ span: Span) {
    guard case .register(let operand, let layout) = placeOf(variable, span),
      operand.bank == .owned
    else { return }
    drop(operand, layout, span)
  }

  // MARK: Values with a `deinit`

  /// `discard self`
  mutating func discard(_ core: Core) {
    let value = ownedValue(core)
    if concrete(core.type).isObject { arm(value.operand, false, core.span) }
  }

  /// Says whether the `deinit` of an object has to run when it ends.
  mutating func arm(_ object: Operand, _ isComplete: Bool, _ span: Span) {
    let mark = self.mark
    let flag = allocateTemporary(1)
    constant(isComplete ? 1 : 0, to: flag, span)
    storeFieldWords(object, 0, 1, flag, span)
    release(to: mark)
  }

  /// Makes an object, with the values that the declarations of its properties give.
  mutating func startGuarded(_ type: Type, _ target: Operand, _ span: Span) {
    let info = lowering.classInfo(type)
    emit(
      .newObject, target, .constant(lowering.instanceType(info)), .constant(info.layout.size), span)
    initializeFields(of: type, target)
  }

  /// The memberwise initialiser.
  mutating func constructGuarded(
    _ decl: FunctionDecl, _ arguments: [Core], _ core: Core
  ) -> Value {
    let type = concrete(core.type)
    let info = lowering.classInfo(type)
    let object = temporary(allocateOwned(.object), .object)
    startGuarded(type, object.operand, core.span)
    for (property, argument) in zip(decl.memberwiseProperties, arguments) {
      guard let offset = info.offsets[ObjectIdentifier(property)] else { continue }
      let mark = self.mark
      let value = ownedValue(argument)
      let place = LoweredPlace.field(
        object: .register(object.operand, .object), offset: offset, value.layout)
      write(value, to: place, type: concrete(argument.type), core.span)
      release(to: mark)
    }
    arm(object.operand, true, core.span)
    return object
  }

  /// A `deinit` does nothing for a value that was never complete, or was discarded.
  mutating func lowerGuardedDeinit(_ decl: FunctionDecl, _ object: Operand) {
    let end = assembler.makeLabel()
    let mark = self.mark
    let flag = allocateTemporary(1)
    loadFieldWords(object, 0, 1, flag, decl.nameSpan)
    emit(.jumpIfFalse, flag, to: end, decl.nameSpan)
    release(to: mark)
    lowerBody(decl.checked?.statements ?? [])
    assembler.place(end)
    emit(.returnClean, .none)
  }
}
