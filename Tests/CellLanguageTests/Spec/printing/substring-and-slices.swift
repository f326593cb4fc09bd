let text = "hello world"
let word = text.prefix(5)
print(word, [word], Optional(word) as Any, (word, 1), word.debugDescription)
let slice = [1, 2, 3][1...]
print(slice, "\(slice)", type(of: slice), Array(slice), ["s": Array(slice)])
print(text.split(separator: " "), text.indices.count, text.reversed().prefix(2).map { String($0) })
