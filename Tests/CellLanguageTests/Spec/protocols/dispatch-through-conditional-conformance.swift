protocol Named { static var name: String { get } }
extension Int: Named { static var name: String { "Int" } }
extension Bool: Named { static var name: String { "Bool" } }
extension Array: Named where Element: Named { static var name: String { "[\(Element.name)]" } }
extension Optional: Named where Wrapped: Named { static var name: String { "\(Wrapped.name)?" } }
func name<T: Named>(of value: T) -> String { T.name }
print(name(of: [1]), name(of: [[true], []]), name(of: [Optional(3)]), name(of: nil as [Int?]?))
