func lengths(of items: some Sequence<String>) -> [Int] { items.map(\.count) }
func compare(_ a: some Comparable & CustomStringConvertible) -> String { a.description }
func apply(_ values: [Int], _ body: some Collection<Int>) -> Int { values.count + body.count }
print(lengths(of: ["a", "bcd"]), lengths(of: Set(["xy"])), compare(3), apply([1], 0..<4))
