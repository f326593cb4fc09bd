/// A place that can be read and written. What has to be computed to find it, such as indices, is
/// in registers already; reading it runs no further code of the program.
indirect enum LoweredPlace {
  case register(Operand, Layout)
  /// Words of the object that another place points to.
  case field(object: LoweredPlace, offset: Int, Layout)
  case global(Int, Layout)
  /// Some words of an element of the array at another place.
  case element(array: LoweredPlace, index: Operand, part: Int, Layout, element: Type)
  /// Read and written by functions.
  case computed(ComputedPlace)
  /// Some words of a value that is read and written by functions.
  case computedPart(ComputedPart, offset: Int, Layout)
  /// What another place refers to without owning it.
  case weak(LoweredPlace, Layout, isUnowned: Bool)
  /// `_`
  case discard(Layout)
}

/// A property or subscript with accessors, its base and arguments evaluated.
final class ComputedPlace {
  let get: Core
  /// The call that sets it, given the new value.
  let set: ((Core) -> Core)?
  let layout: Layout
  let type: Type

  init(get: Core, set: ((Core) -> Core)?, layout: Layout, type: Type) {
    self.get = get
    self.set = set
    self.layout = layout
    self.type = type
  }
}

/// A computed value that is changed in part: read once as a whole, changed, written as a whole.
final class ComputedPart {
  let computed: ComputedPlace
  /// Where the whole is, from when it was read until it is written.
  var whole: Operand?
  /// How many accesses that need the whole are under way; the last one writes it.
  var holds = 0

  init(_ computed: ComputedPlace) {
    self.computed = computed
  }
}

extension FunctionLowering {
  func layout(of place: LoweredPlace) -> Layout {
    switch place {
    case .register(_, let layout), .field(_, _, let layout), .global(_, let layout),
      .element(_, _, _, let layout, _), .discard(let layout), .computedPart(_, _, let layout),
      .weak(_, let layout, _):
      layout
    case .computed(let computed): computed.layout
    }
  }

  /// A part of a place, some words further on.
  mutating func part(
    of place: LoweredPlace, _ offset: Int, _ layout: Layout, _ type: Type, _ span: Span
  ) -> LoweredPlace {
    switch place {
    case .register(let operand, _): return .register(operand + offset, layout)
    case .field(let object, let start, _):
      return .field(object: object, offset: start + offset, layout)
    case .global(let index, _): return .global(index + offset, layout)
    case .element(let array, let index, let start, _, let element):
      return .element(array: array, index: index, part: start + offset, layout, element: element)
    case .discard: return .discard(layout)
    case .weak(let inner, _, let isUnowned): return .weak(inner, layout, isUnowned: isUnowned)
    case .computed(let computed):
      return .computedPart(ComputedPart(computed), offset: offset, layout)
    case .computedPart(let part, let start, _):
      return .computedPart(part, offset: start + offset, layout)
    }
  }

  /// Reads the whole of a computed value into registers that own it.
  mutating func readWhole(_ part: ComputedPart, _ span: Span) -> Operand {
    if let known = part.whole { return known }
    let layout = part.computed.layout
    let operand = allocateVariable(layout)
    if !layout.isTrivial { _ = temporary(operand, layout) }
    withTemporaries { inner in
      let mark = inner.mark
      let value = inner.value(part.computed.get)
      inner.settle(value, in: operand, span)
      inner.release(to: mark)
    }
    return operand
  }

  /// The computed value that a place is inside of, if its changes have to be written there.
  func root(of place: LoweredPlace) -> ComputedPart? {
    switch place {
    case .computedPart(let part, _, _): part
    case .element(let array, _, _, _, _): root(of: array)
    case .register, .field, .global, .computed, .discard, .weak: nil
    }
  }

  /// Reads the whole that a place is inside of, once for everything until `unhold`.
  mutating func hold(_ place: LoweredPlace, _ span: Span) {
    guard let root = root(of: place) else { return }
    root.whole = readWhole(root, span)
    root.holds += 1
  }

  mutating func unhold(_ place: LoweredPlace, _ span: Span) {
    guard let root = root(of: place), let whole = root.whole else { return }
    root.holds -= 1
    if root.holds == 0 { writeWhole(root, whole, span) }
  }

  /// Writes instructions for one of two ways on, both of which put these places back.
  mutating func keepingHolds(
    of places: [LoweredPlace], _ body: (inout FunctionLowering) -> Void
  ) {
    let roots = places.compactMap { root(of: $0) }
    let before = roots.map { ($0.whole, $0.holds) }
    body(&self)
    for (root, state) in zip(roots, before) { (root.whole, root.holds) = state }
  }

  /// Writes the whole of a computed value after a part of it was changed.
  mutating func writeWhole(_ part: ComputedPart, _ whole: Operand, _ span: Span) {
    part.whole = nil
    guard let set = part.computed.set else { return }
    let held = holder(part.computed.type, .register(whole, part.computed.layout), span)
    let mark = self.mark
    _ = value(set(held))
    release(to: mark)
  }

  // MARK: Finding places

  /// A place that stays the same while other expressions are evaluated.
  mutating func stablePlace(_ core: Core, before others: some Sequence<Core>) -> LoweredPlace {
    let outer = holdsIndices
    holdsIndices = outer || others.contains { Self.mayChange($0) }
    defer { holdsIndices = outer }
    return lowerPlace(core)
  }

  /// A place that a call does not make unknown: what leads to it is kept in registers of its own.
  mutating func heldPlace(_ core: Core) -> LoweredPlace {
    let outer = holdsIndices
    holdsIndices = true
    defer { holdsIndices = outer }
    return lowerPlace(core)
  }

  /// Evaluates what is needed to find a place.
  mutating func lowerPlace(_ core: Core) -> LoweredPlace {
    let span = core.span
    switch core.kind {
    case .variable(let variable): return placeOf(variable, span)
    case .element(let base, let index): return elementPlace(base, index, core)
    case .property(let base, let owner, let decl): return propertyPlace(base, owner, decl, core)
    case .subscripted(let base, let callee, let arguments):
      return subscriptPlace(base, callee, arguments, core)
    case .force(let base): return unwrappedPlace(base, core, isChain: false)
    case .bind(let base): return unwrappedPlace(base, core, isChain: true)
    case .address(let inner): return lowerPlace(inner)
    case .convert(.upcast, let inner), .convert(.asSuper, let inner),
      .convert(.sameLayout, let inner):
      return lowerPlace(inner)
    case .invalid: return .discard(layout(of: core))
    default: return temporaryPlace(core)
    }
  }

  mutating func placeOf(_ variable: VariableDecl, _ span: Span) -> LoweredPlace {
    let found: LoweredPlace =
      switch place(of: variable, span) {
      case .register(let operand, let layout): .register(operand, layout)
      case .box(let box, let layout):
        .field(object: .register(box, .object), offset: 0, layout)
      case .global(let index, let layout): .global(index, layout)
      case .alias(let place): place
      }
    return behindWeak(found, variable)
  }

  /// A value that is no place of its own.
  mutating func temporaryPlace(_ core: Core) -> LoweredPlace {
    let value = value(core)
    return .register(value.operand, value.layout)
  }

  mutating func elementPlace(_ base: Core, _ index: Int, _ core: Core) -> LoweredPlace {
    let fields = concrete(base.type).tupleFields ?? []
    let offset = fields.prefix(index).reduce(0) { $0 + layout(of: $1.type).size }
    let place = lowerPlace(base)
    return part(of: place, offset, layout(of: core), concrete(core.type), core.span)
  }

  mutating func unwrappedPlace(_ base: Core, _ core: Core, isChain: Bool) -> LoweredPlace {
    let type = concrete(base.type)
    var place = lowerPlace(base)
    if case .computed(let computed) = place {
      place = readOnce(computed, isClass: concrete(core.type).isClass, type, core.span)
    }
    if case .weak = place {
      let object = load(place, nil, core.span)
      place = .register(object.operand, object.layout)
    }
    let form = optionalForm(type)
    let mark = self.mark
    let tag = part(of: place, 0, .word, known.int, core.span)
    let test = load(tag, nil, core.span)
    if isChain, let label = chains.last {
      emit(.jumpIfFalse, test.operand, to: label, core.span)
    } else {
      emit(form.form == .nullable ? .unwrapObject : .unwrapTag, test.operand, core.span)
    }
    release(to: mark)
    let inner = concrete(core.type)
    if form.form == .nullable {
      return part(of: place, 0, lowering.layout(of: inner), inner, core.span)
    }
    return part(of: place, 1, lowering.layout(of: inner), inner, core.span)
  }

  /// A computed optional is read once, for the test and for what follows.
  mutating func readOnce(
    _ computed: ComputedPlace, isClass: Bool, _ type: Type, _ span: Span
  ) -> LoweredPlace {
    if isClass || computed.set == nil { return temporaryPlace(computed.get) }
    let part = ComputedPart(computed)
    part.whole = readWhole(part, span)
    return .computedPart(part, offset: 0, computed.layout)
  }

  // MARK: Reading

  mutating func readPlace(_ core: Core, _ wanted: Operand?) -> Value {
    let place = lowerPlace(core)
    return load(place, wanted, core.span)
  }

  /// The value at a place: borrowed from registers, copied from anywhere else.
  mutating func load(_ place: LoweredPlace, _ wanted: Operand?, _ span: Span) -> Value {
    switch place {
    case .register(let operand, let layout):
      return Value(operand: operand, layout: layout, isOwned: false)
    case .field(let object, let offset, let layout):
      let pointer = borrow(object, span)
      return loadField(pointer, offset, layout, wanted, span)
    case .global(let index, let layout): return loadGlobal(index, layout, wanted, span)
    case .element(let array, let index, let part, let layout, let element):
      let pointer = borrow(array, span)
      return loadElement(pointer, index, part, layout, element, wanted, span)
    case .computed(let computed): return value(computed.get, wanted: wanted)
    case .weak(let inner, let layout, let isUnowned):
      return loadWeak(inner, layout, isUnowned, span)
    case .computedPart(let part, let offset, let layout):
      let whole = readWhole(part, span)
      return Value(operand: whole + offset, layout: layout, isOwned: false)
    case .discard(let layout):
      return Value(operand: allocate(layout), layout: layout, isOwned: false)
    }
  }

  /// The pointer at a place, without taking part in its ownership. Nothing of the program may run
  /// before it is used.
  mutating func borrow(_ place: LoweredPlace, _ span: Span) -> Operand {
    switch place {
    case .register(let operand, _): return operand
    case .field(let object, let offset, _):
      let pointer = borrow(object, span)
      let target = allocateTemporary(1)
      emit(.loadField, target, pointer, .constant(offset), span)
      emit(.checkObject, target, span)
      return target
    case .global(let index, _):
      let target = allocateTemporary(1)
      loadGlobalWords(index, 1, target, span)
      emit(.checkObject, target, d: 1, span)
      return target
    case .element(let array, let index, let part, _, let element):
      let pointer = borrow(array, span)
      let target = allocateTemporary(1)
      emitElement(.loadElements, target, pointer, index, 1, part, element, span)
      emit(.checkObject, target, span)
      return target
    case .computed(let computed): return value(computed.get).operand
    case .weak: return load(place, nil, span).operand
    case .computedPart(let part, let offset, _): return readWhole(part, span) + offset
    case .discard: return allocateTemporary(1)
    }
  }

  mutating func loadElement(
    _ array: Operand, _ index: Operand, _ part: Int, _ layout: Layout, _ element: Type,
    _ wanted: Operand?, _ span: Span
  ) -> Value {
    let value = result(layout, wanted)
    if layout.isTrivial {
      emitElement(.loadElements, value.operand, array, index, layout.size, part, element, span)
      return value
    }
    let mark = self.mark
    let raw = allocateTemporary(layout.size)
    emitElement(.loadElements, raw, array, index, layout.size, part, element, span)
    checkPresent(raw, layout, span)
    copy(raw, to: value.operand, layout, span)
    release(to: mark)
    return value
  }

  /// An access to some words of an element; the short form when the element is one word.
  mutating func emitElement(
    _ opcode: Opcode, _ value: Operand, _ array: Operand, _ index: Operand, _ size: Int,
    _ part: Int, _ element: Type, _ span: Span
  ) {
    let stride = lowering.layout(of: element).size
    if stride == 1, opcode == .loadElements { return emit(.loadElement, value, array, index, span) }
    if stride == 1, opcode == .storeElements {
      return emit(.storeElement, array, index, value, span)
    }
    let shape = UInt64(stride) | UInt64(part) << 32
    let isLoad = opcode == .loadElements || opcode == .takeElements
    if isLoad {
      emit(opcode, value, array, index, d: size, extra: shape, span)
    } else {
      emit(opcode, array, index, value, d: size, extra: shape, span)
    }
  }
}
