func answer(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "y", "yes", "true": true
  case "n", "no": false
  case let other where other.hasPrefix("maybe"): nil
  default: nil
  }
}
print(["YES", "no", "maybe later", "?"].map(answer))
switch (true, "x" as Character) {
case (true, "a"..."f"): print("early")
case (true, _): print("late")
case (false, _): print("false")
}
