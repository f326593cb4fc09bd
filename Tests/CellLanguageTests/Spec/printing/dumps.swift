struct P { var x = 1; var y = "a" }
enum E { case a, b(Int), c(x: Int, y: String), d(P) }
class C { var x = 1; let p = P() }
class D: C { var z = [1] }
struct Empty {}
class EmptyC {}
struct Desc: CustomStringConvertible { var v = 1; var description: String { "desc" } }
struct Dbg: CustomDebugStringConvertible { var v = 1; var debugDescription: String { "dbg" } }
dump([1, 2])
dump([Int]())
dump(P())
dump([P()])
dump((1, "a"))
dump((x: 1, y: [2]))
dump(Optional(1)); dump(Int?.none); dump(Optional(P()))
dump(["a": 1]); dump([Int: Int]()); dump(Set([1])); dump(Set<Int>())
dump(E.a); dump(E.b(2)); dump(E.c(x: 1, y: "b")); dump(E.d(P()))
dump(C()); dump(D()); dump(Empty()); dump(EmptyC()); dump(Desc()); dump(Dbg())
dump(1); dump("s"); dump(1.5); dump(true); dump(1...3); dump(1..<3); dump("a" as Character)
dump([1,2][0..<1]); dump("abc".prefix(2)); dump([1,2].reversed())
let c = C()
dump([c, c])
let any: [Any] = [1, "a", P(), [2]]
dump(any)
dump(Int.self); dump({ (x: Int) in x })
dump(P(), name: "p")
dump([1, 2, 3], name: "l", indent: 2)
dump(UInt8(3)); dump([[1], [2, 3]])
dump([1: [P()]])
dump([Int?.none, 1])
dump(()); dump(Result<Int, Never>.success(1))
dump("é".unicodeScalars.first!)
dump([1.5: "x"])
