extension FunctionLowering {
  mutating func convert(
    _ conversion: Conversion, _ source: Core, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let from = concrete(source.type)
    let target = concrete(core.type)
    let span = core.span
    switch conversion {
    case .function, .sameLayout, .eraseAgain: return value(source, wanted: wanted)
    case .upcast, .asSuper:
      let inner = value(source, wanted: wanted)
      return inner
    case .toOptional: return toOptional(source, target, wanted, span)
    case .erase: return erase(source, from, wanted, span)
    case .hashable(let callee): return value(Core(.call(callee, [source]), core.type, span))
    case .insideOptional(let inner, let a, let b):
      return insideOptional(inner, source, concrete(a), concrete(b), core, wanted)
    case .tuple(let parts, let a, let b):
      return convertTuple(parts, source, a.map(concrete), b.map(concrete), core, wanted)
    case .arrayElements(let inner, let a, let b):
      return convertArray(inner, source, concrete(a), concrete(b), core)
    case .dictionaryValues: return convertDictionary(source, core)
    }
  }

  private mutating func toOptional(
    _ source: Core, _ target: Type, _ wanted: Operand?, _ span: Span
  ) -> Value {
    let form = lowering.enumLayout(target)
    if form.form == .nullable {
      let inner = value(source, wanted: wanted)
      return Value(operand: inner.operand, layout: form.layout, isOwned: inner.isOwned)
    }
    let value = result(form.layout, nil)
    if let inner = form.cases.last?.layouts, let layout = inner.first, layout.size > 0 {
      // The tag is set last: a value that is only half there owns nothing.
      store(source, in: value.operand + 1)
    } else {
      _ = self.value(source)
    }
    constant(1, to: value.operand, span)
    return value
  }

  /// Puts a value behind `any P`; objects of classes stand for themselves.
  private mutating func erase(
    _ source: Core, _ from: Type, _ wanted: Operand?, _ span: Span
  ) -> Value {
    if from.isClass || from.isExistential { return value(source, wanted: wanted) }
    let mark = self.mark
    let inner = value(source)
    let erased = eraseValue(inner, from, span)
    release(to: max(mark, erased.operand.bank == .temporary ? erased.operand.index + 1 : mark))
    return erased
  }

  mutating func eraseValue(_ value: Value, _ type: Type, _ span: Span) -> Value {
    let target = allocateOwned(.object)
    emit(
      .newObject, target, .constant(lowering.existentialType(type)),
      .constant(value.layout.size), span)
    storeField(value, target, 0, span)
    return temporary(target, .object)
  }

  private mutating func insideOptional(
    _ inner: Conversion, _ source: Core, _ from: Type, _ target: Type, _ core: Core,
    _ wanted: Operand?
  ) -> Value {
    let layout = layout(of: core)
    let value = branchResult(layout, wanted)
    let isNil = assembler.makeLabel()
    let end = assembler.makeLabel()
    withTemporaries { lowering in
      let mark = lowering.mark
      let optional = lowering.value(source)
      lowering.jumpIfNil(optional, to: isNil, core.span)
      let payload = lowering.payload(of: optional, lowering.concrete(source.type))
      let held = lowering.holder(from, .register(payload.operand, payload.layout), core.span)
      let converted = Core(.convert(inner, held), target, core.span)
      let wrapped = Core(.convert(.toOptional, converted), core.type, core.span)
      lowering.store(wrapped, in: value.operand)
      lowering.release(to: mark)
    }
    jump(end)
    assembler.place(isNil)
    clear(value.operand, layout.size, core.span)
    assembler.place(end)
    return value
  }

  private mutating func convertTuple(
    _ parts: [Conversion?], _ source: Core, _ from: [Type], _ target: [Type], _ core: Core,
    _ wanted: Operand?
  ) -> Value {
    let whole = value(source)
    let value = result(layout(of: core), nil)
    var (read, write) = (0, 0)
    for (index, part) in parts.enumerated() {
      let layout = lowering.layout(of: from[index])
      let held = holder(from[index], .register(whole.operand + read, layout), core.span)
      let converted = part.map { Core(.convert($0, held), target[index], core.span) } ?? held
      store(converted, in: value.operand + write)
      read += layout.size
      write += lowering.layout(of: target[index]).size
    }
    return value
  }

  private mutating func convertArray(
    _ inner: Conversion, _ source: Core, _ from: Type, _ target: Type, _ core: Core
  ) -> Value {
    let array = value(source)
    let made = temporary(allocateOwned(.object), .object)
    emit(.newArray, made.operand, .constant(lowering.arrayType(target)), 0, core.span)
    let index = allocateVariable(.word)
    constant(0, to: index, core.span)
    let start = assembler.makeLabel()
    let end = assembler.makeLabel()
    assembler.place(start)
    emit(.checkNext, index, array.operand, extra: 0, to: end, core.span)
    let place = LoweredPlace.element(
      array: .register(array.operand, .object), index: index, part: 0,
      lowering.layout(of: from), element: from)
    let held = holder(from, place, core.span)
    let mark = self.mark
    append(Core(.convert(inner, held), target, core.span), to: made.operand, target)
    release(to: mark)
    emit(.addIntConstant, index, index, 1, core.span)
    emit(.jumpBack, to: start, core.span)
    assembler.place(end)
    return made
  }

  private mutating func convertDictionary(_ source: Core, _ core: Core) -> Value {
    let types = [concrete(source.type), concrete(core.type)]
    return callNative("cast.forced", [value(source)], [types], layout(of: core), core.span)
  }

  // MARK: Casts

  mutating func cast(
    _ source: Core, _ kind: CastKind, _ target: Type, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let from = concrete(source.type)
    let target = concrete(target)
    let span = core.span
    let mark = self.mark
    let value = value(source)
    switch kind {
    case .coerce: return value
    case .check:
      let test = castTest(value, from, target, span)
      release(to: mark)
      let operand = wanted ?? allocateTemporary(1)
      move(test, to: operand, 1, span)
      return Value(operand: operand, layout: .word, isOwned: true)
    case .conditional:
      return castOperation("cast.conditional", value, from, target, layout(of: core), span)
    case .forced:
      return castOperation("cast.forced", value, from, target, layout(of: core), span)
    }
  }

  private mutating func castOperation(
    _ name: String, _ value: Value, _ from: Type, _ target: Type, _ layout: Layout, _ span: Span
  ) -> Value {
    callNative(name, [value], [[from, target]], layout, span)
  }

  /// A register that is 1 if the value is of the type.
  mutating func castTest(_ value: Value, _ from: Type, _ target: Type, _ span: Span) -> Operand {
    callNative("cast.is", [value], [[concrete(from), concrete(target)]], .word, span).operand
  }

  /// The value as the other type, which it is known to be.
  mutating func castValue(
    _ value: Value, _ from: Type, _ target: Type, _ span: Span
  ) -> Value {
    let target = concrete(target)
    return castOperation(
      "cast.forced", value, concrete(from), target, lowering.layout(of: target), span)
  }

  // MARK: Enums

  mutating func enumValue(
    _ decl: EnumCaseDecl, _ payload: [Core], _ core: Core, _ wanted: Operand?
  ) -> Value {
    let form = lowering.enumLayout(concrete(core.type))
    let own = form.cases[decl.index]
    if form.form == .nullable {
      guard let inner = payload.first else { return noneValue(core, wanted) }
      let value = self.value(inner, wanted: wanted)
      return Value(operand: value.operand, layout: form.layout, isOwned: value.isOwned)
    }
    if payload.isEmpty, form.layout.size == 1 {
      return constantValue(decl.index, wanted, core.span)
    }
    // The parts are complete before any of them is in the enum's registers, where words only make
    // sense together with the tag.
    let parts = payloadParts(own, payload)
    let value = result(form.layout, nil)
    var used = 1
    if own.isBoxed {
      emit(
        .newObject, value.operand + 1,
        .constant(lowering.boxType(context.types.tuple(own.payload))),
        .constant(parts.layout.size), core.span)
      storeField(parts, value.operand + 1, 0, core.span)
      used += 1
    } else {
      settle(parts, in: value.operand + 1, core.span)
      used += parts.layout.size
    }
    clear(value.operand + used, form.layout.size - used, core.span)
    constant(decl.index, to: value.operand, core.span)
    return value
  }

  /// The payload of a case in registers of its own.
  private mutating func payloadParts(_ own: EnumLayout.Case, _ payload: [Core]) -> Value {
    if payload.count == 1 { return value(payload[0]) }
    let layouts = own.payload.map { lowering.layout(of: $0) }
    let layout = Layout.sequence(layouts)
    let parts = result(layout, nil)
    var offset = 0
    for (part, own) in zip(payload, layouts) {
      store(part, in: parts.operand + offset)
      offset += own.size
    }
    return parts
  }
}
