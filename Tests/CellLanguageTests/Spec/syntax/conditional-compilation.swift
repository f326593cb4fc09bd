#if os(Linux) || os(macOS)
  let system = "known"
#else
  let system = "other"
#endif
#if DEBUG_NEVER_DEFINED
  print("debug")
#elseif swift(>=5.9)
  print("modern", system)
#endif
func value() -> Int {
  #if !NEVER_DEFINED
    return 1
  #else
    return 2
  #endif
}
print(value())
