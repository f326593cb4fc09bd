let readings = [1, nil, 3]
print(readings, type(of: readings))
let named = ["only": nil as Int?]
print(named)
let nested = [[1], [], [2, 3]]
print(nested, type(of: nested))
let mixed: [Any] = [1, "two", 3.0, [4]]
print(mixed)
