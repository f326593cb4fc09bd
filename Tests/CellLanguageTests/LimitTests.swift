import CellLanguage
import Diagnostics
import Testing

/// Programs that use up a limit or do what Swift stops for: each gives one problem, at its place.
@Suite struct LimitTests {
  @Test(arguments: StoppedProgram.all)
  func `a program is stopped with one problem at its place`(_ program: StoppedProgram) {
    let session = Session(limits: .small)
    let found = session.check([program.source])
    #expect(found.filter { $0.severity == .error } == [])
    let problem = session.run(0).problem
    #expect(problem?.described == program.problem)
  }

  @Test(arguments: LargeProgram.all)
  func `a large program runs, or the first problem says why not`(_ program: LargeProgram) {
    let session = Session(limits: .small)
    let found = session.check([SourceSlice(SourceText(path: "large", program.text))])
    let errors = found.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.place != nil })
    let first = errors.first ?? session.run(0).problem
    #expect(first.map { String($0.described.prefix(60)) } == program.problem)
  }

  @Test func `a closure that is no order still ends a sort`() {
    let program = """
      let numbers = (0..<10_000).map { ($0 * 7919) % 10_007 }
      print(numbers.sorted { _, _ in true }.count, numbers.sorted { $0 % 3 <= $1 % 7 }.count)
      """
    let session = Session(limits: .small)
    #expect(session.check([SourceSlice(SourceText(path: "sort", program))]) == [])
    #expect(session.run(0).printed == "10000 10000\n")
  }

  @Test func `the number of steps is limited`() {
    var limits = Limits.small
    limits.steps = 1_000_000
    let session = Session(limits: limits)
    #expect(session.check([SourceSlice(SourceText(path: "steps", "while true {}"))]) == [])
    let problem = session.run(0).problem
    #expect(problem?.described == "1:7 the cell took more than 1 000 000 steps")
  }
}

extension Limits {
  /// What an honest cell of a test never meets.
  fileprivate static var small: Limits {
    var limits = Limits()
    limits.seconds = 0.5
    limits.memory = 64 << 20
    limits.recursion = 1000
    limits.output = 1 << 16
    return limits
  }
}

extension Diagnostic {
  /// "2:7 division by zero"
  fileprivate var described: String {
    let start = place?.start
    return "\(start?.line ?? 0):\(start?.column ?? 0) \(summary)"
  }
}

/// Code that a generator wrote, or an attacker.
struct LargeProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// The place and the start of the first problem, if there is to be one.
  var problem: String?

  var testDescription: String { name }

  static let all: [LargeProgram] = [
    LargeProgram(
      name: "20 000 parentheses", text: nested("(", "1", ")"),
      problem: "1:201 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 conditions", text: nested("if true { ", "print(1)", " }"),
      problem: "1:2009 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 calls", text: "func f(_ x: Int) -> Int { x }\n" + nested("f(", "1", ")"),
      problem: "2:402 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 tuples", text: nested("(1, ", "1", ")"),
      problem: "1:801 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "a pattern of 5000 parentheses",
      text: "if case " + nested("(", "1", ")", count: 5000) + " = 1 { print(1) }",
      problem: "1:209 brackets are nested more than 200 deep"),
    LargeProgram(name: "20 000 comments in each other", text: nested("/*", "", "*/")),
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
      name: "50 000 statements", text: (0..<50_000).map { "let x\($0) = \($0)\n" }.joined()),
    LargeProgram(name: "10 000 overloads", text: overloads + "print(f(S77()))"),
    LargeProgram(
      name: "10 000 overloads, none of which fits", text: overloads + "print(f(1))",
      problem: "20001:7 no exact matches in call to 'f' with arguments of ty"),
    LargeProgram(
      name: "a sum of 5000 numbers",
      text: "print(" + String(repeating: "1 + ", count: 5000) + "1)",
      problem: "1:1 expression is too complex to be checked"),
    LargeProgram(
      name: "a sum that is no sum",
      text: "let s = \"a\"\nlet n = 1\nprint(" + String(repeating: "s + n + ", count: 2500) + "n)",
      problem: "3:1 expression is too complex to be checked"),
    LargeProgram(
      name: "5000 conditional values",
      text: "let x = 3\nprint(" + String(repeating: "x == 1 ? 1 : ", count: 5000) + "2)",
      problem: "2:1 expression is too complex to be checked"),
    LargeProgram(
      name: "5000 calls of each other's results",
      text: "func f() -> () -> Int { { 1 } }\nprint(f" + String(repeating: "()", count: 5000) + ")",
      problem: "2:1 expression is too complex to be checked"),
    LargeProgram(
      name: "an array of 10 000 literals of all kinds",
      text: "let a = [" + String(repeating: "1, 2.5, \"a\", nil, true, ", count: 2000) + "]",
      problem: "1:9 expression is too complex to be checked"),
    LargeProgram(
      name: "an array of 20 000 literals and sums",
      text: "let a = [" + String(repeating: "1, 2.5, -3, 1 + 2, ", count: 5000) + "]",
      problem: "1:9 expression is too complex to be checked"),
    LargeProgram(
      name: "an array of 10 000 cases",
      text: "enum E { case a, b }\nlet a: [E] = [" + String(repeating: ".a, .b, ", count: 5000)
        + "]",
      problem: "2:14 expression is too complex to be checked"),
    LargeProgram(
      name: "20 000 square brackets",
      text: nested("[", "1", "]"),
      problem: "1:17 square brackets are nested more than 16 deep"),
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

  private static let overloads = (0..<10_000).map {
    "struct S\($0) {}\nfunc f(_ x: S\($0)) -> Int { \($0) }\n"
  }.joined()

  private static func nested(
    _ open: String, _ inside: String, _ close: String, count: Int = 20_000
  ) -> String {
    String(repeating: open, count: count) + inside + String(repeating: close, count: count)
  }
}

/// A program with the problem that stops it.
struct StoppedProgram: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// "2:7 division by zero"
  let problem: String

  var testDescription: String { name }
  var source: SourceSlice { SourceSlice(SourceText(path: "stopped", text)) }

  /// Title, program and problem of each.
  static let all: [StoppedProgram] = ("\n" + table + "\n" + further).split(
    separator: "\n=== "
  ).map { entry in
    let lines = entry.split(separator: "\n").map(String.init)
    let end = lines.lastIndex { $0.hasPrefix("--- ") } ?? lines.count - 1
    return StoppedProgram(
      name: lines[0], text: lines[1..<end].joined(separator: "\n"),
      problem: String(lines[end].dropFirst("--- ".count)))
  }

  private static let table = #"""
    === an endless loop
    while true {}
    --- 1:7 the cell ran for more than 0.5 s
    === a loop to the largest integer
    var n = 0
    for i in 0..<Int.max { n &+= i }
    --- 2:10 the cell ran for more than 0.5 s
    === an endless loop in a closure
    let f = { () -> Int in while true {} }
    print(f())
    --- 1:30 the cell ran for more than 0.5 s
    === an endless repeat
    var x = 0
    repeat { x &+= 1 } while true
    --- 2:26 the cell ran for more than 0.5 s
    === an endless getter
    struct S { var x: Int { get { while true {} } } }
    print(S().x)
    --- 1:37 the cell ran for more than 0.5 s
    === an iteration that does not converge
    var x = 2.0
    while x > 1 { x = x.squareRoot() + 1 }
    --- 2:7 the cell ran for more than 0.5 s
    === an endless sequence
    struct S: Sequence, IteratorProtocol { mutating func next() -> Int? { 1 } }
    print(S().reduce(0, &+))
    --- 2:7 the cell ran for more than 0.5 s
    === a function that calls itself
    func f(_ n: Int) -> Int { f(n + 1) + 1 }
    print(f(0))
    --- 1:27 calls are nested more than 1 000 deep
    === two functions that call each other
    func a(_ n: Int) -> Int { b(n) + 1 }
    func b(_ n: Int) -> Int { a(n) + 1 }
    print(a(0))
    --- 1:27 calls are nested more than 1 000 deep
    === a closure that calls itself
    var f: (Int) -> Int = { $0 }
    f = { n in f(n) + 1 }
    print(f(1))
    --- 2:12 calls are nested more than 1 000 deep
    === recursion through a protocol
    protocol P { func go() -> Int }
    struct S: P { func go() -> Int { let p: any P = S(); return p.go() + 1 } }
    let p: any P = S()
    print(p.go())
    --- 2:61 calls are nested more than 1 000 deep
    === recursion through map
    func f(_ n: Int) -> [Int] { [n].map { f($0 + 1).count } }
    print(f(0))
    --- 1:39 calls are nested more than 1 000 deep
    === an == that calls itself
    struct S: Equatable { let x: Int
     static func == (a: S, b: S) -> Bool { a == b } }
    print(S(x: 1) == S(x: 2))
    --- 2:40 calls are nested more than 1 000 deep
    === an initialiser that makes its own type
    class C { let c: C
     init() { c = C() } }
    let c = C()
    --- 2:15 calls are nested more than 1 000 deep
    === a property that reads itself
    struct S { var x: Int { x } }
    print(S().x)
    --- 1:25 calls are nested more than 1 000 deep
    === a subscript that reads itself
    struct S { subscript(i: Int) -> Int { self[i + 1] } }
    print(S()[0])
    --- 1:39 calls are nested more than 1 000 deep
    === recursion through a sort
    func f(_ n: Int) -> [Int] { [3, 1, 2].sorted { f($0).count < f($1).count } }
    print(f(0))
    --- 1:29 calls are nested more than 1 000 deep
    === a description of itself
    struct S: CustomStringConvertible { var description: String { "\(self)" } }
    print(S())
    --- 1:66 calls are nested more than 1 000 deep
    === a long chain of closures
    var f: (Int) -> Int = { $0 }
    for _ in 0..<1_000_000 { let g = f; f = { g($0) + 1 } }
    print(f(0))
    --- 2:43 calls are nested more than 1 000 deep
    === a string doubled for ever
    var s = "a"
    while true { s += s }
    --- 2:14 the cell needs more than 64 MB of memory
    === a string of a terabyte
    let s = String(repeating: "ab", count: 1_000_000_000_000)
    print(s.count)
    --- 1:9 the cell needs more than 64 MB of memory
    === an interpolation doubled for ever
    var s = "a"
    while true { s = "\(s)\(s)" }
    --- 2:25 the cell needs more than 64 MB of memory
    === joined strings of a terabyte
    let s = [String](repeating: String(repeating: "a", count: 1_000_000), count: 99_999).joined()
    print(s.count)
    --- 1:9 the cell needs more than 64 MB of memory
    === ten million lines of output
    for i in 0..<10_000_000 { print(i) }
    --- 1:27 the cell printed more than 64 kB
    === overflow in an addition
    var x = Int.max
    x += 1
    print(x)
    --- 2:1 arithmetic overflow: '9223372036854775807 + 1' does not fit into 'Int'
    === overflow in a product
    let x = Int.max
    print(x * 2)
    --- 2:7 arithmetic overflow: '9223372036854775807 * 2' does not fit into 'Int'
    === overflow of a small integer
    let x: Int8 = 127
    print(x + 1)
    --- 2:7 arithmetic overflow: '127 + 1' does not fit into 'Int8'
    === an unsigned integer below zero
    let x: UInt = 0
    print(x - 1)
    --- 2:7 arithmetic overflow: '0 - 1' does not fit into 'UInt'
    === a conversion to a small integer
    let x = 300
    print(Int8(x))
    --- 2:7 300 does not fit into 'Int8'
    === a negative number made unsigned
    let x = -1
    print(UInt(x))
    --- 2:7 -1 does not fit into 'UInt'
    === an index past the end
    let a = [1, 2, 3]
    print(a[3])
    --- 2:7 index 3 is out of range for an array of 3 elements
    === a negative index
    let a = [1, 2, 3]
    print(a[-1])
    --- 2:7 index -1 is out of range for an array of 3 elements
    === assignment past the end
    var a = [1, 2, 3]
    a[5] = 1
    --- 2:1 index 5 is out of range for an array of 3 elements
    === a slice past the end
    let a = [1, 2, 3]
    print(a[2..<5])
    --- 2:7 precondition failed: range 2..<5 is out of bounds for an array of 3 elements
    === an index before a slice
    let a = [1, 2, 3][1...]
    print(a[0])
    --- 2:7 precondition failed: index 0 is out of range for a slice from 1 to 3
    === the end index of a string
    let s = "abc"
    print(s[s.endIndex])
    --- 2:7 string index is out of bounds
    === a string index moved past the end
    let s = "abc"
    print(s[s.index(s.startIndex, offsetBy: 10)])
    --- 2:9 string index is out of bounds
    === removeFirst of an empty array
    var a: [Int] = []
    a.removeFirst()
    --- 2:1 precondition failed: cannot remove the first element from an empty array
    === removeLast of an empty array
    var a: [Int] = []
    a.removeLast()
    --- 2:1 precondition failed: cannot remove the last element from an empty array
    === insertion past the end
    var a = [1]
    a.insert(2, at: 3)
    --- 2:1 index 3 is out of range for an array of 1 element
    === swapAt past the end
    var a = [1]
    a.swapAt(0, 1)
    --- 2:1 index 1 is out of range for an array of 1 element
    === a half-open range backwards
    let n = -1
    for i in 0..<n { print(i) }
    --- 2:10 range requires lowerBound <= upperBound, found 0 and -1
    === a closed range backwards
    let n = -1
    for i in 0...n { print(i) }
    --- 2:10 range requires lowerBound <= upperBound, found 0 and -1
    === a range to nan
    let n = Double.nan
    print((0.0...n).contains(1))
    --- 2:7 precondition failed: range requires lowerBound <= upperBound, found 0.0 and nan
    === a stride of zero
    for i in stride(from: 0, to: 3, by: 0) { print(i) }
    --- 1:10 precondition failed: stride size must not be zero
    === nil unwrapped
    let x: Int? = nil
    print(x!)
    --- 2:7 unexpectedly found nil while unwrapping an Optional value
    === a missing key unwrapped
    let d = ["a": 1]
    print(d["b"]!)
    --- 2:7 unexpectedly found nil while unwrapping an Optional value
    === the maximum of nothing unwrapped
    let a: [Int] = []
    print(a.max()!)
    --- 2:7 unexpectedly found nil while unwrapping an Optional value
    === a scalar beyond Unicode
    print(Unicode.Scalar(UInt32(0xD800)) as Any)
    print(Character(Unicode.Scalar(UInt32(0x110000))!))
    --- 2:17 unexpectedly found nil while unwrapping an Optional value
    === division by zero
    let x = 0
    print(1 / x)
    --- 2:7 division by zero
    === remainder by zero
    let x = 0
    print(1 % x)
    --- 2:7 division by zero in remainder operation
    === division by zero in place
    var x = 1, y = 0
    x /= y
    --- 2:1 division by zero
    === quotient and remainder by zero
    let y = 0
    print(1.quotientAndRemainder(dividingBy: y))
    --- 2:7 division by zero
    === nan as an integer
    print(Int(Double.nan))
    --- 1:7 nan cannot be converted to 'Int'
    === infinity as an integer
    print(Int(Double.infinity))
    --- 1:7 inf cannot be converted to 'Int'
    === a large number as an integer
    print(Int(1e300))
    --- 1:7 1e+300 does not fit into 'Int'
    === a number beyond a byte
    print(UInt8(256.5))
    --- 1:7 256.5 does not fit into 'UInt8'
    === a failed cast
    let x: Any = 1
    print(x as! String)
    --- 2:7 could not cast value of type 'Int' to 'String'
    === a failed downcast
    class A {}
    class B: A {}
    let a: A = A()
    let b = a as! B
    print(b)
    --- 4:9 could not cast value of type 'A' to 'B'
    === an unowned property after death
    final class A { let v = 1 }
    struct H { unowned let a: A }
    func make() -> H { let a = A()
     return H(a: a) }
    let h = make()
    print(h.a.v)
    --- 6:7 attempted to read an unowned reference but the object was already deallocated
    === an unowned capture after death
    final class A { let v = 1 }
    func make() -> () -> Int { let a = A()
     return { [unowned a] in a.v } }
    let h = make()
    print(h())
    --- 3:26 attempted to read an unowned reference but the object was already deallocated
    === a failed precondition
    let n = 3
    precondition(n > 5, "n has to be over 5, not \(n)")
    --- 2:1 precondition failed: n has to be over 5, not 3
    === a precondition without a message
    let n = 3
    precondition(n > 5)
    --- 2:1 precondition failed
    === a failed assertion
    let n = 3
    assert(n > 5, "small")
    --- 2:1 assertion failed: small
    === fatalError
    func f() -> Int { fatalError("not yet") }
    print(f())
    --- 1:19 fatal error: not yet
    === fatalError without a message
    fatalError()
    --- 1:1 fatal error
    === preconditionFailure
    preconditionFailure("no")
    --- 1:1 precondition failed: no
    === try! of what throws
    struct E: Error {}
    func f() throws -> Int { throw E() }
    print(try! f())
    --- 3:7 'try!' expression unexpectedly raised an error: E()
    === a trap in the closure of a sort
    let a = [3, 1, 2]
    print(a.sorted { a, b in [1][a] < b })
    --- 2:26 index 1 is out of range for an array of 1 element
    === a character of no characters
    print(Character(""))
    --- 1:7 a 'Character' is made from exactly one character, found 0
    === a character of two characters
    print(Character("ab"))
    --- 1:7 a 'Character' is made from exactly one character, found 2
    === the same key twice
    let d = [1: 2, 1: 3]
    print(d)
    --- 1:9 a dictionary literal has the same key twice
    === keys that are not unique
    let d = Dictionary(uniqueKeysWithValues: [(1, 2), (1, 3)])
    print(d)
    --- 1:9 precondition failed: key 1 occurs twice
    === a radix of 99
    print(String(5, radix: 99))
    --- 1:7 radix must be in 2...36, found 99
    === a prefix of -1
    print([1, 2].prefix(-1))
    --- 1:7 precondition failed: cannot take a prefix of negative length -1
    === dropFirst of -1
    print([1, 2].dropFirst(-1))
    --- 1:7 precondition failed: cannot drop a negative number of elements, found -1
    === an array of -1 elements
    let a = [Int](repeating: 0, count: -1)
    print(a.count)
    --- 1:9 cannot make an array of -1 elements
    === a string repeated -1 times
    let s = String(repeating: "ab", count: -1)
    print(s.count)
    --- 1:9 cannot repeat a string -1 times
    === a format without its argument
    import Foundation
    print(String(format: "%d"))
    --- 2:7 format needs more arguments than the 0 given
    === a format wider than anything
    import Foundation
    print(String(format: "%1000000000d", 1).count)
    --- 2:7 format width 1000000000 is too large
    === a change during a change
    var a = [1, 2, 3]
    a.removeAll { _ in a.append(1); return true }
    print(a)
    --- 2:20 overlapping accesses: the value is being changed elsewhere
    """#
}
