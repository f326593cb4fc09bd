func grade(_ score: Int) -> String {
  var text = ""
  switch score {
  case 90...: text += "A"
  case 80..<90:
    text += "B"
    fallthrough
  case 70..<80: text += "C"
  case ..<0, 101...: text = "invalid"
  default: text = "F"
  }
  return text
}
print([95, 85, 75, 10, -5].map(grade))
