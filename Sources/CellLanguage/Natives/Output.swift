extension Machine {
  func registerOutput() {
    register("print") { call in try call.print(isDebug: false) }
    register("debugPrint") { call in try call.print(isDebug: true) }
    register("help") { call in
      try call.machine.printHelp(call.machine.context.help(of: call.types[0]))
    }
    register("help.name") { call in
      try call.machine.printHelp(call.machine.context.help(named: call.string(0)))
    }
    register("show") { call in
      try call.machine.show?(call.types[0], call.window)
    }
    register("debugDescription") { call in
      call.setString(try call.machine.describeNested(call.window + 2, call.selfType))
    }
    register("description") { call in
      call.setString(try call.machine.describe(call.window + 2, call.selfType))
    }
  }
}

extension Machine {
  fileprivate func printHelp(_ text: String) throws(Trap) {
    // Reading declarations that a program does not use may find nothing that is its fault.
    _ = context.reporter.take()
    try output.append(text, limit: limits.output)
  }
}

extension NativeCall {
  /// Words: the array of existentials, the separator, the terminator.
  fileprivate func print(isDebug: Bool) throws {
    if let trap = machine.trap { throw trap }
    let (items, count) = elements(0)
    let separator = string(1)
    let any = machine.context.known.any
    var text = ""
    for index in 0..<count {
      if index > 0 { text += separator }
      text +=
        isDebug
        ? try machine.describeNested(items + index, any) : try machine.describe(items + index, any)
    }
    text += string(3)
    try machine.output.append(text, limit: machine.limits.output)
  }
}
