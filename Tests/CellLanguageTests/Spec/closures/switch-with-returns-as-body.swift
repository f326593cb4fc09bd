print((0..<4).map { n in
  switch n {
  case 0: return "none"
  case 1: return "one"
  default: return "\(n)"
  }
})
print([1, -1].map { n -> String in
  if n > 0 { return "up" } else { return "down" }
})
