let digit: Character = "8"
print(digit.wholeNumberValue ?? -1, digit.hexDigitValue ?? -1, Character("f").hexDigitValue ?? -1)
print(Character("x").wholeNumberValue as Any, Character("Ⅷ").wholeNumberValue as Any)
print(Character("a") < Character("b"), Character(Unicode.Scalar(97)), digit.isNewline)
print(Character("a").uppercased(), Character("ß").uppercased(), Character("\n").isNewline)
let code = Character("A").unicodeScalars.first.map { $0.value } ?? 0
print(code, Character(UnicodeScalar(UInt8(code + 1))))
