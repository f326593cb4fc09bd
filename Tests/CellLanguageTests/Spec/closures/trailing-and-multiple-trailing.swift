func animate(for seconds: Double, steps: () -> String, completion: (String) -> Void) {
  completion("\(steps()) in \(seconds)s")
}
animate(for: 0.5) {
  "fade"
} completion: { result in
  print("done:", result)
}
animate(for: 1, steps: { "move" }, completion: { print($0) })
