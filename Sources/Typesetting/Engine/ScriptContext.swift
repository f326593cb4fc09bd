import CJavaScriptCore

/// One JavaScript world: its scripts, and calls with a text that answer a text.
///
/// The engine locks itself at every call, but a context belongs to one caller at a time all the
/// same: `FormulaMemory` sees to that.
final class ScriptContext {
  private let core: JavaScriptCore
  private let group: JSContextGroupRef?
  private let context: JSGlobalContextRef?

  init(_ core: JavaScriptCore) {
    self.core = core
    group = core.createGroup()
    context = core.createContext(group, nil)
  }

  deinit {
    core.releaseContext(context)
    core.releaseGroup(group)
  }

  /// Ends any later run of a script that takes longer, where the library can do that.
  func limit(seconds: Double) {
    core.setTimeLimit?(group, seconds, nil, nil)
  }

  /// Runs a script and answers its value as a text.
  @discardableResult
  func evaluate(_ script: String) throws(ScriptFailure) -> [UInt16] {
    try text(of: value(of: script))
  }

  /// Calls a global function with one text.
  func call(_ function: String, _ argument: String) throws(ScriptFailure) -> [UInt16] {
    var exception: JSValueRef?
    let object = core.object(context, try value(of: function), nil)
    let string = makeString(argument)
    defer { core.releaseString(string) }
    let arguments = [core.makeString(context, string)]
    let result = core.call(context, object, nil, 1, arguments, &exception)
    try check(exception)
    return try text(of: result)
  }

  private func value(of script: String) throws(ScriptFailure) -> JSValueRef? {
    var exception: JSValueRef?
    let string = makeString(script)
    defer { core.releaseString(string) }
    let value = core.evaluate(context, string, nil, nil, 1, &exception)
    try check(exception)
    return value
  }

  private func check(_ exception: JSValueRef?) throws(ScriptFailure) {
    guard let exception else { return }
    let message = try? text(of: exception)
    throw ScriptFailure(message: String(decoding: message ?? [], as: UTF16.self))
  }

  /// From UTF-16, so that a zero character cannot end the text early.
  private func makeString(_ text: String) -> JSStringRef? {
    let units = Array(text.utf16)
    return core.createString(units, units.count)
  }

  private func text(of value: JSValueRef?) throws(ScriptFailure) -> [UInt16] {
    var exception: JSValueRef?
    guard let string = core.copyString(context, value, &exception) else {
      throw ScriptFailure(message: "no text")
    }
    defer { core.releaseString(string) }
    return Array(UnsafeBufferPointer(start: core.characters(string), count: core.length(string)))
  }
}

/// A script ended by an exception or by the time limit.
struct ScriptFailure: Error, Equatable {
  let message: String

  /// Whether the time limit ended it.
  var isTermination: Bool { message.hasPrefix("JavaScript execution terminated") }
}
