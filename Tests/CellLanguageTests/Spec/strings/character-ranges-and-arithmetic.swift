let alphabet = (UInt8(ascii: "a")...UInt8(ascii: "e")).map { String(UnicodeScalar($0)) }
print(
  alphabet, Character("a") < "b", ("a"..."z").contains("m"), "Z".unicodeScalars.first?.value ?? 0)
let next = "a".unicodeScalars.map { UnicodeScalar($0.value + 1).map(String.init) ?? "" }
print(next, Character("é").isASCII, Character("7").wholeNumberValue ?? 0, UInt8(ascii: "0"))
