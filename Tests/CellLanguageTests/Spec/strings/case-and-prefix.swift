let name = "Straße"
print(name.uppercased(), name.lowercased(), "ÉCOLE".lowercased())
print(name.hasPrefix("Str"), name.hasSuffix("ße"), name.hasPrefix(""), "".hasPrefix("a"))
print("i".uppercased(), "ß".uppercased().count)
