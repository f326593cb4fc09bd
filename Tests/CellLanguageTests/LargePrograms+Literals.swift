extension LargeProgram {
  /// Long literals and argument lists.
  static let literals: [LargeProgram] = [
    LargeProgram(
      name: "a string of a megabyte",
      text: "let s = \"" + String(repeating: "a", count: 1_000_000) + "\""),
    LargeProgram(
      name: "an integer of a megabyte", text: String(repeating: "1", count: 1_000_000),
      problem: "1:1 integer literal '" + String(repeating: "1", count: 39)),
    LargeProgram(
      name: "an array of 100 000 literals",
      text: "let xs = [" + String(repeating: "1, ", count: 100_000) + "]"),
    LargeProgram(
      name: "an array of 10 000 literals of all kinds",
      text: "let a: [Any?] = [" + String(repeating: "1, 2.5, \"a\", nil, true, ", count: 2000) + "]"
    ),
    LargeProgram(
      name: "an array of 10 000 literals that have no type in common",
      text: "let a = [" + String(repeating: "1, 2.5, \"a\", nil, true, ", count: 2000) + "]",
      problem: "1:18 cannot convert value of type 'Double' to expected type "),
    LargeProgram(
      name: "an array of 20 000 literals and sums",
      text: "let a = [" + String(repeating: "1, 2.5, -3, 1 + 2, ", count: 5000) + "]"),
    LargeProgram(
      name: "an array of 10 000 cases",
      text: "enum E { case a, b }\nlet a: [E] = [" + String(repeating: ".a, .b, ", count: 5000)
        + "]"),
    LargeProgram(
      name: "an array of 5000 different cases",
      text: "enum E { case \(cases("c")) }\nlet a: [E] = [\(cases(".c"))]"),
    LargeProgram(
      name: "5000 cases as arguments",
      text: "enum E { case a, b }\nfunc f(_ x: E...) -> Int { x.count }\nprint(f("
        + String(repeating: ".a, .b, ", count: 2500) + ".a))"),
    LargeProgram(
      name: "an array of 5000 tuples",
      text: "let a = [" + String(repeating: "(\"a\", 2.5, 1), ", count: 5000) + "]"),
    LargeProgram(
      name: "an array of 5000 structs",
      text: "struct P { var x: Double, y: Double }\nlet a = ["
        + String(repeating: "P(x: 1, y: 2.5), ", count: 5000) + "]"),
    LargeProgram(
      name: "an array of 2000 closures",
      text: "let a: [(Int) -> Int] = ["
        + String(repeating: "{ $0 + 1 }, { x in x * 2 }, ", count: 1000) + "]"),
    LargeProgram(
      name: "an array of 5000 interpolations",
      text: "let x = 1\nlet a = [" + String(repeating: "\"a\\(x)\", ", count: 5000) + "]"),
    LargeProgram(
      name: "an array of 200 arrays of 200 numbers",
      text: "let a = ["
        + String(repeating: "[\(String(repeating: "1, -2.5, 3, 4.5, ", count: 50))], ", count: 200)
        + "]"),
    LargeProgram(
      name: "a dictionary of 5000 tuples",
      text: "let d = [" + numbered(5000) { "\($0): (1, 2.5), " } + "]"),
    LargeProgram(
      name: "a dictionary of 5000 arrays",
      text: "let d = [" + numbered(5000) { "\"k\($0)\": [1, 2, 3], " } + "]"),
    LargeProgram(
      name: "a string of 1000 interpolations",
      text: "let x = 1\nprint(\"" + String(repeating: "a\\(x + 1)", count: 1000) + "\")"),
    LargeProgram(
      name: "6000 arguments of print",
      text: "print(" + numbered(2000) { "\"k\($0)\", \($0).5, \($0), " } + "1)"),
    LargeProgram(
      name: "an array of 3000 calls with a wrong label",
      text: "struct P { var x: Int }\nlet a = [" + String(repeating: "P(y: 1), ", count: 3000)
        + "]",
      problem: "2:12 incorrect argument label in call (have 'y:', expected '"),
  ]

  private static func cases(_ name: String) -> String {
    (0..<5000).map { "\(name)\($0)" }.joined(separator: ", ")
  }
}
