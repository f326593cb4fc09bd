for i in 0..<3 where i { print(i) }
