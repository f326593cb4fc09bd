protocol Scored { var score: Int { get } }
extension Int: Scored { var score: Int { self } }
extension String: Scored { var score: Int { count } }
extension Array: Scored where Element: Scored {
  var score: Int { map(\.score).reduce(0, +) }
}
extension Optional: Scored where Wrapped: Scored {
  var score: Int { map(\.score) ?? -1 }
}
extension Dictionary: Scored where Value: Scored {
  var score: Int { values.reduce(0) { $0 + $1.score } }
}
func total(_ values: any Scored...) -> Int { values.reduce(0) { $0 + $1.score } }
print([[1, 2], [3]].score, ["ab", nil].score, ["k": ["abc"]].score)
print(total(1, "four", [5, 5], [nil, 2]), [1.5] is any Scored, [1] is any Scored)
