print(
  type(of: 1), type(of: "s"), type(of: [1]), type(of: [1: "a"]), type(of: Optional(1)),
  type(of: (1, "a")))
print(
  type(of: { (x: Int) in x > 0 }), type(of: Set([1])), type(of: 1...2), type(of: 0..<1), Int.self,
  [Int?].self)
func f(_ x: Int, y: String) throws -> Double { 0 }
print(type(of: f), [String: [Int]].self, (Int, Double).self, Character.self)
struct Box<T> { struct Inner {} }
print(
  type(of: Box<Int>()), Box<String>.Inner.self, type(of: Box<[Int]>.Inner()), Any.self,
  (any Equatable).self)
