var score: Int? = 3
score? += 4
// swift-format-ignore: NeverForceUnwrap
score! *= 2
print(score as Any)
if score != nil { score = score.map { $0 - 1 } }
var names: [String]? = ["a"]
names?.append("b")
names?[0].append("!")
print(score as Any, names as Any)
func clear(_ value: inout Int?) { value = nil }
clear(&score)
score? += 100
print(score as Any, score.take() as Any, names.take()?.count ?? 0, names as Any)
