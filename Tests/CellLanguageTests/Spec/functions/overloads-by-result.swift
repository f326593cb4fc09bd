func limit() -> Int { 10 }
func limit() -> Double { 2.5 }
func limit() -> String { "none" }
let count: Int = limit()
let level: Double = limit()
print(count, level, limit() + 1.0, limit() as String)
func consume(_ value: String) -> Int { value.count }
print(consume(limit()))
