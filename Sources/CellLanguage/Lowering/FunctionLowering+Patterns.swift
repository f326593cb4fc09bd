extension FunctionLowering {
  /// Tests a value against a pattern and then binds the pattern's names.
  mutating func match(
    _ pattern: CorePattern, _ value: Value, orJumpTo label: Assembler.Label, _ span: Span
  ) {
    test(pattern, value, orJumpTo: label, span)
    bindAll(pattern, value, span)
  }

  /// Jumps if the value does not match; binds nothing.
  mutating func test(
    _ pattern: CorePattern, _ value: Value, orJumpTo label: Assembler.Label, _ span: Span
  ) {
    switch pattern.kind {
    case .wildcard, .bind: break
    case .boolean(let wanted):
      emit(wanted ? .jumpIfFalse : .jumpIfTrue, value.operand, to: label, span)
    case .tuple(let parts):
      for (part, inner) in zip(parts, tupleParts(value, pattern.type)) {
        test(part, inner, orJumpTo: label, span)
      }
    case .enumCase(let decl, let parts):
      testCase(decl, parts, pattern, value, orJumpTo: label, span)
    case .expression(let subject, let core):
      places[ObjectIdentifier(subject)] = .register(value.operand, value.layout)
      jump(to: label, if: core, is: false)
    case .isType(let target):
      let result = castTest(value, pattern.type, target, span)
      emit(.jumpIfFalse, result, to: label, span)
    case .asType(let inner, let target):
      testCast(inner, target, pattern, value, orJumpTo: label, span)
    }
  }

  private func tupleParts(_ value: Value, _ type: Type) -> [Value] {
    var offset = 0
    return (concrete(type).tupleFields ?? []).map { field in
      let layout = lowering.layout(of: field.type)
      defer { offset += layout.size }
      return Value(operand: value.operand + offset, layout: layout, isOwned: false)
    }
  }

  private mutating func testCase(
    _ decl: EnumCaseDecl, _ parts: [CorePattern], _ pattern: CorePattern, _ value: Value,
    orJumpTo label: Assembler.Label, _ span: Span
  ) {
    let type = concrete(pattern.type)
    let form = lowering.enumLayout(type)
    if form.form == .nullable {
      let isSome = decl.index == 1
      emit(isSome ? .jumpIfFalse : .jumpIfTrue, value.operand, to: label, span)
    } else if form.cases.count > 1 {
      emit(.jumpIfNotEqualConstant, value.operand, .constant(decl.index), to: label, span)
    }
    guard parts.contains(where: { !$0.isIrrefutable }) else { return }
    for (part, inner) in zip(parts, casePayload(decl, parts.count, value, type, span)) {
      test(part, inner, orJumpTo: label, span)
    }
  }

  /// The payload of a case that the value is known to be. A boxed payload is read without taking
  /// part in its ownership, which is fine as long as the enum itself is.
  mutating func casePayload(
    _ decl: EnumCaseDecl, _ count: Int, _ value: Value, _ type: Type, _ span: Span
  ) -> [Value] {
    let form = lowering.enumLayout(type)
    let own = form.cases[decl.index]
    let layouts = own.isBoxed ? own.payload.map { lowering.layout(of: $0) } : own.layouts
    var start = form.form == .nullable ? value.operand : value.operand + 1
    if own.isBoxed {
      let size = layouts.reduce(0) { $0 + $1.size }
      let raw = allocateTemporary(size)
      loadFieldWords(start, 0, size, raw, span)
      start = raw
    }
    if count == 1, layouts.count > 1 {
      return [Value(operand: start, layout: .sequence(layouts), isOwned: false)]
    }
    var offset = 0
    return layouts.map { layout in
      defer { offset += layout.size }
      return Value(operand: start + offset, layout: layout, isOwned: false)
    }
  }

  private mutating func testCast(
    _ inner: CorePattern, _ target: Type, _ pattern: CorePattern, _ value: Value,
    orJumpTo label: Assembler.Label, _ span: Span
  ) {
    let result = castTest(value, pattern.type, target, span)
    emit(.jumpIfFalse, result, to: label, span)
    guard !inner.isIrrefutable else { return }
    test(inner, castValue(value, pattern.type, target, span), orJumpTo: label, span)
  }

  /// Gives the pattern's names their values; the pattern is known to match.
  mutating func bindAll(_ pattern: CorePattern, _ value: Value, _ span: Span) {
    switch pattern.kind {
    case .wildcard, .expression, .isType, .boolean: break
    case .bind(let variable): bind(variable, value, span)
    case .tuple(let parts):
      for (part, inner) in zip(parts, tupleParts(value, pattern.type)) {
        bindAll(part, inner, span)
      }
    case .enumCase(let decl, let parts):
      guard parts.contains(where: { !$0.variables.isEmpty }) else { return }
      let type = concrete(pattern.type)
      for (part, inner) in zip(parts, casePayload(decl, parts.count, value, type, span)) {
        bindAll(part, inner, span)
      }
    case .asType(let inner, let target):
      guard !inner.variables.isEmpty else { return }
      bindAll(inner, castValue(value, pattern.type, target, span), span)
    }
  }

  private mutating func bind(_ variable: VariableDecl, _ value: Value, _ span: Span) {
    let type = concrete(variable.type ?? context.types.error)
    let source = holder(type, .register(value.operand, value.layout), span)
    declare(variable, source)
  }

  // MARK: Switch

  mutating func lowerSwitch(_ statement: CoreSwitch) {
    let end = assembler.makeLabel()
    exits[ObjectIdentifier(statement.target)] = Exit(
      breakLabel: end, continueLabel: nil, scopeDepth: scopes.count)
    scopes.append(BlockScope())
    let subject = holdSubject(statement.subject)
    let bodies = statement.cases.map { _ in assembler.makeLabel() }
    var isTabled = false
    if let table = caseTable(statement, subject) {
      emitCaseTable(table, subject, bodies, statement.span)
      isTabled = true
    }
    for (index, clause) in statement.cases.enumerated() {
      lowerCase(
        clause, subject, bodies, index, end, isTabled: isTabled,
        isMoved: statement.subject.isMoved, statement.span)
    }
    assembler.place(end)
    leaveScope()
  }

  /// Keeps the subject for as long as the cases look at it.
  private mutating func holdSubject(_ core: Core) -> Value {
    let layout = layout(of: core)
    if case .variable(let variable) = core.kind, !variable.isMutable, !core.isMoved,
      case .register(let operand, let layout) = place(of: variable, core.span)
    {
      return Value(operand: operand, layout: layout, isOwned: false)
    }
    let operand = allocateVariable(layout)
    store(core, in: operand)
    scopes[scopes.count - 1].variables.append((operand, layout))
    return Value(operand: operand, layout: layout, isOwned: false)
  }

  private mutating func lowerCase(
    _ clause: CoreSwitch.Case, _ subject: Value, _ bodies: [Assembler.Label], _ index: Int,
    _ end: Assembler.Label, isTabled: Bool, isMoved: Bool, _ span: Span
  ) {
    let next = assembler.makeLabel()
    scopes.append(BlockScope())
    if isTabled {
      assembler.place(bodies[index])
      if let item = clause.items.first {
        withTemporaries { $0.bindAll(item.pattern, subject, span) }
      }
    } else {
      lowerItems(clause, subject, bodies[index], next, span)
      assembler.place(bodies[index])
    }
    // What the pattern bound is all that is left of a value that was moved here.
    if isMoved { drop(subject.operand, subject.layout, span) }
    lower(clause.body)
    leaveScope()
    if clause.fallsThrough, bodies.indices.contains(index + 1) {
      jump(bodies[index + 1])
    } else {
      jump(end)
    }
    assembler.place(next)
  }

  private mutating func lowerItems(
    _ clause: CoreSwitch.Case, _ subject: Value, _ body: Assembler.Label, _ next: Assembler.Label,
    _ span: Span
  ) {
    for (index, item) in clause.items.enumerated() {
      let isLast = index == clause.items.count - 1
      let failed = isLast ? next : assembler.makeLabel()
      let mark = self.mark
      withTemporaries { inner in
        inner.test(item.pattern, subject, orJumpTo: failed, span)
        inner.bindShared(item.pattern, subject, isFirst: index == 0, span)
      }
      if let filter = item.filter { lowerFilter(filter, failed, item.pattern) }
      release(to: mark)
      if !isLast {
        jump(body)
        assembler.place(failed)
      }
    }
  }

  /// Alternatives bind the same variables: only the first gives them registers.
  private mutating func bindShared(
    _ pattern: CorePattern, _ subject: Value, isFirst: Bool, _ span: Span
  ) {
    if isFirst { return bindAll(pattern, subject, span) }
    var inner = pattern.variables.reduce(into: [ObjectIdentifier: Place]()) { known, variable in
      known[ObjectIdentifier(variable)] = places[ObjectIdentifier(variable)]
    }
    let before = scopes[scopes.count - 1].variables
    bindAll(pattern, subject, span)
    // What was bound just now moves to the registers of the first alternative.
    for variable in pattern.variables {
      let key = ObjectIdentifier(variable)
      guard case .register(let target, let layout)? = inner.removeValue(forKey: key),
        case .register(let source, _)? = places[key]
      else { continue }
      take(source, to: target, layout, span)
      places[key] = .register(target, layout)
    }
    scopes[scopes.count - 1].variables = before
  }

  /// A `where` clause; when it fails, what the pattern bound is given back.
  mutating func lowerFilter(
    _ filter: Core, _ failed: Assembler.Label, _ pattern: CorePattern
  ) {
    let isOwning = pattern.variables.contains { variable in
      !layout(of: variable.type ?? context.types.error).isTrivial
    }
    guard isOwning else { return jump(to: failed, if: filter, is: false) }
    let rejected = assembler.makeLabel()
    let passed = assembler.makeLabel()
    jump(to: rejected, if: filter, is: false)
    jump(passed)
    assembler.place(rejected)
    for variable in pattern.variables {
      if case .register(let operand, let layout)? = places[ObjectIdentifier(variable)] {
        drop(operand, layout)
      }
    }
    jump(failed)
    assembler.place(passed)
  }

  // MARK: Jump tables

  /// For each tag of an enum, the case that takes it; nil when patterns are not that simple.
  private func caseTable(_ statement: CoreSwitch, _ subject: Value) -> [Int]? {
    let type = concrete(statement.subject.type)
    guard let decl = type.nominal, decl.isEnum, decl.cases.count > 2,
      lowering.enumLayout(type).form == .tag
    else { return nil }
    var table = Array(repeating: -1, count: decl.cases.count)
    for (index, clause) in statement.cases.enumerated() {
      if clause.items.count > 1, clause.items.contains(where: { !$0.pattern.variables.isEmpty }) {
        return nil
      }
      for item in clause.items {
        guard item.filter == nil else { return nil }
        switch item.pattern.kind {
        case .wildcard, .bind: for tag in table.indices where table[tag] < 0 { table[tag] = index }
        case .enumCase(let enumCase, let parts):
          guard parts.allSatisfy(\.isIrrefutable) else { return nil }
          if table[enumCase.index] < 0 { table[enumCase.index] = index }
        default: return nil
        }
      }
    }
    return table.contains(-1) ? nil : table
  }

  private mutating func emitCaseTable(
    _ table: [Int], _ subject: Value, _ bodies: [Assembler.Label], _ span: Span
  ) {
    assembler.emitTable(subject.operand, table.map { bodies[$0] }, at: span)
  }
}
