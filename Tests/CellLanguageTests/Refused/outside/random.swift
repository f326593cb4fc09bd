print(Int.random(in: 0..<3))
