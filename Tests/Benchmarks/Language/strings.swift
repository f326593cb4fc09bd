var text = ""
for i in 0..<2_000_000 { text += "\(i % 100)," }
var commas = 0
for character in text where character == "," { commas += 1 }
let parts = text.split(separator: ",")
print(text.count, commas, parts.count, parts[77])
