import CellLanguage
import Foundation
import Testing

/// The direct parser and swift-syntax make the same tree of whatever the direct parser takes.
@Suite struct DirectParserTests {
  @Test func `programs of the tests have the same tree`() {
    var taken = 0
    let programs = SpecProgram.all.compactMap { text(of: $0.path + ".swift") }
    for program in programs where isSame(program) { taken += 1 }
    // What it leaves to swift-syntax is rare: own operators, parameter packs, `#if`.
    #expect(taken > programs.count * 9 / 10)
  }

  @Test func `refused programs have the same tree`() {
    for path in RefusedProgram.all.map(\.path) {
      if let program = text(of: path + ".swift") { _ = isSame(program) }
    }
  }

  /// What only looks right, or is read differently from what one would think.
  @Test(arguments: [
    "f<a>(b)", "f < a > (b)", "a < b, c > (d)", "let x = a ?b : c", "a!=b", "a !=b", "x?.y!.z?[1]",
    "let a: Int?? = 1", "let f: (Int) -> (Int) -> Int", "var x = 1 { didSet { } }", "if x { } { }",
    "while f { 1 } { }", "for x in a.filter { $0 } { }", "foo\n{ }", "a\n(b)", "a\n[b]", "a\n.b",
    "return\n1", "x -1", "x - 1", "x-1", "x- 1", "f(-x, +)", "f(a: b, c)", "f(a:b:)", "f(a:b:)(1)",
    "\"\\(a, b: 1) \\(\"x\\(y)\")\"", "\"\"\"\n  a\n   b \\\n  c\n  \"\"\"", "#\"\\#(a) \\(b)\"#",
    "case .a", "let (a, b) = c", "let (a: b, c: d) = e", "switch x { case (let a, 1)?: 1 }",
    "switch x { case let a as B where c: 1; default: 2 }", "f { } g: { }", "f() { } g: { } + 1",
    "var a: Int { get { 1 } set(b) { } }", "a ? b : c ? d : e", "try a + b", "a + try b",
    "[a: b, c: d]", "[:]", "[Int]()", "[Int: [String]?]()", "Int?.none", "Array<Int>.init",
    "\\.a.b?.c", "\\A.b[0]", "\\.self", "let a = { [weak b, c = 1] (d: Int) throws -> Int in d }",
    "{ (a, b) in a }", "{ (a, b) }", "label: for x in y { break label }", "x as! Int as Any",
    "x is Int ? 1 : 2", "a . b", "a. b", "a .b", "`class`", "let `in` = 1", "x = = 1", "a +++ b",
    "/* a /* b */ c */ d", "/* open", "a /* b */+ c", "a /b/ c", "σ + 1", "a × b", "0x",
    "1_000.5e-3",
    "1.", "t.0.1", "$0", "$a", "f(&x)", "&x", "a&b", "a & b", "func a<T: B & C>() where T == D {}",
    "func <<T>(a: T) {}", "func < <T>(a: T, b: T) {}", "init() {}", "deinit {}",
    "case a, b(Int) = 1",
    "enum A { case a, b(c: Int = 1); indirect case d }",
    "protocol A<B>: C { associatedtype B: D = E }",
    "@a(1) var b", "@A(1) var b: Int", "private(set) var a = 1", "class func a() {}",
    "final class A {}",
    "a;b;;c", "a b", "func f(_ x: some P = 1, y z: inout [some Q]) rethrows -> any R { }",
    "do { } catch { }",
    "do { } catch A.b(let c) where d, let e as F { }", "guard let self else { return }",
    "if let a, case .b = c { }",
    "let self = 1", "\u{FEFF}a", "a\r\nb", "x\u{0}y", "// only a comment", "", "/// doc\nlet a = 1",
    "extension A: B where C == D? { }", "typealias A<B> = C<B>?", "let a = if b { 1 } else { 2 }",
    "repeat { } while a", "super.init(a: 1)", "self[1] = 2", "_ = a", "(a, _) = b", "a...", "...a",
    "a[...]",
    "let a: @escaping (Int) -> Void", "f(@escaping x)", "let a = any B.self", "let a: any B & C",
    "let a: (some B)?", "var a = B { get { 1 } set { } }",
    "lazy private(set) var a = B { get { 1 } set { } }", "lazy var a = B { get { 1 } }",
    "func f<A: ()>() {}", "struct A<B: [C]> {}", "func f<A: @B C>() {}", "func f<A: any B>() {}",
    "_.a", "_(1)", "_[0]", "final\nfinal class A {}",
    "a { var b = 1 }\nprotocol B: C { func d() -> E }",
    "\"\\\u{5BB}\\(a)\"", "[](x: 1, y: 2)", "switch a { case let\"a\\(1)\".f(x, y): 1 }",
    "switch a { case A<B>.C.d(let e): 1; case A<B>.f: 2 }",
  ])
  func `a piece of code has the same tree`(_ code: String) {
    _ = isSame(code)
  }

  /// Whether the direct parser takes a program; what it makes of it has to be right.
  private func isSame(_ program: String) -> Bool {
    guard let direct = TreeText.direct(program) else { return false }
    let full = TreeText.full(program)
    #expect(!full.hasProblems, "accepted in spite of problems:\n\(program)")
    #expect(direct == full.text, "another tree:\n\(program)")
    return true
  }

  private func text(of path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
