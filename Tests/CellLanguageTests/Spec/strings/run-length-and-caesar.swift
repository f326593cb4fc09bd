func encoded(_ text: String) -> String {
  var result = ""
  var run: (character: Character, count: Int)?
  for character in text {
    if let last = run, last.character == character {
      run = (character, last.count + 1)
    } else {
      if let last = run { result += "\(last.count)\(last.character)" }
      run = (character, 1)
    }
  }
  if let (character, count) = run { result += "\(count)\(character)" }
  return result
}
func shifted(_ text: String, _ by: Int) -> String {
  String(
    text.map { character -> Character in
      guard let ascii = character.asciiValue, character.isLetter else { return character }
      let base: UInt8 = character.isUppercase ? 65 : 97
      return Character(UnicodeScalar((ascii - base + UInt8((by + 26) % 26)) % 26 + base))
    })
}
print(
  encoded("aaabccd"), encoded("") == "", shifted("Hello, World!", 3),
  shifted(shifted("Hello, World!", 3), -3))
