extension LargeProgram {
  /// Many statements and declarations.
  static let declarations: [LargeProgram] = [
    LargeProgram(
      name: "50 000 statements", text: (0..<50_000).map { "let x\($0) = \($0)\n" }.joined()),
    LargeProgram(name: "10 000 overloads", text: overloads + "print(f(S77()))"),
    LargeProgram(
      name: "10 000 overloads, none of which fits", text: overloads + "print(f(1))",
      problem: "20001:7 no exact matches in call to 'f' with arguments of ty"),
    LargeProgram(
      name: "20 000 misspelt names",
      text: (0..<20_000).map { "print(nme\($0))\n" }.joined(),
      problem: "1:7 cannot find 'nme0' in scope"),
    LargeProgram(
      name: "20 000 values of a wrong type",
      text: (0..<20_000).map { "let x\($0): Int = true\n" }.joined(),
      problem: "1:15 cannot convert value of type 'Bool' to specified type '"),
    LargeProgram(
      name: "a name of a megabyte",
      text: "let " + String(repeating: "a", count: 1_000_000) + " = 1\nprint("
        + String(repeating: "a", count: 999_999) + ")",
      problem: "2:7 cannot find 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    LargeProgram(
      name: "a function of 40 000 statements",
      text: "func f() -> Int {\nvar x = 0\n" + numbered(40_000) { "x = x + \($0)\n" }
        + "return x }\nprint(f())"),
    LargeProgram(
      name: "10 000 extensions",
      text: "struct S { var v = 1 }\n"
        + numbered(10_000) { "extension S { func f\($0)() -> Int { v + \($0) } }\n" }
        + "print(S().f77())"),
    LargeProgram(
      name: "an enum of 5000 cases",
      text: "enum E: String, CaseIterable {\n" + numbered(5000) { "case c\($0)\n" }
        + "}\nprint(E.allCases.count, E(rawValue: \"c4999\")!)"),
    LargeProgram(
      name: "1500 classes that inherit from each other",
      text: "class C0 { func f() -> Int { 0 } }\n"
        + numbered(1500) {
          "class C\($0 + 1): C\($0) { override func f() -> Int { super.f() + 1 } }\n"
        } + "print(C1500().f() == 1500)"),
    LargeProgram(
      name: "a switch of 2000 cases",
      text: "let x = 77\nswitch x {\n" + numbered(2000) { "case \($0): print(\($0))\n" }
        + "default: print(-1)\n}"),
    LargeProgram(
      name: "a switch over an enum of 2000 cases",
      text: "enum E {\n" + numbered(2000) { "case c\($0)\n" } + "}\nlet x = E.c77\nswitch x {\n"
        + numbered(2000) { "case .c\($0): print(\($0))\n" } + "}"),
  ]

  private static let overloads = (0..<10_000).map {
    "struct S\($0) {}\nfunc f(_ x: S\($0)) -> Int { \($0) }\n"
  }.joined()
}

extension LargeProgram {
  /// Types that grow, and switches over many values.
  static let types: [LargeProgram] = [
    LargeProgram(
      name: "a type that doubles with each alias",
      text: "typealias A0 = (Int, Int)\n"
        + doubled { "typealias A\($0) = (A\($0 - 1), A\($0 - 1))" },
      problem: "13:17 this needs a type that is made of more than 10000 type"),
    LargeProgram(
      name: "a tuple that doubles with each line",
      text: "let x0 = (1, 2)\n" + doubled { "let x\($0) = (x\($0 - 1), x\($0 - 1))" },
      problem: "13:11 this needs a type that is made of more than 10000 type"),
    LargeProgram(
      name: "a struct that doubles with each type",
      text: "struct A0 { var a = 1, b = 2 }\n"
        + doubled { "struct A\($0) { var a = A\($0 - 1)(), b = A\($0 - 1)() }" } + "let x = A39()",
      problem: "41:5 a value of type 'A16' takes more than 524288 bytes"),
    LargeProgram(
      name: "an array that doubles, hashed",
      text: "let x0 = [1, 2]\n" + doubled { "let x\($0) = [x\($0 - 1), x\($0 - 1)]" }
        + "print(Set([x39]).count)",
      problem: "41:7 the cell ran for more than 0.5 s"),
    LargeProgram(
      name: "a switch over a million combinations",
      text: diagonal,
      problem: "1:144 switch has too many combinations of values to be check"),
    LargeProgram(
      name: "a class of 40 protocols, each of two",
      text: "protocol P0 {}\n"
        + doubled {
          "protocol A\($0): P\($0 - 1) {}\nprotocol B\($0): P\($0 - 1) {}\nprotocol P\($0): A\($0), B\($0) {}"
        } + "struct S: P39 {}\nprint(S() is any P0)"),
    LargeProgram(
      name: "a billion empty values",
      text:
        "struct E {}\nlet a = [E](repeating: E(), count: 1_000_000_000)\nprint(a.count, Array(a.reversed()).count, (a + a).count)"
    ),
  ]

  /// 39 lines, each of which uses the one before it twice.
  private static func doubled(_ line: (Int) -> String) -> String {
    (1..<40).map { line($0) + "\n" }.joined()
  }

  /// Each case looks at another of 20 values.
  private static let diagonal: String = {
    let cases = (0..<20).map { row in
      "case (" + (0..<20).map { $0 == row ? "true" : "_" }.joined(separator: ", ") + "): return 1\n"
    }
    let type = String(repeating: "Bool, ", count: 19) + "Bool"
    return "func f(_ x: (\(type))) -> Int { switch x {\n" + cases.joined() + "} }"
  }()
}
