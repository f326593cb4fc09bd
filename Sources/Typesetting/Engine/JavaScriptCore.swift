import CJavaScriptCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of JavaScriptCore's C interface that we call, found in the library at run time.
///
/// A process that links the library pays 10 ms at every start, and most runs typeset nothing; so
/// it is opened here, when the first formula needs it, and stays open.
struct JavaScriptCore {
  let createGroup: JSContextGroupCreateFunction
  let releaseGroup: JSContextGroupReleaseFunction
  let createContext: JSGlobalContextCreateInGroupFunction
  let releaseContext: JSGlobalContextReleaseFunction
  let createString: JSStringCreateWithCharactersFunction
  let characters: JSStringGetCharactersPtrFunction
  let length: JSStringGetLengthFunction
  let releaseString: JSStringReleaseFunction
  let evaluate: JSEvaluateScriptFunction
  let call: JSObjectCallAsFunctionFunction
  let makeString: JSValueMakeStringFunction
  let object: JSValueToObjectFunction
  let copyString: JSValueToStringCopyFunction
  /// Not in the public headers, so a build of the library may lack it.
  let setTimeLimit: JSContextGroupSetExecutionTimeLimitFunction?

  init(opening names: [String]) throws(MissingPart) {
    let library = try Library(names)
    createGroup = try library.function("JSContextGroupCreate")
    releaseGroup = try library.function("JSContextGroupRelease")
    createContext = try library.function("JSGlobalContextCreateInGroup")
    releaseContext = try library.function("JSGlobalContextRelease")
    createString = try library.function("JSStringCreateWithCharacters")
    characters = try library.function("JSStringGetCharactersPtr")
    length = try library.function("JSStringGetLength")
    releaseString = try library.function("JSStringRelease")
    evaluate = try library.function("JSEvaluateScript")
    call = try library.function("JSObjectCallAsFunction")
    makeString = try library.function("JSValueMakeString")
    object = try library.function("JSValueToObject")
    copyString = try library.function("JSValueToStringCopy")
    setTimeLimit = try? library.function("JSContextGroupSetExecutionTimeLimit")
  }
}

/// A shared library that stays open until the process ends.
private struct Library {
  let handle: UnsafeMutableRawPointer

  init(_ names: [String]) throws(MissingPart) {
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.handle = handle
        return
      }
    }
    throw MissingPart.library(names)
  }

  /// A function, as the type that the caller stores it in.
  func function<Function>(_ name: String) throws(MissingPart) -> Function {
    guard let address = dlsym(handle, name) else { throw MissingPart.function(name) }
    return unsafeBitCast(address, to: Function.self)
  }
}
