// Ranges and arrays.

extension FunctionLowering {
  mutating func range(_ call: IntrinsicCall) -> Value? {
    guard concrete(call.arguments[0].type) == known.int else { return nil }
    let target = allocateTemporary(2)
    store(call.arguments[0], in: target)
    store(call.arguments[1], in: target + 1)
    emit(.checkRange, target, target + 1, call.span)
    return Value(operand: target, layout: layout(of: call.core), isOwned: true)
  }

  mutating func arrayCount(_ call: IntrinsicCall) -> Value? {
    let mark = self.mark
    let array = lowerPlace(call.arguments[0])
    let pointer = borrow(array, call.span)
    release(to: mark)
    let target = call.wanted ?? allocateTemporary(1)
    emit(.arrayCount, target, pointer, call.span)
    return word(target)
  }

  mutating func arrayAppend(_ call: IntrinsicCall) -> Value? {
    guard case .address(let target) = call.arguments[0].kind else { return nil }
    let element = concrete(target.type).arguments.first ?? context.types.error
    let place = stablePlace(target, before: [call.arguments[1]])
    let mark = self.mark
    let item = value(call.arguments[1])
    withArray(place, element, call.span) { $0.append(item, to: $1, element, call.span) }
    release(to: mark)
    return none
  }
}
