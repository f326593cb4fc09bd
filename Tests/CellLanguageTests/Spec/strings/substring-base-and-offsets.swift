let word = "hello world"
let tail = word.dropFirst(6)
print(tail, tail.base, type(of: tail), word.lastIndex(of: "o")!.utf16Offset(in: word))
print(tail.startIndex == word.firstIndex(of: "w")!, word[tail.startIndex...])
