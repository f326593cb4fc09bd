struct Maybe: ExpressibleByNilLiteral, Equatable { var v: Int?; init(nilLiteral: ()) { v = nil }; init(_ v: Int) { self.v = v } }
let m: Maybe = nil
print(m == nil, Maybe(2) == nil, m != nil)
func f(_ m: Maybe = nil) -> String { m == nil ? "none" : "\(m.v!)" }
print(f(), f(Maybe(3)))
