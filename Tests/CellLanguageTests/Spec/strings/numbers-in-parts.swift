print(UInt32("#1e90FF".dropFirst(), radix: 16)!, Int("12z".dropLast(), radix: 3) as Any)
func value(_ text: some StringProtocol) -> Int? { Int(text.dropFirst(), radix: 16) }
print(value("#ff")!, value("#ff".dropLast()) as Any, value("x") as Any)
let line = "hello world".dropFirst(2)
print(line.lastIndex(of: "w")!.utf16Offset(in: line))
var buffer = ""
"more".write(to: &buffer)
(12.5).description.write(to: &buffer)
print(buffer)
