let text = "a🇫🇷b"
for index in text.indices {
  let offset = text.distance(from: text.startIndex, to: index)
  print(offset, text[index], index == text.startIndex)
}
var backward = text.endIndex
while backward > text.startIndex {
  text.formIndex(before: &backward)
  print(text[backward], terminator: " ")
}
print()
