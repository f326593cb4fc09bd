let texts = ["42", "-7", "+5", "", " 3", "12a", "0x1f", "1_000", "9223372036854775808"]
for text in texts {
  print(text.debugDescription, Int(text).map(String.init) ?? "nil")
}
print(UInt8("255") ?? 0, UInt8("256") ?? 0, Int("ff", radix: 16) ?? 0, Int("-101", radix: 2) ?? 0)
