let score = 72
let grade = if score > 90 { "A" } else if score > 70 { "B" } else { "C" }
print(grade)
let ratio: Double = if grade == "B" { 1 / 4 } else { 1 }
print(ratio)
let note: String? = if score > 100 { "impossible" } else { nil }
print(note as Any)
func sign(_ x: Int) -> Int { if x < 0 { -1 } else { x == 0 ? 0 : 1 } }
print(sign(-9), sign(0), sign(4))
