struct Generic<T> { struct Inner {} }
enum Kind { case a }
print(Int.self, [Int?].self, (Int, String).self, Set<Int>.self, [String: [Double]].self)
print(
  type(of: (1, "a")), type(of: [1: [2.0]]), type(of: Kind.a), Generic<Int>.self,
  Generic<[Kind]>.Inner.self)
print(
  type(of: { (a: Int) -> String in "\(a)" }), type(of: 1...2), type(of: "a"[...]),
  type(of: Kind.self))
print(
  String(describing: Generic<Kind>.self), String(reflecting: Kind.a),
  String(reflecting: Generic<Int>.self))
