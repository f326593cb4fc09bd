print([""].debugDescription, ["a": 1].debugDescription, Set(["x"]).debugDescription)
print(Optional("a").debugDescription, [Optional(1)].debugDescription, [String]().debugDescription)
var text = ""
debugPrint("a", 1, [2], to: &text)
debugPrint("b", 1.5, separator: "|", terminator: "!", to: &text)
print(text)
print(Array("é".unicodeScalars), Array("a\n😀".unicodeScalars))
debugPrint("é".unicodeScalars.first!)
