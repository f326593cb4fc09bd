print([1, 2], [1.0, 0.5], ["a", "b\""], [true], [Character("x")], [nil, 1])
print([[1], []], [(1, "a")], [(x: 1, y: [2.5])], ["k": [1]], [1...3], [0..<2])
print([Int](), [[String]](), [:] as [String: Int], [Optional("a"), nil])
print([Int.self], [1 as Any, "x" as Any], [Float(0.1)], [UInt8(7)])
