extension StoppedProgram {
  /// Deinitialisers, values that use themselves, recursion in its guises, and work of the library.
  static let uses = #"""
    === a deinit that never ends
    class C { deinit { while true {} } }
    do { let c = C(); _ = c }
    print(1)
    --- 1:26 the cell ran for more than 0.5 s
    === a trap in the deinit of what a variable let go of
    class C { let n: Int
     init(_ n: Int) { self.n = n }
     deinit { print(1 / n) } }
    var c: C? = C(0)
    c = nil
    print(2)
    --- 3:17 division by zero
    === a trap in the deinit of an element
    class C { let n: Int
     init(_ n: Int) { self.n = n }
     deinit { print(1 / n) } }
    var a = [C(0), C(1)]
    a = []
    print(2)
    --- 3:17 division by zero
    === a default value that calls its own function
    func f(_ x: Int = f()) -> Int { x }
    print(f())
    --- 1:8 the default value of 'x' uses itself
    === default values of each other
    func f(_ x: Int = g()) -> Int { x }
    func g(_ x: Int = f()) -> Int { x }
    print(f())
    --- 1:8 the default value of 'x' uses itself
    === a default value of a subscript that uses it
    struct S { subscript(_ i: Int = S()[]) -> Int { i } }
    print(S()[])
    --- 1:22 the default value of 'i' uses itself
    === a default value that makes its own type
    struct S { init(_ x: S = S()) {} }
    _ = S()
    --- 1:17 the default value of 'x' uses itself
    === an initial value that makes its own type
    struct A { var b: [A] = [A()] }
    print(A().b.count)
    --- 1:16 the initial value of 'b' uses itself
    === static values of each other
    struct A { static let x: Int = B.y }
    struct B { static let y: Int = A.x }
    print(A.x)
    --- 3:7 'x' is used while its initial value is made
    === a static value that a function of its own reads
    struct A { static let x: Int = f() }
    func f() -> Int { A.x }
    print(A.x)
    --- 2:19 'x' is used while its initial value is made
    === a generic function of ever larger arrays
    func f<T>(_ x: T) -> Int { f([x]) }
    print(f(1))
    --- 1:28 calls are nested more than 1 000 deep
    === a generic function of ever larger tuples
    func f<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : f((x, x), n - 1) }
    print(f(1, 100))
    --- 1:51 this needs a type that is made of more than 10000 types
    === a generic type of ever larger arrays
    struct B<T> { let t: T
     func up() -> Int { B<[T]>(t: [t]).up() } }
    print(B(t: 1).up())
    --- 2:21 calls are nested more than 1 000 deep
    === an array of all integers
    let a = [Int](repeating: 0, count: Int.max)
    print(a.count)
    --- 1:9 the cell needs more than 64 MB of memory
    === all integers as an array
    let a = Array(0..<Int.max)
    print(a.count)
    --- 1:9 the cell needs more than 64 MB of memory
    === room for a terabyte
    var a: [Int] = []
    a.reserveCapacity(1_000_000_000_000)
    print(a.count)
    --- 2:1 the cell needs more than 64 MB of memory
    === room for all integers
    var a: [Int] = []
    a.reserveCapacity(Int.max)
    print(a.count)
    --- 2:1 the cell needs more than 64 MB of memory
    === a character repeated to a terabyte
    print(String(repeating: Character("a"), count: 1_000_000_000_000).count)
    --- 1:7 the cell needs more than 64 MB of memory
    === all integers mapped
    print((0..<Int.max).map { $0 }.count)
    --- 1:7 the cell needs more than 64 MB of memory
    === a stride to infinity
    print(Array(stride(from: -Double.infinity, through: .infinity, by: 1)).count)
    --- 1:7 the cell ran for more than 0.5 s
    === an element repeated for ever
    let r = repeatElement(1, count: Int.max)
    print(r.count)
    print(Array(r).count)
    --- 3:7 the cell needs more than 64 MB of memory
    === a format width beyond integers
    import Foundation
    print(String(format: "%99999999999999999999d", 1).count)
    --- 2:7 format width 99999999999999999999 is too large
    === a format width that is an argument
    import Foundation
    print(String(format: "%*d", 999999999, 1).count)
    --- 2:7 format width 999999999 is too large
    === a replacement that makes gigabytes
    import Foundation
    let s = String(repeating: "a", count: 3_000_000)
    print(s.replacingOccurrences(of: "a", with: String(repeating: "b", count: 1000)).count)
    --- 3:7 the cell needs more than 64 MB of memory
    === observers that set each other's property
    class C { var x = 1 { didSet { y += 1 } }
     var y = 1 { didSet { x += 1 } } }
    let c = C()
    c.x = 2
    print(c.x)
    --- 1:32 calls are nested more than 1 000 deep
    === an observer that calls what sets its property
    struct C { var x = 1 { didSet { bump() } }
     mutating func bump() { x += 1 } }
    var c = C()
    c.x = 2
    print(c.x)
    --- 2:25 calls are nested more than 1 000 deep
    === a subscript that sets itself
    struct C { subscript(i: Int) -> Int { get { 1 }
     set { self[i + 1] = newValue } } }
    var c = C()
    c[1] = 2
    --- 2:8 calls are nested more than 1 000 deep
    === a hash of itself
    struct S: Hashable { func hash(into h: inout Hasher) { h.combine(self) } }
    print(Set([S()]).count)
    --- 1:56 calls are nested more than 1 000 deep
    === lazy properties of each other
    struct S { lazy var x: Int = y
     lazy var y: Int = x }
    var s = S()
    print(s.x)
    --- 1:30 calls are nested more than 1 000 deep
    === methods of a protocol extension that call each other
    protocol P {}
    extension P { func f() -> Int { g() + 1 }
     func g() -> Int { f() + 1 } }
    struct S: P {}
    print(S().f())
    --- 2:33 calls are nested more than 1 000 deep
    === an operator that uses itself
    prefix operator ~~
    prefix func ~~ (x: Int) -> Int { ~~x }
    print(~~1)
    --- 2:34 calls are nested more than 1 000 deep
    === an iterator that asks itself
    struct S: Sequence, IteratorProtocol { mutating func next() -> Int? { next() } }
    for x in S() { print(x) }
    --- 1:71 calls are nested more than 1 000 deep
    === a < that asks the > made of it
    struct S: Comparable { static func < (a: S, b: S) -> Bool { a > b } }
    print([S(), S()].sorted().count)
    --- 1:61 calls are nested more than 1 000 deep
    === a value that calls itself
    struct S { func callAsFunction(_ x: Int) -> Int { self(x) } }
    print(S()(1))
    --- 1:51 calls are nested more than 1 000 deep
    === a property read through its own key path
    struct S { var x: Int { self[keyPath: \.x] } }
    print(S().x)
    --- 1:39 calls are nested more than 1 000 deep
    === a function that tries itself again and again
    struct E: Error {}
    func f() throws { do { try f() } catch { try f() } }
    try f()
    --- 2:28 calls are nested more than 1 000 deep
    === a defer that calls its function
    func f() { defer { f() } }
    f()
    --- 1:20 calls are nested more than 1 000 deep
    === recursion through an autoclosure
    func f(_ x: @autoclosure () -> Int) -> Int { f(x()) }
    print(f(1))
    --- 1:46 calls are nested more than 1 000 deep
    === recursion with an inout argument
    func f(_ x: inout Int) { x += 1; f(&x) }
    var n = 0
    f(&n)
    --- 1:34 calls are nested more than 1 000 deep
    === a computed variable that sets itself
    var x: Int { get { x } set { x = newValue } }
    x = 1
    --- 1:30 calls are nested more than 1 000 deep
    === an initialiser that calls itself
    struct S { init() { self.init() } }
    print(S())
    --- 1:21 calls are nested more than 1 000 deep
    === a property that reads itself of an object
    class A { var n: A { self.n } }
    print(A().n === A())
    --- 1:22 calls are nested more than 1 000 deep
    === a debug description of itself
    struct S: CustomDebugStringConvertible { var debugDescription: String { "\([self])" } }
    print([S()])
    --- 1:76 calls are nested more than 1 000 deep
    === a list of 100 000 elements printed
    indirect enum L { case e, c(Int, L) }
    var l = L.e
    for i in 0..<100_000 { l = .c(i, l) }
    print(l)
    --- 4:1 calls are nested more than 1 000 deep
    === a list of 100 000 elements hashed
    indirect enum L: Hashable { case e, c(Int, L) }
    var l = L.e
    for i in 0..<100_000 { l = .c(i, l) }
    print(Set([l]).count)
    --- 4:7 calls are nested more than 1 000 deep
    === arrays in arrays printed
    var a: Any = 1
    for _ in 0..<100_000 { a = [a] }
    print(a)
    --- 3:1 calls are nested more than 1 000 deep
    === text printed for ever on one line
    while true { print("a", terminator: "") }
    --- 1:14 the cell printed more than 64 kB
    === a comparison of trees of 2^40 leaves
    indirect enum T: Equatable { case l, n(T, T) }
    var t = T.l
    for _ in 0..<40 { t = .n(t, t) }
    var u = T.l
    for _ in 0..<40 { u = .n(u, u) }
    print(t == u)
    --- 6:7 the cell ran for more than 0.5 s
    === keys that all collide
    struct K: Hashable { let i: Int
     func hash(into h: inout Hasher) {} }
    var d: [K: Int] = [:]
    for i in 0..<100_000 { d[K(i: i)] = i }
    print(d.count)
    --- 4:24 the cell ran for more than 0.5 s
    === an error that nobody catches
    struct E: Error { let n: Int }
    func f() throws { throw E(n: 1) }
    print(1)
    try f()
    --- 2:19 uncaught error: E(n: 1)
    === a shown value that describes itself for ever
    struct E: CustomStringConvertible { var description: String { while true {} } }
    E()
    --- 1:69 the cell ran for more than 0.5 s
    """#
}
