let kind: String
let hour = "fifteen".count * 2
if hour < 12 {
  kind = "morning"
} else {
  kind = "later"
}
print(kind)
let limit: Int
switch kind {
case "morning": limit = 1
default: limit = 2
}
print(limit)
var best: Int
best = limit
best += 1
print(best)
