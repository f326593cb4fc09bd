struct Item { var name: String, price: Double? }
let items = [Item(name: "pen", price: 1.5), Item(name: "ink", price: nil)]
print(items)
print(["all": items])
print((items[0], ["k": (1, items[1])]))
print(Optional(items[0]) as Any, [[items[0]]], [nil, items[1]])
print([["a": [Optional("x")]]], [[1.0: [true]]], [(0...1, "r")])
