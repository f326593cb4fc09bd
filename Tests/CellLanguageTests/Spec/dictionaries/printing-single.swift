print(["only": 1], [1: [2.5]], ["k": nil as Int?], [:] as [Int: Int])
print(["a": ["b": ["c": 1]]], [["x": 1]], ["t": (1, 2)])
struct Key: Hashable { var id = 1 }
print([Key(): "v"], ["q\"": "w\""], "\(["in": 1])", String(describing: ["c": Character("c")]))
