func make<T: ExpressibleByIntegerLiteral>(_ type: T.Type) -> T { 7 }
func name<T>(of type: T.Type) -> String { "\(type)" }
print(make(Double.self), make(UInt8.self), name(of: [String: Int].self), name(of: Int?.self))
print(type(of: make(Float.self)))
