let text = "the rain in Spain"
print(text.contains("rain"), text.contains("Rain"), text.contains("n" as Character))
print(text.contains { $0.isUppercase }, text.allSatisfy { $0.isASCII })
print(
  text.first(where: { $0 > "r" }) ?? "-", text.firstIndex { $0 == "S" }.map { text[$0...] } ?? "")
print(text.starts(with: "the"), text.elementsEqual("the rain"))
