let words = ["to", "be", "or"]
print(words.joined(), words.joined(separator: " "), words.joined(separator: ", "))
print([String]().joined(separator: "-").isEmpty)
print("abc".map(String.init).joined(separator: "."))
print([["a", "b"], ["c"]].joined().count, Array([[1], [2, 3]].joined(separator: [0])))
