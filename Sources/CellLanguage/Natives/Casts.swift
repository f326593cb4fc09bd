extension Machine {
  func registerCasts() {
    register("cast.is") { call in
      let subject = call.window + 1
      call[0] = call.machine.matches(subject, call.types[0], call.types[1]) ? 1 : 0
    }
    register("cast.conditional") { call in
      let (from, target) = (call.types[0], call.types[1])
      let optional = call.layout(of: call.machine.context.known.optional(target))
      let subject = call.window + optional.size
      guard call.machine.matches(subject, from, target) else {
        call.window.update(repeating: 0, count: optional.size)
        return
      }
      let layout = call.layout(of: target)
      let isNullable = optional.size == layout.size
      try call.machine.cast(subject, from, to: isNullable ? call.window : call.window + 1, target)
      if !isNullable { call[0] = 1 }
    }
    register("cast.forced") { call in
      let (from, target) = (call.types[0], call.types[1])
      let subject = call.window + call.layout(of: target).size
      guard call.machine.matches(subject, from, target) else {
        let context = call.machine.context
        let (type, _) = call.machine.dynamic(subject, from)
        throw Trap(
          "could not cast value of type '\(context.describe(type))' to '\(context.describe(target))'",
          help: "use 'as?'")
      }
      try call.machine.cast(subject, from, to: call.window, target)
    }
  }

  /// The type that a value has at run time, and where its own words are.
  func dynamic(_ value: Words, _ type: Type) -> (Type, Words) {
    switch type.kind {
    case .existential:
      guard value[0] != 0 else { return (type, value) }
      let object = HeapObject(value[0])
      switch object.type.kind {
      case .existential(let inner, _): return dynamic(object.payload, inner)
      case .instance(let info): return (info.type, value)
      default: return (type, value)
      }
    case .nominal(let decl, _) where decl.isClass:
      guard value[0] != 0, case .instance(let info) = HeapObject(value[0]).type.kind else {
        return (type, value)
      }
      return (info.type, value)
    case .nominal where context.known.isAnyHashable(type):
      return dynamic(value, context.known.any)
    case .metatype: return (context.types.metatype(types[value[0]]), value)
    default: return (type, value)
    }
  }

  /// Whether a value can be seen as another type.
  func matches(_ value: Words, _ type: Type, _ target: Type) -> Bool {
    let known = context.known
    if let wrapped = known.wrapped(type), !known.isOptional(target) {
      if value[0] == 0 { return false }
      return matches(optionalPayload(value, type), wrapped, target)
    }
    let (dynamicType, place) = dynamic(value, type)
    if dynamicType == target { return true }
    if known.isAnyHashable(target), let hashable = known.decl("Hashable") {
      return context.conforms(dynamicType, to: hashable, in: context.emptySignature)
    }
    if let wrapped = known.wrapped(target) {
      if let own = known.wrapped(dynamicType) {
        return place[0] == 0 || matches(optionalPayload(place, dynamicType), own, wrapped)
      }
      return matches(place, dynamicType, wrapped)
    }
    if let own = known.wrapped(dynamicType) {
      return place[0] != 0 && matches(optionalPayload(place, dynamicType), own, target)
    }
    if let named = dynamicType.instanceType, let wanted = target.instanceType {
      return matches(type: named, wanted)
    }
    if case .existential(let protocols, _) = target.kind {
      return protocols.allSatisfy {
        context.conforms(dynamicType, to: $0, in: context.emptySignature)
      }
    }
    if dynamicType.isClass, target.isClass {
      return context.isSubclass(dynamicType, of: target, in: context.emptySignature)
    }
    return matchesElements(place, dynamicType, target)
  }

  /// Whether a type that a value names can be seen as `T.Type` or `any P.Type`.
  private func matches(type: Type, _ target: Type) -> Bool {
    if type == target { return true }
    if case .existential(let protocols, _) = target.kind {
      return protocols.allSatisfy {
        context.conforms(type, to: $0, in: context.emptySignature)
      }
    }
    return type.isClass && target.isClass
      && context.isSubclass(type, of: target, in: context.emptySignature)
  }

  private func optionalPayload(_ value: Words, _ type: Type) -> Words {
    lowering.enumLayout(type).form == .nullable ? value : value + 1
  }

  /// `[Any]` as `[Int]`: every element has to match.
  private func matchesElements(_ value: Words, _ type: Type, _ target: Type) -> Bool {
    if isTable(type) { return matchesEntries(value, type, target) }
    guard context.known.isArray(type), context.known.isArray(target) else { return false }
    let (from, to) = (type.arguments[0], target.arguments[0])
    let payload = HeapObject(value[0]).payload
    let size = lowering.layout(of: from).size
    return (0..<payload[0]).allSatisfy { matches(payload + 2 + $0 * size, from, to) }
  }

  /// Copies a value as another type that it matches.
  func cast(_ value: Words, _ type: Type, to result: Words, _ target: Type) throws(Trap) {
    let known = context.known
    if let wrapped = known.wrapped(type), !known.isOptional(target) {
      return try cast(optionalPayload(value, type), wrapped, to: result, target)
    }
    let (dynamicType, place) = dynamic(value, type)
    let layout = lowering.layout(of: target)
    if dynamicType == target || target.instanceType != nil {
      return heap.copy(place, to: result, layout)
    }
    if let wrapped = known.wrapped(target) {
      return try castToOptional(place, dynamicType, to: result, target, wrapped)
    }
    if let own = known.wrapped(dynamicType) {
      return try cast(optionalPayload(place, dynamicType), own, to: result, target)
    }
    if known.isAnyHashable(target) {
      // It holds its value as `Any` does.
      return known.isAnyHashable(type)
        ? heap.copy(value, to: result, layout)
        : try castToExistential(place, dynamicType, place, dynamicType, result)
    }
    if target.isExistential {
      return try castToExistential(value, type, place, dynamicType, result)
    }
    if dynamicType.isClass { return heap.copy(place, to: result, .object) }
    try castElements(place, dynamicType, to: result, target)
  }

  private func castToOptional(
    _ place: Words, _ type: Type, to result: Words, _ target: Type, _ wrapped: Type
  ) throws(Trap) {
    let layout = lowering.layout(of: target)
    result.update(repeating: 0, count: layout.size)
    var (source, own) = (place, type)
    if let inner = context.known.wrapped(type) {
      if place[0] == 0 { return }
      (source, own) = (optionalPayload(place, type), inner)
    }
    guard lowering.enumLayout(target).form != .nullable else {
      return try cast(source, own, to: result, wrapped)
    }
    try cast(source, own, to: result + 1, wrapped)
    result[0] = 1
  }

  private func castToExistential(
    _ value: Words, _ type: Type, _ place: Words, _ dynamicType: Type, _ result: Words
  ) throws(Trap) {
    if type.isExistential || dynamicType.isClass { return heap.copy(value, to: result, .object) }
    let layout = lowering.layout(of: dynamicType)
    let number = lowering.existentialType(dynamicType)
    let object = try heap.allocate(objectTypes[number], words: layout.size)
    heap.copy(place, to: object.payload, layout)
    result[0] = object.word
  }

  private func castElements(
    _ value: Words, _ type: Type, to result: Words, _ target: Type
  ) throws(Trap) {
    if isTable(type) { return try castEntries(value, to: result, target) }
    let (from, to) = (type.arguments[0], target.arguments[0])
    let payload = HeapObject(value[0]).payload
    let (size, layout) = (lowering.layout(of: from).size, lowering.layout(of: to))
    let array = try makeArray(arrayType(of: to), capacity: payload[0])
    for index in 0..<payload[0] {
      try cast(
        payload + 2 + index * size, from, to: array.payload + 2 + index * layout.size, to)
      array.payload[0] = index + 1
    }
    result[0] = array.word
  }
}
