let points = [(x: 1, y: 2), (x: 3, y: 4)]
print(points.map { $0.x * $0.y })
print(points.map { x, y in x + y })
print(zip([1, 2], ["a", "b"]).map { number, letter in letter + String(number) })
let dictionary = ["only": 1]
print(dictionary.map { key, value in "\(key)=\(value)" })
print([1, 2].enumerated().map { $0.offset + $0.element })
