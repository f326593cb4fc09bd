for i in 0..<3 { let y = i }
print(y)
