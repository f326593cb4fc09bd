extension StoppedProgram {
  /// What Swift stops a program for.
  static let traps = #"""
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
    --- 2:20 a variable has no value here: its declaration has not run yet, or it is being changed
    === an array before its declaration
    func total() -> Int { numbers.reduce(0, +) }
    print(total())
    let numbers = [1, 2]
    --- 1:23 a variable has no value here: its declaration has not run yet, or it is being changed
    === an enum with boxed payloads before its declaration
    indirect enum Sum {
      case number(Int), sum(Sum, Sum)
      var value: Int {
        switch self {
        case .number(let n): n
        case .sum(let a, let b): a.value + b.value
        }
      }
    }
    func doubled() -> Sum { .sum(all, all) }
    for _ in 1...100 { print(doubled().value) }
    let all = Sum.sum(.number(1), .number(2))
    --- 10:30 a variable has no value here: its declaration has not run yet, or it is being changed
    """#
}
