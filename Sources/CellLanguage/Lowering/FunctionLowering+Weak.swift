// Weak and unowned references: the place holds a small object that knows the instance without
// owning it; the heap empties it when the instance ends.

extension FunctionLowering {
  /// The place as the program sees it: behind the reference if the variable holds a weak one.
  func behindWeak(_ place: LoweredPlace, _ variable: VariableDecl) -> LoweredPlace {
    guard variable.modifiers.isWeak || variable.modifiers.isUnowned else { return place }
    return .weak(place, layout(of: place), isUnowned: variable.modifiers.isUnowned)
  }

  /// The instance behind a reference, owned.
  mutating func loadWeak(
    _ place: LoweredPlace, _ layout: Layout, _ isUnowned: Bool, _ span: Span
  ) -> Value {
    let reference = load(place, nil, span)
    return callNative(isUnowned ? "unowned.read" : "weak.read", [reference], [], layout, span)
  }

  /// A new reference to the instance.
  mutating func makeWeak(_ value: Value, _ span: Span) -> Value {
    callNative("weak.make", [value], [], value.layout, span)
  }

  /// The first value of a variable or property, as it is kept there.
  mutating func kept(_ core: Core, _ variable: VariableDecl) -> Value {
    let value = value(core)
    guard variable.modifiers.isWeak || variable.modifiers.isUnowned else { return value }
    return makeWeak(value, core.span)
  }

  /// Puts the first value of a variable or property into registers.
  mutating func store(_ core: Core, of variable: VariableDecl, in target: Operand) {
    guard variable.modifiers.isWeak || variable.modifiers.isUnowned else {
      return store(core, in: target)
    }
    let mark = self.mark
    settle(kept(core, variable), in: target, core.span)
    release(to: mark)
  }
}
