func encoded(_ text: String) -> String {
  var result = ""
  var index = text.startIndex
  while index < text.endIndex {
    let character = text[index]
    var end = index
    while end < text.endIndex, text[end] == character {
      end = text.index(after: end)
    }
    result += "\(text.distance(from: index, to: end))\(character)"
    index = end
  }
  return result
}
print(encoded("aaabccd"), encoded("🌍🌍x"), encoded(""))
