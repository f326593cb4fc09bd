// `Swift.type(of:)` is `type(of:)`.
func kind(_ x: Any) -> String { "\(Swift.type(of: x))" }
print(kind(1), kind("a"), kind([1.5]), Swift.type(of: kind))
