import Foundation
// Sets of characters are united, cut and inverted.
let marks = CharacterSet.whitespaces.union(.punctuationCharacters)
print("a, b; c".components(separatedBy: marks))
print("  (x) ".trimmingCharacters(in: marks), "12ab3".trimmingCharacters(in: .letters.inverted))
print("ab1".trimmingCharacters(in: CharacterSet.alphanumerics.subtracting(.decimalDigits)))
print("  x ".trimmingCharacters(in: CharacterSet.whitespaces.inverted) + "|")
