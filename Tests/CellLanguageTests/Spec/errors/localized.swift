import Foundation
struct Failure: LocalizedError { var errorDescription: String? { "localised text" } }
func fail() throws { throw Failure() }
do { try fail() } catch { print(error.localizedDescription, error is Failure) }
struct Literal: ExpressibleByIntegerLiteral {
  let value: Int
  init(integerLiteral value: IntegerLiteralType) { self.value = value }
}
print((3 as Literal).value)
func key<E>(_ type: E.Type) -> ObjectIdentifier { ObjectIdentifier(type) }
print(key(Int.self) == ObjectIdentifier(Int.self), key(Failure.self) == key(Int.self))
let flat = [[1], [2, 3]].lazy.joined().map { x -> Int in
  print("map", x)
  return x + 1
}
print(flat.first!)
withExtendedLifetime(Failure()) { print($0.errorDescription!) }
