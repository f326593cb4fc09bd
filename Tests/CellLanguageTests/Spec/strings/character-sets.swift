import Foundation
print("a1b22c".components(separatedBy: .decimalDigits), "x, y;z".components(separatedBy: CharacterSet(charactersIn: ",; ")))
print("--a-b--".trimmingCharacters(in: CharacterSet(charactersIn: "-")), "12ab34".trimmingCharacters(in: .letters.inverted))
print(CharacterSet.letters.contains("q"), CharacterSet.uppercaseLetters.contains("q"))
print("(hi!)".trimmingCharacters(in: .punctuationCharacters), "\n t \n".trimmingCharacters(in: .whitespacesAndNewlines) + "|")
