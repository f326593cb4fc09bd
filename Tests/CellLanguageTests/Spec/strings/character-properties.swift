let characters: [Character] = ["a", "Z", "7", " ", "\n", "é", "+", "½", "!", "🌍", "_"]
for c in characters {
  print(
    c.isLetter, c.isNumber, c.isWhitespace, c.isUppercase, c.isPunctuation, c.isSymbol, c.isASCII)
}
print(characters[0].asciiValue ?? 0, characters[9].asciiValue as Any)
