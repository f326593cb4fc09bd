extension FunctionLowering {
  /// The initial value of a stored static property.
  mutating func lowerStatic(
    _ variable: VariableDecl, _ index: Int, _ layout: Layout, _ type: Type
  ) throws(Trap) {
    try checkLibrary()
    scopes.append(BlockScope())
    if let core = variable.checkedInitializer {
      withTemporaries { inner in
        let value = inner.value(core)
        inner.write(value, to: .global(index, layout), type: type, core.span)
      }
    } else {
      let zeros = allocateTemporary(layout.size)
      clear(zeros, layout.size)
      storeGlobalWords(index, layout.size, zeros, variable.span)
    }
    emit(.returnClean, .none)
    try finish()
  }

  /// The top level of a cell.
  mutating func lowerCell(_ cell: CheckedCell) throws(Trap) {
    // A type that the checker gave up on without a word would have no place for its value.
    if let unknown = cell.variables.first(where: { $0.type?.hasError ?? false }) {
      lowering.place = unknown.span
      throw Trap("the type of '\(unknown.name)' is not known")
    }
    scopes.append(BlockScope())
    if let first = cell.variables.first { lowering.place = first.span }
    promote(cell.variables)
    lower(cell.statements)
    if let shown = cell.shown {
      withTemporaries { inner in
        let value = inner.value(shown)
        let type = inner.concrete(shown.type)
        _ = inner.callNative("show", [value], [[type]], .empty, shown.span)
      }
    }
    storePromoted(cell.variables)
    leaveScope()
    emit(.returnClean, .none)
    try finish()
  }

  /// Variables that no function of the cell refers to stay in registers while the cell runs.
  private mutating func promote(_ variables: [VariableDecl]) {
    for variable in variables where variable.storage == .global && !variable.isCaptured {
      let layout = layout(of: context.type(of: variable))
      promoted[ObjectIdentifier(variable)] = allocateVariable(layout)
    }
  }

  private mutating func storePromoted(_ variables: [VariableDecl]) {
    for variable in variables {
      guard let operand = promoted[ObjectIdentifier(variable)] else { continue }
      let layout = layout(of: context.type(of: variable))
      storeGlobalWords(lowering.globalIndex(of: variable), layout.size, operand, .none)
      if !layout.isTrivial { clear(operand, layout.size) }
    }
  }
}

extension Lowering {
  /// The code of a cell's top level.
  func code(of cell: CheckedCell) -> FunctionCode {
    let code = FunctionCode(
      name: "cell", resultSize: 0, parameterSize: 0, isUserCode: true, span: .none)
    code.lower = { [unowned self, unowned code] () throws(Trap) in
      var lowering = FunctionLowering(self, code, Substitution())
      try lowering.lowerCell(cell)
    }
    return code
  }
}
