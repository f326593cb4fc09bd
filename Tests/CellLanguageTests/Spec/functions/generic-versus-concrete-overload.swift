func describe<T>(_ value: T) -> String { "generic" }
func describe(_ value: Int) -> String { "integer" }
func describe<T: Comparable>(_ value: T) -> String { "comparable" }
func describe<T>(_ values: [T]) -> String { "array of anything" }
print(describe(1), describe("a"), describe(true), describe([1, 2]), describe(nil as Int?))
func wrapper<T>(_ value: T) -> String { describe(value) }
print(wrapper(1))
