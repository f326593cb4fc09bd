extension StoppedProgram {
  /// Programs that do not end, or want more memory or output than there is.
  static let limits = #"""
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
    === two arrays that double each other
    var (a, b) = ([1], [2])
    while true { (a, b) = (a + b, b + a) }
    --- 2:24 the cell needs more than 64 MB of memory
    === a string appended to itself
    var s = "ab"
    while true { s.append(s) }
    --- 2:14 the cell needs more than 64 MB of memory
    === a large dictionary that is copied
    var d: [Int: (Int, Int, Int, Int, Int, Int, Int)] = [:]
    for i in 0..<500_000 { d[i] = (i, 1, 2, 3, 4, 5, 6) }
    var (e, f) = (d, d)
    e[0] = nil
    f[0] = nil
    print(d.count)
    --- 5:1 the cell needs more than 64 MB of memory
    """#
}
