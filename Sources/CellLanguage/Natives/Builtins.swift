// Natives: the functions of the host behind `@native("…")` declarations of the prelude, by subject.

extension Machine {
  func registerBuiltins() {
    registerOutput()
    registerDump()
    registerChecks()
    registerNumbers()
    registerMathematics()
    registerArrays()
    registerSorting()
    registerHashing()
    registerStrings()
    registerSubstrings()
    registerCharacters()
    registerCasts()
    registerFastTables()
    registerFastStrings()
  }
}
