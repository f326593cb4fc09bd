@inline(__always) func fast(_ x: Int) -> Int { x + 1 }
@available(*, deprecated, message: "use fast") func slow(_ x: Int) -> Int { x }
enum Choice { case a, b }
@discardableResult @inlinable func noted(_ x: Int) -> Int { x * 2 }
noted(3)
print(fast(1), Choice.b, noted(4))
