print("a\"b\n", "a\"b\n".debugDescription, separator: "")
print(["a\"b\n", "tab\t", "\\", "é", "\u{200b}", "\u{1b}"])
debugPrint("text", 1.0, Character("x"), ["k": "v"])
print(String(reflecting: Character("\"")), "'\u{0}'".debugDescription)
