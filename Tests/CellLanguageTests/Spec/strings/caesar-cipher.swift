func shift(_ text: String, by distance: UInt8) -> String {
  String(
    text.map { character in
      guard let code = character.asciiValue, character.isLowercase else { return character }
      let moved = (code - 97 + distance) % 26 + 97
      return Character(UnicodeScalar(moved))
    })
}
let secret = shift("attack at dawn, élan!", by: 3)
print(secret)
print(shift(secret, by: 23))
