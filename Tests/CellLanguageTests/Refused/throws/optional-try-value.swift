func risky() throws -> Int { 3 }
let n: Int = try? risky()
